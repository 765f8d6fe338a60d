import { names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { calculator, points } from './calculator.ts';
import { yesNo } from './inputs.ts';

const cancer = yesNo(
  names(
    'Cancer, treated within six months or palliative',
    'סרטן בטיפול בחצי השנה האחרונה או בטיפול תומך',
    'سرطان عولج خلال ستة أشهر أو رعاية تلطيفية',
    'Рак: лечение в последние полгода или паллиативное',
  ),
);

export const wellsLung = calculator({
  id: 'wells-pe',
  version: 1,
  title: names(
    'Wells score for a clot in the lung',
    'מדד Wells לתסחיף ריאתי',
    'مقياس Wells للصمّة الرئوية',
    'Шкала Уэллса: тромбоэмболия лёгочной артерии',
  ),
  purpose: names(
    'How likely a pulmonary embolism is before any test, when one is thought of.',
    'מה הסיכוי לתסחיף ריאתי לפני כל בדיקה, כשיש חשד.',
    'مدى احتمال الصمّة الرئوية قبل أي فحص، عند الاشتباه.',
    'Насколько вероятна лёгочная эмболия до обследования, если на неё есть подозрение.',
  ),
  formula:
    'signs of a clot in the leg 3 + nothing else more likely 3 + pulse > 100 1.5 + four weeks’ surgery or three days in bed 1.5 + a clot before 1.5 + blood coughed up 1 + cancer 1',
  sources: [
    source(
      'Wells et al.: Excluding pulmonary embolism at the bedside without diagnostic imaging. Ann Intern Med',
      2001,
      'https://doi.org/10.7326/0003-4819-135-2-200107170-00010',
    ),
    source('NICE guideline NG158: venous thromboembolic diseases', 2023, 'https://www.nice.org.uk/guidance/ng158'),
  ],
  inputs: {
    leg: yesNo(
      names(
        'Signs of a clot in the leg: swollen and tender',
        'סימני קריש ברגל: נפיחות ורגישות',
        'علامات جلطة في الساق: تورّم وألم باللمس',
        'Признаки тромбоза ноги: отёк и болезненность',
      ),
    ),
    likeliest: yesNo(names('Nothing else explains it better', 'אין הסבר סביר יותר', 'لا يوجد تفسير أرجح', 'Другой диагноз менее вероятен')),
    pulse: yesNo(names('Pulse above 100', 'דופק מעל 100', 'النبض فوق 100', 'Пульс выше 100')),
    still: yesNo(
      names(
        'Surgery within four weeks, or three days in bed',
        'ניתוח בארבעת השבועות האחרונים או שלושה ימים במיטה',
        'جراحة خلال أربعة أسابيع أو ثلاثة أيام في الفراش',
        'Операция за последние четыре недели или три дня в постели',
      ),
    ),
    before: yesNo(
      names(
        'A clot in leg or lung before',
        'קריש ברגל או בריאה בעבר',
        'جلطة في الساق أو الرئة سابقًا',
        'Тромбоз ноги или лёгочная эмболия в прошлом',
      ),
      'I26',
      'I80',
      'I82',
      'Z86.71',
    ),
    blood: yesNo(names('Coughs up blood', 'שיעול דמי', 'سعال مصحوب بدم', 'Кашель с кровью'), 'R04.2'),
    cancer,
  },
  compute(given) {
    const value = points({ leg: 3, likeliest: 3, pulse: 1.5, still: 1.5, before: 1.5, blood: 1, cancer: 1 }, given);
    const likely = value > 4;
    return {
      figures: [{ value, unit: '' }],
      gravity: likely ? 'danger' : 'watch',
      meaning: likely
        ? names(
            'An embolism is likely (more than 4): the guideline asks for imaging.',
            'תסחיף סביר (מעל 4): ההנחיות קוראות לבדיקת הדמיה.',
            'الصمّة مرجّحة (أكثر من 4): يطلب الدليل تصويرًا.',
            'Эмболия вероятна (больше 4): руководство требует визуализации.',
          )
        : names(
            'An embolism is unlikely (4 or less): the guideline asks for D-dimer.',
            'תסחיף אינו סביר (4 ומטה): ההנחיות קוראות לבדיקת D-dimer.',
            'الصمّة غير مرجّحة (4 أو أقل): يطلب الدليل فحص D-dimer.',
            'Эмболия маловероятна (4 и меньше): руководство требует D-димера.',
          ),
    };
  },
});

export const wellsLeg = calculator({
  id: 'wells-dvt',
  version: 1,
  title: names(
    'Wells score for a clot in the leg',
    'מדד Wells לקריש ברגל',
    'مقياس Wells لجلطة الساق',
    'Шкала Уэллса: тромбоз глубоких вен',
  ),
  purpose: names(
    'How likely a deep vein thrombosis is before any test, when one is thought of.',
    'מה הסיכוי לפקקת ורידים עמוקה לפני כל בדיקה, כשיש חשד.',
    'مدى احتمال الخثار الوريدي العميق قبل أي فحص، عند الاشتباه.',
    'Насколько вероятен тромбоз глубоких вен до обследования, если на него есть подозрение.',
  ),
  formula: 'one point for each of nine signs, minus 2 when something else is at least as likely',
  sources: [
    source(
      'Wells et al.: Evaluation of D-dimer in the diagnosis of suspected deep-vein thrombosis. N Engl J Med',
      2003,
      'https://doi.org/10.1056/NEJMoa023153',
    ),
    source('NICE guideline NG158: venous thromboembolic diseases', 2023, 'https://www.nice.org.uk/guidance/ng158'),
  ],
  inputs: {
    cancer,
    paralysed: yesNo(
      names(
        'Paralysis, weakness or a cast of the leg',
        'שיתוק, חולשה או גבס ברגל',
        'شلل أو ضعف أو جبيرة في الساق',
        'Паралич, слабость или гипс на ноге',
      ),
    ),
    still: yesNo(
      names(
        'Three days in bed, or surgery within twelve weeks',
        'שלושה ימים במיטה או ניתוח ב־12 השבועות האחרונים',
        'ثلاثة أيام في الفراش أو جراحة خلال 12 أسبوعًا',
        'Три дня в постели или операция за последние 12 недель',
      ),
    ),
    tender: yesNo(
      names(
        'Tender along the deep veins',
        'רגישות לאורך הוורידים העמוקים',
        'ألم باللمس على امتداد الأوردة العميقة',
        'Болезненность по ходу глубоких вен',
      ),
    ),
    swollen: yesNo(names('The whole leg is swollen', 'כל הרגל נפוחה', 'الساق كلها متورمة', 'Отёк всей ноги')),
    calf: yesNo(
      names(
        'The calf is 3 cm wider than the other',
        'השוק רחבה ב־3 ס״מ מהשנייה',
        'ربلة الساق أعرض بثلاثة سنتيمترات من الأخرى',
        'Голень на 3 см шире другой',
      ),
    ),
    pitting: yesNo(
      names(
        'A dent stays when pressed, in this leg only',
        'גומה נשארת בלחיצה, ברגל זו בלבד',
        'انطباع يبقى عند الضغط، في هذه الساق فقط',
        'Ямка при надавливании, только на этой ноге',
      ),
    ),
    veins: yesNo(
      names(
        'New surface veins, not varicose',
        'ורידים שטחיים חדשים, לא דליות',
        'أوردة سطحية جديدة، ليست دوالي',
        'Новые поверхностные вены, не варикоз',
      ),
    ),
    before: yesNo(
      names('A deep vein thrombosis before', 'פקקת ורידים עמוקה בעבר', 'خثار وريدي عميق سابقًا', 'Тромбоз глубоких вен в прошлом'),
      'I80',
      'I82',
      'Z86.71',
    ),
    other: yesNo(
      names(
        'Something else is at least as likely',
        'הסבר אחר סביר לפחות באותה מידה',
        'تفسير آخر مرجّح بالقدر نفسه على الأقل',
        'Другой диагноз не менее вероятен',
      ),
    ),
  },
  compute(given) {
    const weights = { cancer: 1, paralysed: 1, still: 1, tender: 1, swollen: 1, calf: 1, pitting: 1, veins: 1, before: 1, other: -2 };
    const value = points(weights, given);
    const likely = value >= 2;
    return {
      figures: [{ value, unit: '' }],
      gravity: likely ? 'act' : 'watch',
      meaning: likely
        ? names(
            'A thrombosis is likely (2 or more): the guideline asks for an ultrasound.',
            'פקקת סבירה (2 ויותר): ההנחיות קוראות לאולטרסאונד.',
            'الخثار مرجّح (2 فأكثر): يطلب الدليل تصويرًا بالموجات فوق الصوتية.',
            'Тромбоз вероятен (2 и больше): руководство требует УЗИ.',
          )
        : names(
            'A thrombosis is unlikely (1 or less): the guideline asks for D-dimer.',
            'פקקת אינה סבירה (1 ומטה): ההנחיות קוראות לבדיקת D-dimer.',
            'الخثار غير مرجّح (1 أو أقل): يطلب الدليل فحص D-dimer.',
            'Тромбоз маловероятен (1 и меньше): руководство требует D-димера.',
          ),
    };
  },
});
