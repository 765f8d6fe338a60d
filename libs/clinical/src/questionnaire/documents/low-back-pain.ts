import { SOURCE } from '../sources.ts';
import { choice, option, questionnaire, several, whenYes, yesNo } from '../write.ts';
import { fever, more, since, strength, weakImmune, weightLoss } from './parts.ts';

/** Our own words; the danger signs follow NICE NG59 and NG65 and the NHS page on back pain. */
export const lowBackPain = questionnaire(
  {
    id: 'low-back-pain',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Low back pain', 'כאב גב תחתון', 'ألم أسفل الظهر', 'Боль в пояснице'],
    description: [
      'Questions about pain in the lower back',
      'שאלות על כאב בגב התחתון',
      'أسئلة عن ألم أسفل الظهر',
      'Вопросы о боли в пояснице',
    ],
    sources: [SOURCE.niceBackPain, SOURCE.nhsBackPain, SOURCE.niceSpondyloarthritis, SOURCE.niceCancer],
  },
  [
    several(
      'signs',
      [
        'Since the pain began, do you have any of these?',
        'מאז שהכאב התחיל, יש אחד מאלה?',
        'منذ بدء الألم، هل يوجد أي مما يلي؟',
        'С тех пор как болит, есть ли что-то из этого?',
      ],
      [
        option('numb-seat', [
          'Numb between the legs or around the bottom',
          'נימול בין הרגליים או סביב הישבן',
          'خدر بين الساقين أو حول المقعدة',
          'Онемение между ног или вокруг ягодиц',
        ]),
        option('bladder', [
          'Trouble to pee, or urine leaks',
          'קושי להשתין, או בריחת שתן',
          'صعوبة في التبول أو تسرّب البول',
          'Трудно помочиться или моча подтекает',
        ]),
        option('bowel', [
          'Stool leaks, or I do not feel it',
          'בריחת צואה, או שלא מרגישים אותה',
          'تسرّب البراز أو عدم الشعور به',
          'Стул не держится или не чувствуется',
        ]),
        option('weak-leg', ['A leg is getting weak', 'רגל נחלשת', 'ضعف متزايد في الساق', 'Нога слабеет']),
        option('both-legs', [
          'Pain or pins and needles down both legs',
          'כאב או עקצוץ בשתי הרגליים',
          'ألم أو تنميل في كلتا الساقين',
          'Боль или покалывание в обеих ногах',
        ]),
      ],
    ),
    yesNo('belly', [
      'Did it come all of a sudden, with pain in the belly too?',
      'הוא הופיע פתאום, יחד עם כאב בבטן?',
      'هل جاء فجأة مع ألم في البطن أيضًا؟',
      'Она пришла внезапно, вместе с болью в животе?',
    ]),
    since(),
    strength(),
    yesNo('injury', [
      'Did it start after a fall or an accident?',
      'הוא התחיל אחרי נפילה או תאונה?',
      'هل بدأ بعد سقوط أو حادث؟',
      'Она началась после падения или аварии?',
    ]),
    yesNo('thin-bones', [
      'Do you have thin bones (osteoporosis), or have you taken steroids for months?',
      'יש לך בריחת סידן, או לקחת סטרואידים במשך חודשים?',
      'هل لديك هشاشة عظام أو تم تناول الستيرويدات لأشهر؟',
      'Есть ли у вас остеопороз или месяцы приёма стероидов?',
    ]),
    choice(
      'leg',
      ['Does the pain go down a leg?', 'הכאב יורד לרגל?', 'هل ينزل الألم إلى الساق؟', 'Боль идёт в ногу?'],
      [
        option('no', ['No', 'לא', 'لا', 'Нет']),
        option('thigh', ['Down to the knee at most', 'לכל היותר עד הברך', 'حتى الركبة على الأكثر', 'Не ниже колена']),
        option('foot', ['Below the knee', 'מתחת לברך', 'تحت الركبة', 'Ниже колена']),
      ],
    ),
    fever(),
    weakImmune(),
    yesNo('urine', ['Does it burn when you pee?', 'יש צריבה במתן שתן?', 'هل توجد حرقة عند التبول؟', 'Жжёт ли при мочеиспускании?']),
    yesNo('cancer', ['Have you ever had cancer?', 'היה לך פעם סרטן?', 'هل أُصبت بالسرطان في أي وقت؟', 'Был ли у вас когда-либо рак?']),
    yesNo('night', [
      'Is the pain bad at night or when you lie still?',
      'הכאב חזק בלילה או בשכיבה בלי תנועה?',
      'هل يشتد الألم ليلًا أو عند الاستلقاء دون حركة؟',
      'Болит ли сильно ночью или лёжа без движения?',
    ]),
    weightLoss(),
    yesNo('stiff', [
      'Is your back stiff for more than half an hour each morning?',
      'הגב נוקשה יותר מחצי שעה כל בוקר?',
      'هل يبقى الظهر متيبسًا أكثر من نصف ساعة كل صباح؟',
      'Скована ли спина каждое утро больше получаса?',
    ]),
    yesNo(
      'moves',
      [
        'Does the stiffness get better when you move?',
        'הנוקשות משתפרת בתנועה?',
        'هل يتحسن التيبس مع الحركة؟',
        'Становится ли легче от движения?',
      ],
      { enableWhen: whenYes('stiff') },
    ),
    more(),
  ],
);
