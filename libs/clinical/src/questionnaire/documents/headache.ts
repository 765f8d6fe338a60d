import { SOURCE } from '../sources.ts';
import { choice, number, option, questionnaire, several, yesNo } from '../write.ts';
import { fever, more, pregnant, since, strength, weakImmune } from './parts.ts';

/** Our own words; the danger signs follow NICE CG150 (1.1) and the NHS page on headaches. */
export const headache = questionnaire(
  {
    id: 'headache',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Headache', 'כאב ראש', 'صداع', 'Головная боль'],
    description: ['Questions about a headache', 'שאלות על כאב ראש', 'أسئلة عن الصداع', 'Вопросы о головной боли'],
    sources: [SOURCE.niceHeadache, SOURCE.nhsHeadache, SOURCE.whoHeadache, SOURCE.niceMeningitis, SOURCE.nicePreeclampsia],
  },
  [
    choice(
      'onset',
      ['How did this headache start?', 'איך כאב הראש התחיל?', 'كيف بدأ هذا الصداع؟', 'Как началась эта головная боль?'],
      [
        option('sudden', [
          'In an instant, as bad as it gets within 5 minutes',
          'בבת אחת, והגיע לשיא תוך 5 דקות',
          'فجأة، وبلغ أشده خلال 5 دقائق',
          'Мгновенно, самая сильная уже за 5 минут',
        ]),
        option('hours', ['Over some hours', 'במשך כמה שעות', 'خلال بضع ساعات', 'За несколько часов']),
        option('slow', ['Slowly, over days or more', 'לאט, במשך ימים או יותר', 'ببطء، خلال أيام أو أكثر', 'Медленно, за дни или дольше']),
      ],
    ),
    several(
      'signs',
      [
        'Do you have any of these with the headache?',
        'יש אחד מאלה יחד עם כאב הראש?',
        'هل يوجد أي مما يلي مع الصداع؟',
        'Есть ли вместе с головной болью что-то из этого?',
      ],
      [
        option('weak', [
          'A weak or numb face, arm or leg',
          'חולשה או נימול בפנים, ביד או ברגל',
          'ضعف أو خدر في الوجه أو الذراع أو الساق',
          'Слабость или онемение лица, руки или ноги',
        ]),
        option('confused', [
          'Trouble speaking, confused or very sleepy',
          'קושי לדבר, בלבול או ישנוניות חזקה',
          'صعوبة في الكلام أو ارتباك أو نعاس شديد',
          'Трудно говорить, спутанность или сильная сонливость',
        ]),
        option('sight', [
          'Sudden loss of sight or double vision',
          'אובדן ראייה או ראייה כפולה שהופיעו פתאום',
          'فقدان مفاجئ للرؤية أو رؤية مزدوجة',
          'Внезапная потеря зрения или двоение',
        ]),
        option('fit', ['A fit (seizure)', 'פרכוס', 'نوبة تشنج', 'Судороги']),
        option('neck', ['A stiff neck', 'צוואר נוקשה', 'تيبس الرقبة', 'Шея не гнётся']),
        option('rash', [
          'A rash that does not fade when pressed',
          'פריחה שלא נעלמת בלחיצה',
          'طفح لا يختفي عند الضغط عليه',
          'Сыпь, которая не бледнеет при нажатии',
        ]),
        option('red-eye', ['A red and painful eye', 'עין אדומה וכואבת', 'عين حمراء ومؤلمة', 'Красный и больной глаз']),
      ],
    ),
    yesNo('injury', [
      'Did you hit your head hard in the last 7 days?',
      'הייתה מכה חזקה בראש ב-7 הימים האחרונים?',
      'هل حدثت ضربة قوية على الرأس خلال آخر 7 أيام؟',
      'Был ли сильный удар головой за последние 7 дней?',
    ]),
    fever(),
    since(),
    strength(),
    several(
      'pattern',
      [
        'Does any of this fit your headache?',
        'משהו מזה מתאים לכאב הראש?',
        'هل ينطبق أي من هذا على الصداع؟',
        'Подходит ли что-то из этого к вашей боли?',
      ],
      [
        option('new', [
          'It is new or not like my other headaches',
          'הוא חדש או שונה מכאבי ראש קודמים',
          'جديد أو مختلف عن الصداع السابق',
          'Она новая или не похожа на прежние',
        ]),
        option('wakes', [
          'It wakes me up, or it is worst in the morning',
          'הוא מעיר משינה או הכי חזק בבוקר',
          'يوقظ من النوم أو يكون أشد في الصباح',
          'Она будит или сильнее всего утром',
        ]),
        option('cough', [
          'It gets worse when I cough, sneeze or bend',
          'הוא מתחזק בשיעול, בעיטוש או בכיפוף',
          'يزداد عند السعال أو العطس أو الانحناء',
          'Она сильнее при кашле, чихании или наклоне',
        ]),
        option('jaw', ['My jaw hurts when I chew', 'הלסת כואבת בלעיסה', 'ألم في الفك عند المضغ', 'Болит челюсть при жевании']),
        option('scalp', ['My scalp is sore to touch', 'הקרקפת רגישה למגע', 'فروة الرأس مؤلمة عند اللمس', 'Кожа головы болит при касании']),
      ],
    ),
    yesNo('migraine', [
      'Does light or noise bother you, or do you feel sick?',
      'אור או רעש מפריעים, או שיש בחילה?',
      'هل يزعج الضوء أو الضوضاء، أو يوجد غثيان؟',
      'Мешают свет или шум, или тошнит?',
    ]),
    number(
      'painkillers',
      [
        'On how many days in the last month did you take pain pills?',
        'בכמה ימים בחודש האחרון לקחת משככי כאבים?',
        'في كم يوم خلال الشهر الماضي تم تناول مسكنات؟',
        'Сколько дней за последний месяц вы принимали обезболивающие?',
      ],
      { type: 'integer', unit: 'd', min: 0, max: 31 },
      { required: true },
    ),
    weakImmune(),
    yesNo('cancer', ['Have you ever had cancer?', 'היה לך פעם סרטן?', 'هل أُصبت بالسرطان في أي وقت؟', 'Был ли у вас когда-либо рак?']),
    pregnant(),
    more(),
  ],
);
