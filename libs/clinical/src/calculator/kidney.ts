import { names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { type Band, bandOf, calculator, rounded } from './calculator.ts';
import { age, creatinine, sex } from './inputs.ts';

/** KDIGO 2024, the categories of GFR. */
const BANDS: readonly [Band, ...Band[]] = [
  {
    from: 0,
    gravity: 'danger',
    meaning: names(
      'G5: kidney failure (below 15)',
      'G5: אי־ספיקת כליות (מתחת ל־15)',
      'G5: فشل كلوي (أقل من 15)',
      'С5: почечная недостаточность (ниже 15)',
    ),
  },
  {
    from: 15,
    gravity: 'danger',
    meaning: names(
      'G4: severely decreased (15 to 29)',
      'G4: ירידה קשה (15 עד 29)',
      'G4: انخفاض شديد (من 15 إلى 29)',
      'С4: резко снижена (15–29)',
    ),
  },
  {
    from: 30,
    gravity: 'act',
    meaning: names(
      'G3b: moderately to severely decreased (30 to 44)',
      'G3b: ירידה בינונית עד קשה (30 עד 44)',
      'G3b: انخفاض متوسط إلى شديد (من 30 إلى 44)',
      'С3б: существенно снижена (30–44)',
    ),
  },
  {
    from: 45,
    gravity: 'watch',
    meaning: names(
      'G3a: mildly to moderately decreased (45 to 59)',
      'G3a: ירידה קלה עד בינונית (45 עד 59)',
      'G3a: انخفاض خفيف إلى متوسط (من 45 إلى 59)',
      'С3а: умеренно снижена (45–59)',
    ),
  },
  {
    from: 60,
    gravity: 'fine',
    meaning: names(
      'G2: mildly decreased (60 to 89)',
      'G2: ירידה קלה (60 עד 89)',
      'G2: انخفاض خفيف (من 60 إلى 89)',
      'С2: незначительно снижена (60–89)',
    ),
  },
  {
    from: 90,
    gravity: 'fine',
    meaning: names(
      'G1: normal or high (90 and more)',
      'G1: תקין או גבוה (90 ויותר)',
      'G1: طبيعي أو مرتفع (90 فأكثر)',
      'С1: нормальная или высокая (90 и выше)',
    ),
  },
];

export const egfr = calculator({
  id: 'egfr-ckd-epi-2021',
  version: 1,
  title: names(
    'eGFR (CKD-EPI 2021, creatinine)',
    'eGFR (CKD-EPI 2021, קריאטינין)',
    'معدل الترشيح eGFR (‏CKD-EPI 2021، الكرياتينين)',
    'рСКФ (CKD-EPI 2021, креатинин)',
  ),
  purpose: names(
    'How much blood the kidneys of an adult clean in a minute, without a term for race. One value is no disease: kidney disease is three months long.',
    'כמה דם הכליות של מבוגר מסננות בדקה, ללא מקדם גזע. ערך אחד אינו מחלה: מחלת כליות נמשכת שלושה חודשים לפחות.',
    'كمية الدم التي تنقيها كليتا البالغ في الدقيقة، دون معامل للعرق. قيمة واحدة لا تعني مرضًا: مرض الكلى يستمر ثلاثة أشهر على الأقل.',
    'Сколько крови почки взрослого очищают за минуту, без поправки на расу. Одно значение ещё не болезнь: болезнь почек длится не меньше трёх месяцев.',
  ),
  formula:
    '142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age (× 1.012 if female); κ = 0.7 (female), 0.9 (male); α = −0.241 (female), −0.302 (male); Scr in mg/dL',
  sources: [
    source(
      'Inker et al.: New creatinine- and cystatin C-based equations to estimate GFR without race. N Engl J Med',
      2021,
      'https://doi.org/10.1056/NEJMoa2102953',
    ),
    source('KDIGO clinical practice guideline for chronic kidney disease', 2024, 'https://doi.org/10.1016/j.kint.2023.10.018'),
  ],
  inputs: { age: age(18, 120), sex, creatinine: creatinine(0.1, 40) },
  compute({ age: years, sex: who, creatinine: scr }) {
    const [kappa, alpha, factor] = who === 'female' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
    const value = rounded(142 * Math.min(scr / kappa, 1) ** alpha * Math.max(scr / kappa, 1) ** -1.2 * 0.9938 ** years * factor);
    const { meaning, gravity } = bandOf(BANDS, value);
    return { figures: [{ value, unit: 'mL/min/{1.73_m2}' }], meaning, gravity };
  },
});
