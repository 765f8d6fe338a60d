import { type Source, source } from '../source/source.ts';
import type { Advice } from './advice.ts';
import type { Text } from './pathway.ts';

export interface AdviceConflict {
  readonly between: readonly [Advice, Advice];
  /** For the clinician who has to decide. */
  readonly because: Text;
  readonly source: Source;
}

const KDIGO = source('KDIGO 2024 Clinical Practice Guideline for CKD', 2024, 'https://doi.org/10.1016/j.kint.2023.10.018');
const ESC_HF = source('2021 ESC Guidelines for acute and chronic heart failure', 2021, 'https://doi.org/10.1093/eurheartj/ehab368');
const STATIN = source(
  'FDA Drug Safety Communication: statins in pregnancy',
  2021,
  'https://www.fda.gov/drugs/drug-safety-and-availability/fda-requests-removal-strongest-warning-against-using-cholesterol-lowering-statins-during-pregnancy',
);
const METFORMIN = source(
  'FDA Drug Safety Communication: metformin and reduced kidney function',
  2016,
  'https://www.fda.gov/drugs/drug-safety-and-availability/fda-drug-safety-communication-fda-revises-warnings-regarding-use-diabetes-medicine-metformin-certain',
);

const conflict = (a: Advice, b: Advice, from: Source, because: Text): AdviceConflict => ({ between: [a, b], because, source: from });

/** Advice that one body cannot follow both ways. */
export const ADVICE_CONFLICTS: readonly AdviceConflict[] = [
  conflict('drink-more', 'limit-fluids', ESC_HF, {
    en: 'One plan asks to drink more, the other to limit fluids.',
    he: 'תכנית אחת מבקשת לשתות יותר, והשנייה להגביל שתייה.',
    ar: 'تطلب إحدى الخطتين شرب المزيد، وتطلب الأخرى الحد من السوائل.',
    ru: 'Один план просит пить больше, другой — ограничить жидкость.',
  }),
  conflict('take-bowel-preparation', 'limit-fluids', ESC_HF, {
    en: 'Bowel preparation needs much fluid, the other plan limits it. Choose a low-volume preparation and say how much to drink.',
    he: 'הכנה לקולונוסקופיה דורשת שתייה מרובה, והתכנית השנייה מגבילה אותה. יש לבחור הכנה בנפח קטן ולומר כמה לשתות.',
    ar: 'يحتاج تحضير الأمعاء إلى سوائل كثيرة، والخطة الأخرى تحد منها. يجب اختيار تحضير قليل الحجم وتحديد كمية الشرب.',
    ru: 'Подготовка кишечника требует много жидкости, а другой план её ограничивает. Выберите малообъёмную подготовку и укажите, сколько пить.',
  }),
  conflict('take-nsaid', 'avoid-nsaid', KDIGO, {
    en: 'One plan uses an anti-inflammatory painkiller, the other forbids it for the kidneys, the heart or the pregnancy.',
    he: 'תכנית אחת משתמשת במשכך כאבים נוגד דלקת, והשנייה אוסרת אותו בגלל הכליות, הלב או ההיריון.',
    ar: 'تستخدم إحدى الخطتين مسكنًا مضادًا للالتهاب، وتمنعه الأخرى بسبب الكلى أو القلب أو الحمل.',
    ru: 'Один план использует противовоспалительное обезболивающее, другой запрещает его из-за почек, сердца или беременности.',
  }),
  conflict(
    'take-ace-inhibitor',
    'avoid-ace-inhibitor',
    source('NICE NG133 Hypertension in pregnancy', 2023, 'https://www.nice.org.uk/guidance/ng133'),
    {
      en: 'One plan uses an ACE inhibitor or ARB, the other forbids it because it harms an unborn child.',
      he: 'תכנית אחת משתמשת בתרופה ממשפחת ACE או ARB, והשנייה אוסרת אותה כי היא פוגעת בעובר.',
      ar: 'تستخدم إحدى الخطتين دواء من نوع ACE أو ARB، وتمنعه الأخرى لأنه يضر الجنين.',
      ru: 'Один план использует ингибитор АПФ или сартан, другой запрещает его, так как он вредит плоду.',
    },
  ),
  conflict('take-statin', 'avoid-statin', STATIN, {
    en: 'One plan uses a statin, the other asks to stop it in pregnancy.',
    he: 'תכנית אחת משתמשת בסטטין, והשנייה מבקשת להפסיק אותו בהיריון.',
    ar: 'تستخدم إحدى الخطتين دواء الستاتين، وتطلب الأخرى إيقافه أثناء الحمل.',
    ru: 'Один план использует статин, другой просит отменить его при беременности.',
  }),
  conflict('take-metformin', 'avoid-metformin', METFORMIN, {
    en: 'One plan uses metformin, the other forbids it because the kidneys are too weak.',
    he: 'תכנית אחת משתמשת במטפורמין, והשנייה אוסרת אותו כי הכליות חלשות מדי.',
    ar: 'تستخدم إحدى الخطتين الميتفورمين، وتمنعه الأخرى لأن الكلى ضعيفة جدًا.',
    ru: 'Один план использует метформин, другой запрещает его, так как почки слишком слабы.',
  }),
  conflict('use-salt-substitute', 'limit-potassium', KDIGO, {
    en: 'Salt substitutes are made of potassium, and the other plan limits potassium.',
    he: 'תחליפי מלח עשויים מאשלגן, והתכנית השנייה מגבילה אשלגן.',
    ar: 'بدائل الملح مصنوعة من البوتاسيوم، والخطة الأخرى تحد منه.',
    ru: 'Заменители соли состоят из калия, а другой план его ограничивает.',
  }),
  conflict('eat-more-protein', 'limit-protein', KDIGO, {
    en: 'One plan asks for more protein, the other for less.',
    he: 'תכנית אחת מבקשת יותר חלבון, והשנייה פחות.',
    ar: 'تطلب إحدى الخطتين بروتينًا أكثر، وتطلب الأخرى أقل.',
    ru: 'Один план просит больше белка, другой — меньше.',
  }),
  conflict(
    'move-more',
    'rest',
    source('WHO guidelines on physical activity and sedentary behaviour', 2020, 'https://www.who.int/publications/i/item/9789240015128'),
    {
      en: 'One plan asks to move more, the other to rest.',
      he: 'תכנית אחת מבקשת לזוז יותר, והשנייה לנוח.',
      ar: 'تطلب إحدى الخطتين المزيد من الحركة، وتطلب الأخرى الراحة.',
      ru: 'Один план просит больше двигаться, другой — отдыхать.',
    },
  ),
  conflict('lose-weight', 'gain-weight', source('IOM: Weight Gain During Pregnancy', 2009, 'https://doi.org/10.17226/12584'), {
    en: 'One plan asks to lose weight, the other expects weight to be gained.',
    he: 'תכנית אחת מבקשת לרדת במשקל, והשנייה מצפה לעלייה במשקל.',
    ar: 'تطلب إحدى الخطتين إنقاص الوزن، وتتوقع الأخرى زيادته.',
    ru: 'Один план просит снизить вес, другой ожидает его прибавки.',
  }),
];
