import { chestPain } from '../../questionnaire/documents/chest-pain.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, first, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { all, any, chosen, EMERGENCY, ROUTINE, rule, SOON, URGENT, yes } from '../words.ts';

const SIT = first(['Sit down and rest.', 'לשבת ולנוח.', 'يجب الجلوس والراحة.', 'Сядьте и не двигайтесь.'], CALL);

/** No self-care here: pain in the chest is always looked at by somebody. */
export const chestPainRules: Ruleset = {
  id: 'chest-pain',
  version: '1.0.0',
  questionnaire: canonicalOf(chestPain),
  rules: [
    rule(
      'heart-attack',
      EMERGENCY,
      all(
        yes('now'),
        any(chosen('feel', 'pressure'), chosen('spread', 'arm', 'jaw', 'back'), chosen('lasts', 'long'), chosen('signs', 'sweat', 'sick')),
      ),
      SOURCE.niceChestPain,
      [
        'This pain can be a heart attack.',
        'הכאב הזה יכול להיות התקף לב.',
        'قد يكون هذا الألم نوبة قلبية.',
        'Эта боль может быть инфарктом.',
      ],
      SIT,
    ),
    rule(
      'breath',
      EMERGENCY,
      chosen('signs', 'breath'),
      SOURCE.nhsChestPain,
      [
        'Chest pain with short breath can come from the heart or the lungs.',
        'כאב בחזה עם קוצר נשימה יכול לבוא מהלב או מהריאות.',
        'ألم الصدر مع ضيق التنفس قد يكون من القلب أو الرئتين.',
        'Боль в груди с одышкой может идти от сердца или лёгких.',
      ],
      SIT,
    ),
    rule(
      'faint',
      EMERGENCY,
      chosen('signs', 'faint'),
      SOURCE.nhs999,
      [
        'Fainting with chest pain is a sign of danger.',
        'התעלפות עם כאב בחזה היא סימן סכנה.',
        'الإغماء مع ألم الصدر علامة خطر.',
        'Обморок с болью в груди — признак опасности.',
      ],
      SIT,
    ),
    rule(
      'tearing',
      EMERGENCY,
      chosen('feel', 'tearing'),
      SOURCE.nhs999,
      [
        'A sudden tearing pain can come from the large artery.',
        'כאב פתאומי וקורע יכול לבוא מהעורק הגדול.',
        'الألم المفاجئ الممزّق قد يكون من الشريان الكبير.',
        'Внезапная рвущая боль может идти от большой артерии.',
      ],
      SIT,
    ),
    rule(
      'lung-clot',
      EMERGENCY,
      any(chosen('signs', 'blood'), chosen('clot', 'leg')),
      SOURCE.niceVenous,
      [
        'Chest pain with a swollen leg or blood when you cough can be a clot in the lung.',
        'כאב בחזה עם רגל נפוחה או דם בשיעול יכול להיות קריש בריאה.',
        'ألم الصدر مع تورم ساق أو دم عند السعال قد يكون جلطة في الرئة.',
        'Боль в груди с отёком ноги или кровью при кашле может быть тромбом в лёгком.',
      ],
      SIT,
    ),
    rule(
      'last-hours',
      URGENT,
      all(chosen('since', 'day'), any(chosen('feel', 'pressure'), chosen('spread', 'arm', 'jaw'), chosen('signs', 'sweat', 'sick'))),
      SOURCE.niceChestPain,
      [
        'Pain like this within the last day needs a heart tracing today, even when it is gone.',
        'כאב כזה ביממה האחרונה צריך אק״ג היום, גם אם עבר.',
        'ألم كهذا خلال اليوم الأخير يستدعي تخطيط قلب اليوم حتى لو زال.',
        'При такой боли за последние сутки нужна ЭКГ сегодня, даже если она прошла.',
      ],
      ROOM,
    ),
    rule(
      'known-heart',
      URGENT,
      all(yes('heart'), chosen('since', 'day', 'week')),
      SOURCE.niceChestPain,
      [
        'You have a heart disease, so new chest pain should be checked today.',
        'יש לך מחלת לב, ולכן כאב חדש בחזה צריך בדיקה היום.',
        'لديك مرض في القلب، لذا فألم الصدر الجديد يستدعي الفحص اليوم.',
        'У вас болезнь сердца, поэтому новую боль в груди надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'clot-risk',
      URGENT,
      all(chosen('clot', 'still', 'before'), chosen('since', 'day', 'week')),
      SOURCE.niceVenous,
      [
        'After a time without moving, or with an earlier clot, chest pain should be checked today.',
        'אחרי תקופה בלי תנועה, או עם קריש בעבר, כאב בחזה צריך בדיקה היום.',
        'بعد فترة دون حركة أو مع جلطة سابقة، ألم الصدر يستدعي الفحص اليوم.',
        'После долгой неподвижности или тромба в прошлом боль в груди надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'infection',
      URGENT,
      all(yes('fever'), yes('cough')),
      SOURCE.nhsChestPain,
      [
        'Chest pain with fever and cough can be an infection of the lungs.',
        'כאב בחזה עם חום ושיעול יכול להיות דלקת ריאות.',
        'ألم الصدر مع حمى وسعال قد يكون التهابًا في الرئة.',
        'Боль в груди с температурой и кашлем может быть воспалением лёгких.',
      ],
      TODAY,
    ),
    rule('effort', SOON, yes('effort'), SOURCE.niceChestPain, [
      'Pain that comes with effort and goes with rest can come from narrow heart arteries.',
      'כאב שמופיע במאמץ ונעלם במנוחה יכול לבוא מעורקי לב צרים.',
      'الألم الذي يأتي مع الجهد ويزول مع الراحة قد يكون من تضيق شرايين القلب.',
      'Боль при нагрузке, что проходит в покое, может идти от узких артерий сердца.',
    ]),
    rule('recent', SOON, chosen('since', 'day', 'week'), SOURCE.nhsChestPain, [
      'New chest pain should be seen by a doctor within days.',
      'כאב חדש בחזה צריך בדיקת רופא בתוך ימים.',
      'ألم الصدر الجديد يستدعي فحص طبيب خلال أيام.',
      'Новую боль в груди врач должен осмотреть в ближайшие дни.',
    ]),
    rule('severe', SOON, chosen('strength', 'severe'), SOURCE.nhsChestPain, [
      'The pain is strong.',
      'הכאב חזק.',
      'الألم شديد.',
      'Боль сильная.',
    ]),
    rule('acid', ROUTINE, any(yes('meal'), chosen('feel', 'burning')), SOURCE.nhsChestPain, [
      'It could be acid from the stomach.',
      'זו יכולה להיות חומצה מהקיבה.',
      'قد تكون حموضة من المعدة.',
      'Это может быть кислота из желудка.',
    ]),
    rule('muscle', ROUTINE, yes('touch'), SOURCE.nhsChestPain, [
      'It could come from a muscle or a rib.',
      'זה יכול לבוא משריר או מצלע.',
      'قد يكون من عضلة أو ضلع.',
      'Это может быть от мышцы или ребра.',
    ]),
  ],
};
