import { abdominalPain } from '../../questionnaire/documents/abdominal-pain.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, first, HOME, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { agedFrom, all, any, chosen, EMERGENCY, rule, SELF_CARE, SOON, URGENT, yes } from '../words.ts';

const FASTING = first(['Do not eat for now.', 'בינתיים לא לאכול.', 'يجب عدم الأكل الآن.', 'Пока не ешьте.'], ROOM);

export const abdominalPainRules: Ruleset = {
  id: 'abdominal-pain',
  version: '1.0.0',
  questionnaire: canonicalOf(abdominalPain),
  rules: [
    rule(
      'ectopic',
      EMERGENCY,
      all(chosen('pregnant', 'yes', 'maybe'), any(chosen('strength', 'severe'), yes('bleeding', 'upward'), chosen('signs', 'faint'))),
      SOURCE.niceEctopic,
      [
        'Strong pain, bleeding or fainting in early pregnancy can be a pregnancy outside the womb.',
        'כאב חזק, דימום או התעלפות בתחילת היריון יכולים להיות היריון מחוץ לרחם.',
        'الألم الشديد أو النزيف أو الإغماء في بداية الحمل قد يكون حملًا خارج الرحم.',
        'Сильная боль, кровь или обморок в начале беременности могут быть внематочной беременностью.',
      ],
      CALL,
    ),
    rule(
      'hard-belly',
      EMERGENCY,
      chosen('signs', 'hard'),
      SOURCE.abdomen,
      [
        'A hard belly, or one that hurts at a light touch, can be inflamed inside.',
        'בטן קשה או כואבת במגע קל יכולה להיות דלקת פנימית.',
        'البطن القاسي أو المؤلم عند لمسة خفيفة قد يكون ملتهبًا من الداخل.',
        'Твёрдый или больной от касания живот может быть воспалён внутри.',
      ],
      FASTING,
    ),
    rule(
      'bleeding-inside',
      EMERGENCY,
      chosen('signs', 'vomit-blood', 'black-stool'),
      SOURCE.nhsStomach,
      [
        'Throwing up blood, or black stool, can be a bleed in the stomach or gut.',
        'הקאת דם או צואה שחורה יכולות להיות דימום בקיבה או במעי.',
        'تقيؤ الدم أو البراز الأسود قد يكون نزيفًا في المعدة أو الأمعاء.',
        'Рвота кровью или чёрный стул могут быть кровотечением в желудке или кишечнике.',
      ],
      CALL,
    ),
    rule(
      'blocked',
      EMERGENCY,
      chosen('signs', 'blocked'),
      SOURCE.abdomen,
      [
        'No stool, no gas and throwing up can be a blocked gut.',
        'אין צואה, אין גזים ויש הקאות: זו יכולה להיות חסימה במעי.',
        'عدم خروج براز وغازات مع تقيؤ قد يكون انسداد أمعاء.',
        'Нет стула и газов, и рвота: возможно, кишечник закупорен.',
      ],
      FASTING,
    ),
    rule(
      'faint',
      EMERGENCY,
      chosen('signs', 'faint'),
      SOURCE.nhs999,
      [
        'Fainting with belly pain is a sign of danger.',
        'התעלפות עם כאב בטן היא סימן סכנה.',
        'الإغماء مع ألم البطن علامة خطر.',
        'Обморок с болью в животе — признак опасности.',
      ],
      CALL,
    ),
    rule(
      'sudden-severe',
      EMERGENCY,
      all(yes('sudden'), chosen('strength', 'severe')),
      SOURCE.nhsStomach,
      [
        'The pain came all of a sudden and is strong.',
        'הכאב הופיע פתאום והוא חזק.',
        'جاء الألم فجأة وهو شديد.',
        'Боль пришла внезапно, и она сильная.',
      ],
      FASTING,
    ),
    rule(
      'testicle',
      EMERGENCY,
      yes('testicle'),
      SOURCE.nhsTesticle,
      [
        'Pain in a testicle can mean that it is twisted; hours count.',
        'כאב באשך יכול להיות סיבוב שלו; כל שעה חשובה.',
        'ألم الخصية قد يعني التواءها؛ كل ساعة مهمة.',
        'Боль в яичке может быть перекрутом; важен каждый час.',
      ],
      FASTING,
    ),
    rule(
      'upward',
      URGENT,
      yes('upward'),
      SOURCE.nhsStomach,
      [
        'Pain that goes to the chest, shoulder or jaw can come from the heart.',
        'כאב שעולה לחזה, לכתף או ללסת יכול לבוא מהלב.',
        'الألم الذي يمتد إلى الصدر أو الكتف أو الفك قد يكون من القلب.',
        'Боль, отдающая в грудь, плечо или челюсть, может идти от сердца.',
      ],
      ROOM,
    ),
    rule(
      'appendix',
      URGENT,
      all(
        chosen('where', 'lower-right'),
        chosen('since', 'day', 'week'),
        any(yes('fever'), chosen('strength', 'moderate', 'severe'), chosen('vomiting', 'some', 'all')),
      ),
      SOURCE.abdomen,
      [
        'New pain at the lower right can be the appendix.',
        'כאב חדש למטה מימין יכול להיות התוספתן.',
        'الألم الجديد في أسفل اليمين قد يكون من الزائدة.',
        'Новая боль справа внизу может быть аппендицитом.',
      ],
      FASTING,
    ),
    rule(
      'gall',
      URGENT,
      any(chosen('signs', 'yellow'), all(chosen('where', 'upper-right'), yes('fever'))),
      SOURCE.abdomen,
      [
        'Yellow skin, or pain at the upper right with fever, can come from the gall or the liver.',
        'עור צהוב, או כאב למעלה מימין עם חום, יכולים לבוא מכיס המרה או מהכבד.',
        'اصفرار الجلد أو ألم أعلى اليمين مع حمى قد يكون من المرارة أو الكبد.',
        'Жёлтая кожа или боль справа вверху с температурой могут идти от желчного или печени.',
      ],
      TODAY,
    ),
    rule(
      'dry',
      URGENT,
      chosen('vomiting', 'all'),
      SOURCE.nhsStomach,
      ['You cannot keep water down.', 'גם מים לא נשארים.', 'حتى الماء لا يبقى في المعدة.', 'Даже вода не держится.'],
      TODAY,
    ),
    rule(
      'pregnant',
      URGENT,
      chosen('pregnant', 'yes', 'maybe'),
      SOURCE.niceEctopic,
      [
        'Belly pain in pregnancy should be looked at today.',
        'כאב בטן בהיריון צריך בדיקה היום.',
        'ألم البطن أثناء الحمل يستدعي الفحص اليوم.',
        'Боль в животе при беременности надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'older-severe',
      URGENT,
      all(agedFrom(65), chosen('strength', 'severe')),
      SOURCE.abdomen,
      [
        'Strong belly pain after 65 should be looked at today.',
        'כאב בטן חזק אחרי גיל 65 צריך בדיקה היום.',
        'ألم البطن الشديد بعد سن 65 يستدعي الفحص اليوم.',
        'Сильную боль в животе после 65 лет надо проверить сегодня.',
      ],
      ROOM,
    ),
    rule(
      'blood-stool',
      URGENT,
      chosen('signs', 'blood-stool'),
      SOURCE.nhsStomach,
      [
        'Belly pain with blood in the stool should be looked at today.',
        'כאב בטן עם דם בצואה צריך בדיקה היום.',
        'ألم البطن مع دم في البراز يستدعي الفحص اليوم.',
        'Боль в животе с кровью в стуле надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule('severe', SOON, chosen('strength', 'severe'), SOURCE.nhsStomach, [
      'The pain is strong.',
      'הכאב חזק.',
      'الألم شديد.',
      'Боль сильная.',
    ]),
    rule('urine', SOON, yes('urine'), SOURCE.nhsUti, [
      'It could be an infection of the bladder.',
      'זו יכולה להיות דלקת בשלפוחית.',
      'قد يكون التهابًا في المثانة.',
      'Это может быть инфекция мочевого пузыря.',
    ]),
    rule('change', SOON, yes('weight-loss', 'bowel-change'), SOURCE.niceCancer, [
      'Losing weight, or a change of stool for weeks, should be looked into.',
      'ירידה במשקל או שינוי בצואה במשך שבועות צריכים בירור.',
      'نقص الوزن أو تغيّر البراز لأسابيع يستدعي الفحص.',
      'Потерю веса или изменение стула за недели надо проверить.',
    ]),
    rule(
      'mild',
      SELF_CARE,
      all(chosen('strength', 'mild'), chosen('since', 'day', 'week')),
      SOURCE.nhsStomach,
      [
        'It is mild, new and without any sign of danger.',
        'זה קל, חדש ובלי סימני סכנה.',
        'خفيف وجديد ودون علامات خطر.',
        'Это слабая, новая боль без признаков опасности.',
      ],
      HOME,
    ),
  ],
};
