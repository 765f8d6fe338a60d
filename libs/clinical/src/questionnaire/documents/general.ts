import { SOURCE } from '../sources.ts';
import { choice, option, ownWords, questionnaire, several, whenYes, yesNo } from '../write.ts';
import { course, fever, more, pregnant, since, strength, temperature, weakImmune, weightLoss } from './parts.ts';

/** For a complaint that has no document of its own. Our own words; the danger signs follow the public lists of the NHS and the CDC. */
export const general = questionnaire(
  {
    id: 'general',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Something is wrong', 'משהו מציק לי', 'هناك ما يزعجني', 'Меня что-то беспокоит'],
    description: [
      'A few questions about any complaint',
      'כמה שאלות על כל תלונה',
      'بعض الأسئلة عن أي شكوى',
      'Несколько вопросов о любой жалобе',
    ],
    sources: [SOURCE.nhs999, SOURCE.cdcSepsis, SOURCE.nhsStroke, SOURCE.niceCancer, SOURCE.niceSelfHarm],
  },
  [
    ownWords(
      'complaint',
      ['What is the matter, in your own words?', 'מה מציק לך, במילים שלך?', 'ما المشكلة، بكلماتك؟', 'Что вас беспокоит, своими словами?'],
      { required: true },
    ),
    several(
      'signs',
      ['Do you have any of these now?', 'יש לך עכשיו אחד מאלה?', 'هل لديك الآن أي مما يلي؟', 'Есть ли у вас сейчас что-то из этого?'],
      [
        option('breath', [
          'It is hard to breathe, even at rest',
          'קשה לנשום, גם במנוחה',
          'صعوبة في التنفس حتى عند الراحة',
          'Трудно дышать даже в покое',
        ]),
        option('chest', ['Pain or pressure in the chest', 'כאב או לחץ בחזה', 'ألم أو ضغط في الصدر', 'Боль или давление в груди']),
        option('stroke', [
          'A crooked face, a weak arm or trouble speaking, all of a sudden',
          'פנים עקומות, חולשה ביד או קושי לדבר, שהופיעו פתאום',
          'ميلان الوجه أو ضعف الذراع أو صعوبة الكلام، بشكل مفاجئ',
          'Внезапно: перекошено лицо, слабая рука или трудно говорить',
        ]),
        option('faint', [
          'I fainted, or I am very confused',
          'התעלפות או בלבול חזק',
          'إغماء أو ارتباك شديد',
          'Обморок или сильная спутанность',
        ]),
        option('bleeding', ['Bleeding that does not stop', 'דימום שלא נפסק', 'نزيف لا يتوقف', 'Кровотечение, которое не останавливается']),
        option('swelling', [
          'Swollen lips, tongue or throat',
          'נפיחות בשפתיים, בלשון או בגרון',
          'تورم الشفتين أو اللسان أو الحلق',
          'Отёк губ, языка или горла',
        ]),
        option('cold', [
          'I feel very ill, with cold, pale or blotchy skin',
          'הרגשה רעה מאוד, עם עור קר, חיוור או מנומר',
          'شعور بمرض شديد مع جلد بارد أو شاحب أو مبقّع',
          'Очень плохо, кожа холодная, бледная или в пятнах',
        ]),
      ],
    ),
    since(),
    strength(['How much does it trouble you?', 'כמה זה מפריע?', 'ما مدى الإزعاج؟', 'Насколько это мешает?']),
    course(),
    fever(),
    temperature(),
    weakImmune(),
    weightLoss(),
    pregnant(),
    yesNo('self-harm', [
      'Do you think about hurting yourself or about not wanting to live?',
      'יש לך מחשבות לפגוע בעצמך או לא לרצות לחיות?',
      'هل لديك أفكار بإيذاء النفس أو بعدم الرغبة في الحياة؟',
      'Есть ли у вас мысли причинить себе вред или не жить?',
    ]),
    yesNo(
      'danger-now',
      [
        'Could you act on these thoughts today?',
        'ייתכן שיקרה משהו כזה עוד היום?',
        'هل قد يحدث ذلك اليوم؟',
        'Может ли это случиться сегодня?',
      ],
      { enableWhen: whenYes('self-harm') },
    ),
    ownWords('tried', [
      'What have you tried so far, and did it help?',
      'מה ניסית עד עכשיו, והאם זה עזר?',
      'ماذا تم تجربته حتى الآن، وهل ساعد؟',
      'Что вы уже пробовали, и помогло ли это?',
    ]),
    choice(
      'wish',
      ['What would help you most?', 'מה הכי יעזור לך?', 'ما الذي يفيدك أكثر؟', 'Что помогло бы вам больше всего?'],
      [
        option('know', ['To know what it is', 'לדעת מה זה', 'معرفة ما هو', 'Узнать, что это']),
        option('relief', ['To feel better', 'הקלה', 'الشعور بتحسن', 'Почувствовать облегчение']),
        option('paper', ['A referral or a form', 'הפניה או טופס', 'تحويل أو نموذج', 'Направление или справка']),
      ],
      { required: false },
    ),
    more(),
  ],
);
