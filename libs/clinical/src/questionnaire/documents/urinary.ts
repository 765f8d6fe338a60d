import { SOURCE } from '../sources.ts';
import { number, option, questionnaire, several, whenYes, yesNo } from '../write.ts';
import { fever, more, pregnant, since, temperature } from './parts.ts';

/** Our own words; what is asked follows NICE NG109, NG111, NG112 and NG12 and the NHS page on urinary infections. */
export const urinary = questionnaire(
  {
    id: 'urinary',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Trouble with urine', 'בעיה במתן שתן', 'مشكلة في البول', 'Проблемы с мочой'],
    description: ['Questions about passing urine', 'שאלות על מתן שתן', 'أسئلة عن التبول', 'Вопросы о мочеиспускании'],
    sources: [
      SOURCE.niceLowerUti,
      SOURCE.nicePyelonephritis,
      SOURCE.niceRecurrentUti,
      SOURCE.niceCancer,
      SOURCE.nhsUti,
      SOURCE.nhsTesticle,
    ],
  },
  [
    yesNo('blocked', [
      'Is your bladder full and you cannot pee at all?',
      'השלפוחית מלאה ואי אפשר להשתין בכלל?',
      'هل المثانة ممتلئة ولا يمكن التبول إطلاقًا؟',
      'Мочевой пузырь полон, а помочиться совсем не выходит?',
    ]),
    yesNo('very-ill', [
      'Are you confused, very sleepy, or much more ill than a day ago?',
      'יש בלבול, ישנוניות חזקה, או הרגשה רעה בהרבה מאתמול?',
      'هل هناك ارتباك أو نعاس شديد أو حال أسوأ بكثير من الأمس؟',
      'Есть ли спутанность, сильная сонливость или стало гораздо хуже, чем вчера?',
    ]),
    several(
      'trouble',
      ['What is the trouble?', 'מה הבעיה?', 'ما المشكلة؟', 'Что беспокоит?'],
      [
        option('burn', ['It burns or hurts to pee', 'צריבה או כאב במתן שתן', 'حرقة أو ألم عند التبول', 'Жжёт или больно мочиться']),
        option('often', [
          'I have to pee often or in a hurry',
          'צורך תכוף או דחוף',
          'حاجة متكررة أو ملحّة للتبول',
          'Частые или срочные позывы',
        ]),
        option('blood', ['Blood in the urine', 'דם בשתן', 'دم في البول', 'Кровь в моче']),
        option('smell', ['Cloudy or smelly urine', 'שתן עכור או עם ריח', 'بول عكر أو كريه الرائحة', 'Мутная или пахнущая моча']),
        option('flow', [
          'A weak stream, or it is hard to start',
          'זרם חלש או קושי להתחיל',
          'جريان ضعيف أو صعوبة في البدء',
          'Слабая струя или трудно начать',
        ]),
        option('leak', ['Urine leaks', 'בריחת שתן', 'تسرّب البول', 'Моча подтекает']),
      ],
    ),
    since(),
    yesNo('flank', [
      'Do you have pain in your side or back, below the ribs?',
      'יש כאב במותן או בגב, מתחת לצלעות?',
      'هل يوجد ألم في الخاصرة أو الظهر تحت الأضلاع؟',
      'Болит ли бок или спина под рёбрами?',
    ]),
    yesNo(
      'flank-strong',
      [
        'Is this pain so strong that you cannot keep still?',
        'הכאב כל כך חזק שאי אפשר להישאר במקום?',
        'هل هذا الألم شديد لدرجة عدم القدرة على الثبات؟',
        'Эта боль так сильна, что нельзя найти места?',
      ],
      { enableWhen: whenYes('flank') },
    ),
    fever(),
    temperature(),
    yesNo('vomiting', [
      'Do you throw up and cannot keep water down?',
      'יש הקאות וגם מים לא נשארים?',
      'هل يوجد تقيؤ ولا يبقى حتى الماء؟',
      'Есть ли рвота, когда даже вода не держится?',
    ]),
    pregnant(),
    yesNo('testicle', [
      'Is there pain or swelling in a testicle? Answer no if this does not fit you.',
      'יש כאב או נפיחות באשך? אם זה לא רלוונטי לך, לענות לא.',
      'هل يوجد ألم أو تورم في الخصية؟ يمكن الإجابة بلا إن لم ينطبق ذلك.',
      'Болит или отекло яичко? Если это не о вас, ответьте «нет».',
    ]),
    yesNo('discharge', [
      'Is there discharge from the penis or vagina that is new?',
      'יש הפרשה חדשה מהפין או מהנרתיק?',
      'هل توجد إفرازات جديدة من القضيب أو المهبل؟',
      'Есть ли новые выделения из полового члена или влагалища?',
    ]),
    several(
      'risk',
      ['Does any of this fit you?', 'משהו מזה מתאים לך?', 'هل ينطبق عليك أي مما يلي؟', 'Подходит ли вам что-то из этого?'],
      [
        option('catheter', ['A catheter', 'צנתר', 'قسطرة', 'Катетер']),
        option('kidney', [
          'Kidney disease, one kidney or stones',
          'מחלת כליות, כליה אחת או אבנים',
          'مرض كلوي أو كلية واحدة أو حصى',
          'Болезнь почек, одна почка или камни',
        ]),
        option('diabetes', ['Diabetes', 'סוכרת', 'سكري', 'Диабет']),
        option('immune', [
          'A medicine or illness that makes it hard to fight germs',
          'תרופה או מחלה שמקשה להילחם בחיידקים',
          'دواء أو مرض يُضعف مقاومة الجراثيم',
          'Лекарство или болезнь, с которыми трудно бороться с микробами',
        ]),
      ],
    ),
    number(
      'earlier',
      [
        'How many urine infections did you have in the last 12 months?',
        'כמה דלקות בדרכי השתן היו ב-12 החודשים האחרונים?',
        'كم التهابًا بوليًا حدث خلال آخر 12 شهرًا؟',
        'Сколько мочевых инфекций было за последние 12 месяцев?',
      ],
      { type: 'integer', min: 0, max: 50 },
      { required: true },
    ),
    more(),
  ],
);
