import type { CareName } from './care.ts';
import { type Names, names } from './names.ts';

export interface ToldName extends CareName {
  /** How terminologies and the systems that use them word it: who writes this has written nothing of their own. */
  readonly told: readonly string[];
}
const asked = (snomed: string, told: string, ...words: Parameters<typeof names>): ToldName => ({
  snomed: [snomed],
  told: told.split(' | '),
  names: names(...words),
});

/** What plans of other systems ask for, in plain words, ours. Codes and wording: SNOMED CT, as Synthea's care plans use them. */
export const ACTIVITY_NAMES: readonly ToldName[] = [
  asked('229065009', 'Exercise therapy', 'Exercise as treatment', 'פעילות גופנית כטיפול', 'تمارين علاجية', 'Лечебная физкультура'),
  asked(
    '304510005',
    'Recommendation to avoid exercise',
    'Avoid exercise for now',
    'להימנע כרגע מפעילות גופנית',
    'تجنّب الرياضة حاليًا',
    'Пока избегать нагрузок',
  ),
  asked(
    '371605008',
    'Deep breathing and coughing exercises',
    'Deep breathing and coughing exercises',
    'תרגילי נשימה עמוקה ושיעול',
    'تمارين تنفس عميق وسعال',
    'Упражнения: глубокое дыхание и откашливание',
  ),
  asked('160670007', 'Diabetic diet', 'Food that suits diabetes', 'תזונה שמתאימה לסוכרת', 'غذاء يناسب السكري', 'Питание при диабете'),
  asked('58332002', 'Allergy education', 'Learn about the allergy', 'ללמוד על האלרגיה', 'التعرّف على الحساسية', 'Узнать об аллергии'),
  asked(
    '266694003',
    'Heat therapy',
    'Warmth on the place that hurts',
    'חום על המקום הכואב',
    'الدفء على موضع الألم',
    'Тепло на больное место',
  ),
  asked('183051005', 'Recommendation to rest', 'Rest', 'לנוח', 'الراحة', 'Отдыхать'),
  asked(
    '872781000000100',
    'Joint mobility exercises',
    'Exercises for the joints',
    'תרגילים למפרקים',
    'تمارين للمفاصل',
    'Упражнения для суставов',
  ),
  asked(
    '183063000',
    'low salt diet education',
    'Learn to eat with less salt',
    'ללמוד לאכול עם פחות מלח',
    'تعلّم تقليل الملح في الطعام',
    'Научиться есть с меньшим количеством соли',
  ),
  asked('183301007', 'physical exercise | Physical exercises', 'Exercise', 'פעילות גופנית', 'نشاط بدني', 'Физическая активность'),
  asked('385949008', 'Dressing change management', 'Change the dressing', 'להחליף את החבישה', 'تغيير الضماد', 'Менять повязку'),
  asked(
    '439830001',
    'Behavior to prevent infection',
    'Protect against infection',
    'להתגונן מפני זיהום',
    'الوقاية من العدوى',
    'Беречься от инфекции',
  ),
  asked(
    '409002',
    'Food allergy diet',
    'Food without what you are allergic to',
    'תזונה בלי מה שגורם לאלרגיה',
    'غذاء خالٍ مما يسبب الحساسية',
    'Питание без аллергена',
  ),
  asked('850261000000100', 'Education about dementia', 'Learn about dementia', 'ללמוד על דמנציה', 'التعرّف على الخرف', 'Узнать о деменции'),
  asked('710125008', 'Promotion of use of memory skills', 'Memory exercises', 'תרגילי זיכרון', 'تمارين الذاكرة', 'Упражнения для памяти'),
  asked(
    '315043002',
    'Long term social support',
    'Support at home over time',
    'תמיכה חברתית לאורך זמן',
    'دعم اجتماعي طويل الأمد',
    'Долгосрочная социальная поддержка',
  ),
  asked(
    '229586001',
    'Rest, ice, compression and elevation treatment programme',
    'Rest, ice, a bandage, and the limb raised',
    'מנוחה, קירור, חבישה והרמת הגפה',
    'راحة وثلج ورباط ضاغط ورفع الطرف',
    'Покой, холод, повязка и приподнятое положение',
  ),
  asked('229070002', 'Stretching exercises', 'Stretching exercises', 'תרגילי מתיחה', 'تمارين التمدد', 'Упражнения на растяжку'),
  asked('135892000', 'Antenatal education', 'Birth preparation class', 'קורס הכנה ללידה', 'دورة تحضير للولادة', 'Курс подготовки к родам'),
  asked(
    '713076009',
    'Antenatal risk assessment',
    'Check of risks in pregnancy',
    'הערכת סיכונים בהיריון',
    'تقييم مخاطر الحمل',
    'Оценка рисков беременности',
  ),
  asked(
    '312404004',
    'Antenatal blood tests',
    'Blood tests in pregnancy',
    'בדיקות דם בהיריון',
    'فحوص دم في الحمل',
    'Анализы крови при беременности',
  ),
  asked(
    '15081005',
    'Pulmonary rehabilitation (regime/therapy) | Pulmonary rehabilitation',
    'Training for the lungs',
    'שיקום ריאות',
    'تأهيل رئوي',
    'Лёгочная реабилитация',
  ),
  asked(
    '408580007',
    'Physical activity target light exercise',
    'Light exercise',
    'פעילות גופנית קלה',
    'نشاط بدني خفيف',
    'Лёгкая физическая активность',
  ),
  asked('710818004', 'Inhaled steroid therapy', 'Steroid inhaler', 'משאף סטרואידי', 'بخاخ ستيرويد', 'Стероидный ингалятор'),
  asked('708409001', 'Home nebulizer therapy', 'Inhalations at home', 'אינהלציות בבית', 'استنشاق بالرذاذ في البيت', 'Ингаляции дома'),
  asked('229298005', 'Breathing control', 'Breathing exercises', 'תרגילי נשימה', 'تمارين التنفس', 'Дыхательные упражнения'),
  asked('226138001', 'Alcohol-free diet', 'No alcohol', 'בלי אלכוהול', 'بدون كحول', 'Без алкоголя'),
  asked('226234005', 'Healthy diet', 'Healthy food', 'תזונה בריאה', 'غذاء صحي', 'Здоровое питание'),
  asked('703993001', 'Colonoscopy planned', 'Colonoscopy', 'קולונוסקופיה', 'تنظير القولون', 'Колоноскопия'),
  asked('243072006', 'Cancer education', 'Learn about the illness', 'ללמוד על המחלה', 'التعرّف على المرض', 'Узнать о болезни'),
  asked('10888001', 'Liquid diet', 'Liquid food', 'תזונה נוזלית', 'غذاء سائل', 'Жидкое питание'),
  asked(
    '103744005',
    'Administration of intravenous fluids',
    'Fluids by infusion',
    'נוזלים בעירוי',
    'سوائل بالوريد',
    'Жидкости внутривенно',
  ),
  asked(
    '243077000',
    'Recommendation to limit sexual activity',
    'Limit sexual activity for now',
    'להגביל כרגע יחסי מין',
    'الحدّ من العلاقة الجنسية حاليًا',
    'Пока ограничить половую жизнь',
  ),
  asked(
    '440381005',
    'Behavior to prevent sun exposure',
    'Protect yourself from the sun',
    'להתגונן מפני השמש',
    'الوقاية من الشمس',
    'Беречься от солнца',
  ),
  asked('223472008', 'Discussion about hygiene', 'Talk about hygiene', 'שיחה על היגיינה', 'حديث عن النظافة', 'Беседа о гигиене'),
  asked('171245007', 'Urine screening', 'Urine test', 'בדיקת שתן', 'فحص البول', 'Анализ мочи'),
  asked('229578001', 'Ice bath treatment', 'Cold bath', 'אמבט קרח', 'حمام ثلج', 'Ледяная ванна'),
  asked('229580007', 'Ice therapy', 'Ice on the place that hurts', 'קירור המקום הכואב', 'ثلج على موضع الألم', 'Холод на больное место'),
];

/** Goals of other systems, which have words and no code. Wording: Synthea's care plans. */
const GOALS: readonly (readonly [told: string, said: Names])[] = [
  ['Hemoglobin A1c total in Blood < 7.0', names('HbA1c below 7.0%', 'HbA1c מתחת ל־7.0%', 'HbA1c أقل من 7.0%', 'HbA1c ниже 7,0%')],
  [
    'Glucose [Mass/volume] in Blood < 108',
    names('Sugar below 108 mg/dL', 'סוכר מתחת ל־108 mg/dL', 'السكر أقل من 108 mg/dL', 'Сахар ниже 108 мг/дл'),
  ],
  [
    'Maintain blood pressure below 140/90 mmHg',
    names('Blood pressure below 140/90', 'לחץ דם מתחת ל־140/90', 'ضغط الدم أقل من 140/90', 'Давление ниже 140/90'),
  ],
  [
    'Improve and maintenance of optimal foot health: aim at early detection of peripheral vascular problems and neuropathy presumed due to diabetes; and prevention of diabetic foot ulcer, gangrene',
    names(
      'Healthy feet: find problems of vessels and nerves early, and prevent sores',
      'כפות רגליים בריאות: לגלות מוקדם בעיות בכלי הדם ובעצבים, ולמנוע פצעים',
      'قدمان سليمتان: اكتشاف مشاكل الأوعية والأعصاب مبكرًا، ومنع الجروح',
      'Здоровые стопы: вовремя заметить проблемы сосудов и нервов и не допустить ран',
    ),
  ],
  [
    'Address patient knowledge deficit on diabetic self-care',
    names(
      'Learn to look after your own diabetes',
      'ללמוד לטפל בסוכרת בעצמך',
      'تعلّم العناية بالسكري بنفسك',
      'Научиться самому управлять диабетом',
    ),
  ],
];

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const BY_WORDS = new Map<string, Names>([
  ...ACTIVITY_NAMES.flatMap(({ told, names: said }) => told.map((text) => [plain(text), said] as const)),
  ...GOALS.map(([told, said]) => [plain(told), said] as const),
]);

/** Our words for a text that another system took from a terminology; undefined for what somebody wrote. */
export const plainWords = (text: string): Names | undefined => BY_WORDS.get(plain(text));
