import { SOURCE } from '../sources.ts';
import { choice, option, questionnaire, several, whenYes, yesNo } from '../write.ts';
import { fever, more, since, strength } from './parts.ts';

/** Our own words; what is asked follows NICE CG95 (1.2 and 1.3), NG158 and the NHS page on chest pain. */
export const chestPain = questionnaire(
  {
    id: 'chest-pain',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Chest pain', 'כאב בחזה', 'ألم في الصدر', 'Боль в груди'],
    description: [
      'Questions about pain or pressure in the chest',
      'שאלות על כאב או לחץ בחזה',
      'أسئلة عن ألم أو ضغط في الصدر',
      'Вопросы о боли или давлении в груди',
    ],
    sources: [SOURCE.niceChestPain, SOURCE.nhsChestPain, SOURCE.niceVenous, SOURCE.nhs999],
  },
  [
    yesNo('now', ['Do you have the pain right now?', 'הכאב קיים עכשיו?', 'هل الألم موجود الآن؟', 'Болит прямо сейчас?']),
    several(
      'signs',
      [
        'Do you have any of these with the pain?',
        'יש אחד מאלה יחד עם הכאב?',
        'هل يوجد أي مما يلي مع الألم؟',
        'Есть ли вместе с болью что-то из этого?',
      ],
      [
        option('breath', ['Short of breath', 'קוצר נשימה', 'ضيق في التنفس', 'Не хватает воздуха']),
        option('sweat', ['Cold sweat', 'זיעה קרה', 'تعرّق بارد', 'Холодный пот']),
        option('sick', ['Feeling sick or throwing up', 'בחילה או הקאה', 'غثيان أو تقيؤ', 'Тошнота или рвота']),
        option('faint', ['Fainted or nearly fainted', 'התעלפות או כמעט התעלפות', 'إغماء أو شبه إغماء', 'Обморок или почти обморок']),
        option('blood', ['Coughing up blood', 'שיעול עם דם', 'سعال مع دم', 'Кашель с кровью']),
      ],
    ),
    choice(
      'feel',
      ['What does the pain feel like?', 'איך מרגיש הכאב?', 'كيف يبدو الألم؟', 'На что похожа боль?'],
      [
        option('pressure', ['Pressure, tight or heavy', 'לחץ, הידוק או כובד', 'ضغط أو شد أو ثقل', 'Давит, сжимает или тяжесть']),
        option('tearing', [
          'Sudden and tearing, through to the back',
          'פתאומי וקורע, עד הגב',
          'مفاجئ وممزّق، يمتد إلى الظهر',
          'Внезапная, рвущая, отдаёт в спину',
        ]),
        option('sharp', ['Sharp, like a knife', 'חד, כמו סכין', 'حاد مثل السكين', 'Острая, как нож']),
        option('burning', ['Burning', 'צורב', 'حارق', 'Жжение']),
        option('other', ['Something else', 'משהו אחר', 'شيء آخر', 'Другое']),
      ],
    ),
    several(
      'spread',
      ['Does the pain go anywhere else?', 'הכאב מתפשט למקום אחר?', 'هل يمتد الألم إلى مكان آخر؟', 'Боль отдаёт куда-то ещё?'],
      [
        option('arm', ['Arm or shoulder', 'יד או כתף', 'الذراع أو الكتف', 'Рука или плечо']),
        option('jaw', ['Jaw or neck', 'לסת או צוואר', 'الفك أو الرقبة', 'Челюсть или шея']),
        option('back', ['Back', 'גב', 'الظهر', 'Спина']),
      ],
    ),
    choice(
      'lasts',
      [
        'How long does the pain last each time?',
        'כמה זמן נמשך הכאב בכל פעם?',
        'كم يستمر الألم في كل مرة؟',
        'Сколько длится боль каждый раз?',
      ],
      [
        option('seconds', ['Some seconds', 'כמה שניות', 'بضع ثوان', 'Несколько секунд']),
        option('minutes', ['Less than 15 minutes', 'פחות מ-15 דקות', 'أقل من 15 دقيقة', 'Меньше 15 минут']),
        option('long', ['15 minutes or more', '15 דקות או יותר', '15 دقيقة أو أكثر', '15 минут или больше']),
      ],
    ),
    since(['When did you last have the pain?', 'מתי היה הכאב בפעם האחרונה?', 'متى كان الألم آخر مرة؟', 'Когда боль была в последний раз?']),
    strength(),
    yesNo('effort', [
      'Does it come when you walk fast or climb stairs, and go away with rest?',
      'הוא מופיע בהליכה מהירה או במדרגות, ונעלם במנוחה?',
      'هل يأتي عند المشي السريع أو صعود الدرج ويزول مع الراحة؟',
      'Она появляется при быстрой ходьбе или на лестнице и проходит в покое?',
    ]),
    several(
      'clot',
      ['Does any of this fit you?', 'משהו מזה מתאים לך?', 'هل ينطبق عليك أي مما يلي؟', 'Подходит ли вам что-то из этого?'],
      [
        option('leg', ['One leg is swollen or sore', 'רגל אחת נפוחה או כואבת', 'ساق واحدة متورمة أو مؤلمة', 'Одна нога отекла или болит']),
        option('still', [
          'Surgery, a long trip or days in bed in the last 4 weeks',
          'ניתוח, נסיעה ארוכה או ימים במיטה ב-4 השבועות האחרונים',
          'عملية أو سفر طويل أو أيام في السرير خلال آخر 4 أسابيع',
          'Операция, долгая поездка или дни в постели за последние 4 недели',
        ]),
        option('before', ['A blood clot in the past', 'קריש דם בעבר', 'جلطة دموية في السابق', 'Тромб в прошлом']),
      ],
    ),
    yesNo('heart', [
      'Have you ever had a heart attack, a stent or another heart disease?',
      'היה לך התקף לב, סטנט או מחלת לב אחרת?',
      'هل حدثت نوبة قلبية أو دعامة أو مرض قلب آخر؟',
      'Были ли у вас инфаркт, стент или другая болезнь сердца?',
    ]),
    fever(),
    yesNo('cough', ['Do you cough, too?', 'יש גם שיעול?', 'هل يوجد سعال أيضًا؟', 'Есть ли ещё и кашель?'], { enableWhen: whenYes('fever') }),
    yesNo('meal', [
      'Does it burn after meals or when you lie down?',
      'זה צורב אחרי אוכל או בשכיבה?',
      'هل يحرق بعد الأكل أو عند الاستلقاء؟',
      'Жжёт после еды или лёжа?',
    ]),
    yesNo('touch', [
      'Does it hurt more when you press on the spot?',
      'זה כואב יותר כשלוחצים על המקום?',
      'هل يزداد الألم عند الضغط على المكان؟',
      'Болит сильнее, если нажать на это место?',
    ]),
    more(),
  ],
);
