import { urinary } from '../../questionnaire/documents/urinary.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { agedFrom, agedUnder, all, any, atLeast, chosen, EMERGENCY, ROUTINE, rule, SOON, URGENT, yes } from '../words.ts';

/** No self-care here: what troubles somebody about urine is tested by somebody. */
export const urinaryRules: Ruleset = {
  id: 'urinary',
  version: '1.0.0',
  questionnaire: canonicalOf(urinary),
  rules: [
    rule(
      'sepsis',
      EMERGENCY,
      yes('very-ill'),
      SOURCE.nhsSepsis,
      [
        'Confusion, or getting ill so fast, can be sepsis.',
        'בלבול, או החמרה כל כך מהירה, יכולים להיות אלח דם.',
        'الارتباك أو التدهور السريع قد يكون تسمم الدم.',
        'Спутанность или такое быстрое ухудшение могут быть сепсисом.',
      ],
      CALL,
    ),
    rule(
      'blocked',
      EMERGENCY,
      yes('blocked'),
      SOURCE.nhsUti,
      [
        'A full bladder that does not empty must be drained today.',
        'שלפוחית מלאה שלא מתרוקנת צריכה ניקוז עוד היום.',
        'المثانة الممتلئة التي لا تفرغ يجب تفريغها اليوم.',
        'Полный пузырь, который не опорожняется, надо опорожнить сегодня.',
      ],
      ROOM,
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
      ROOM,
    ),
    rule(
      'immune-fever',
      EMERGENCY,
      all(chosen('risk', 'immune'), yes('fever')),
      SOURCE.niceNeutropenicSepsis,
      [
        'A fever is serious when the body can hardly fight germs.',
        'חום הוא מצב רציני כשהגוף מתקשה להילחם בחיידקים.',
        'الحمى خطيرة عندما يصعب على الجسم مقاومة الجراثيم.',
        'Температура опасна, когда телу трудно бороться с микробами.',
      ],
      ROOM,
    ),
    rule(
      'kidney',
      URGENT,
      any(yes('fever'), all(yes('flank'), chosen('trouble', 'burn', 'often', 'smell'))),
      SOURCE.nicePyelonephritis,
      [
        'Fever, or pain below the ribs, can be an infection of the kidney.',
        'חום, או כאב מתחת לצלעות, יכולים להיות דלקת בכליה.',
        'الحمى أو الألم تحت الأضلاع قد يكون التهابًا في الكلية.',
        'Температура или боль под рёбрами могут быть инфекцией почки.',
      ],
      TODAY,
    ),
    rule(
      'stone',
      URGENT,
      yes('flank-strong'),
      SOURCE.nicePyelonephritis,
      [
        'Such pain in the side can be a stone.',
        'כאב כזה במותן יכול להיות אבן.',
        'هذا الألم في الخاصرة قد يكون حصاة.',
        'Такая боль в боку может быть камнем.',
      ],
      ROOM,
    ),
    rule(
      'dry',
      URGENT,
      yes('vomiting'),
      SOURCE.nicePyelonephritis,
      ['You cannot keep water down.', 'גם מים לא נשארים.', 'حتى الماء لا يبقى في المعدة.', 'Даже вода не держится.'],
      TODAY,
    ),
    rule(
      'pregnant',
      URGENT,
      any(chosen('pregnant', 'yes', 'maybe'), { member: 'pregnant', is: '=', value: true }),
      SOURCE.niceLowerUti,
      [
        'Trouble with urine in pregnancy is treated on the same day.',
        'בעיה בשתן בהיריון מטופלת באותו יום.',
        'مشكلة البول أثناء الحمل تُعالج في اليوم نفسه.',
        'Проблемы с мочой при беременности лечат в тот же день.',
      ],
      TODAY,
    ),
    rule(
      'catheter',
      URGENT,
      all(chosen('risk', 'catheter'), chosen('trouble', 'burn', 'blood', 'smell')),
      SOURCE.niceLowerUti,
      [
        'With a catheter, this should be looked at today.',
        'עם צנתר, זה צריך בדיקה היום.',
        'مع القسطرة، يستدعي ذلك الفحص اليوم.',
        'С катетером это надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule('blood', SOON, chosen('trouble', 'blood'), SOURCE.niceCancer, [
      'Blood in the urine should always be looked into.',
      'דם בשתן תמיד צריך בירור.',
      'الدم في البول يستدعي الفحص دائمًا.',
      'Кровь в моче всегда надо проверить.',
    ]),
    rule('man', SOON, all({ member: 'sex', is: '=', value: 'male' }, chosen('trouble', 'burn', 'smell')), SOURCE.niceLowerUti, [
      'In men, such an infection needs a urine test and treatment.',
      'אצל גברים, דלקת כזו צריכה בדיקת שתן וטיפול.',
      'عند الرجال، هذا الالتهاب يحتاج إلى فحص بول وعلاج.',
      'У мужчин такая инфекция требует анализа и лечения.',
    ]),
    rule('child', ['soon', 'paediatrics'], all(agedUnder(16), chosen('trouble', 'burn', 'often', 'smell', 'blood')), SOURCE.niceLowerUti, [
      'In a child, this needs a urine test soon.',
      'אצל ילד, זה צריך בדיקת שתן בקרוב.',
      'عند الطفل، يحتاج ذلك إلى فحص بول قريبًا.',
      'У ребёнка при этом скоро нужен анализ мочи.',
    ]),
    rule(
      'at-risk',
      SOON,
      all(chosen('risk', 'kidney', 'diabetes', 'immune'), chosen('trouble', 'burn', 'often', 'smell')),
      SOURCE.niceLowerUti,
      [
        'With your other illness, an infection can go further.',
        'עם המחלה הנוספת שלך, דלקת יכולה להתפשט.',
        'مع المرض الآخر لديك، قد ينتشر الالتهاب.',
        'При вашей другой болезни инфекция может пойти дальше.',
      ],
    ),
    rule('cystitis', SOON, chosen('trouble', 'burn'), SOURCE.nhsUti, [
      'It could be an infection of the bladder.',
      'זו יכולה להיות דלקת בשלפוחית.',
      'قد يكون التهابًا في المثانة.',
      'Это может быть инфекция мочевого пузыря.',
    ]),
    rule('discharge', SOON, yes('discharge'), SOURCE.nhsUti, [
      'New discharge needs a test.',
      'הפרשה חדשה צריכה בדיקה.',
      'الإفرازات الجديدة تحتاج إلى فحص.',
      'Новые выделения требуют анализа.',
    ]),
    rule('again', ROUTINE, atLeast('earlier', 3), SOURCE.niceRecurrentUti, [
      'You had 3 infections or more in a year; there are ways to have fewer.',
      'היו 3 דלקות או יותר בשנה; יש דרכים להפחית.',
      'حدثت 3 التهابات أو أكثر في سنة؛ هناك طرق لتقليلها.',
      'За год было 3 инфекции или больше; есть способы снизить их число.',
    ]),
    rule('flow', ROUTINE, all(chosen('trouble', 'flow', 'leak'), agedFrom(18)), SOURCE.nhsUti, [
      'A weak stream or leaking urine can be treated.',
      'זרם חלש או בריחת שתן ניתנים לטיפול.',
      'الجريان الضعيف أو تسرّب البول يمكن علاجه.',
      'Слабую струю или подтекание мочи можно лечить.',
    ]),
  ],
};
