import { type Names, names } from './names.ts';

/** Which part of the body or of life a test looks at: for grouping on a page. */
export type Area =
  'measurement' | 'sugar' | 'fats' | 'kidneys' | 'salts' | 'blood' | 'liver' | 'hormones' | 'vitamins' | 'heart' | 'lungs' | 'other';

export interface TestName {
  readonly loinc: readonly string[];
  readonly area: Area;
  readonly names: Names;
}

const test = (area: Area, loinc: string, ...words: Parameters<typeof names>): TestName => ({
  area,
  loinc: loinc.split(' '),
  names: names(...words),
});

/** The most common tests in plain words, ours. */
export const TEST_NAMES: readonly TestName[] = [
  test('measurement', '8302-2', 'Height', 'גובה', 'الطول', 'Рост'),
  test('measurement', '29463-7 3141-9', 'Weight', 'משקל', 'الوزن', 'Вес'),
  test('measurement', '39156-5', 'Body mass index', 'מדד מסת הגוף', 'مؤشر كتلة الجسم', 'Индекс массы тела'),
  test(
    'measurement',
    '59576-9',
    'Body mass index for age',
    'מדד מסת הגוף לגיל',
    'مؤشر كتلة الجسم حسب العمر',
    'Индекс массы тела по возрасту',
  ),
  test('measurement', '55284-4 85354-9', 'Blood pressure', 'לחץ דם', 'ضغط الدم', 'Артериальное давление'),
  test('measurement', '8480-6', 'Upper blood pressure', 'לחץ דם עליון', 'ضغط الدم الانقباضي', 'Верхнее давление'),
  test('measurement', '8462-4', 'Lower blood pressure', 'לחץ דם תחתון', 'ضغط الدم الانبساطي', 'Нижнее давление'),
  test('measurement', '8867-4', 'Pulse', 'דופק', 'النبض', 'Пульс'),
  test('measurement', '9279-1', 'Breaths per minute', 'קצב נשימה', 'معدل التنفس', 'Частота дыхания'),
  test('measurement', '8310-5 8331-1', 'Body temperature', 'חום הגוף', 'حرارة الجسم', 'Температура тела'),
  test('measurement', '2708-6 59408-5', 'Oxygen in the blood', 'חמצן בדם', 'الأكسجين في الدم', 'Кислород в крови'),
  test('measurement', '19935-6 33452-4', 'Peak flow', 'זרימת שיא', 'ذروة الجريان', 'Пиковый поток'),
  test('measurement', '41950-7 55423-8', 'Steps in a day', 'צעדים ביום', 'الخطوات في اليوم', 'Шаги за день'),
  test('measurement', '72514-3', 'Pain', 'כאב', 'الألم', 'Боль'),
  test('measurement', '9843-4', 'Head circumference', 'היקף ראש', 'محيط الرأس', 'Окружность головы'),
  test('sugar', '4548-4', 'Average sugar (HbA1c)', 'סוכר ממוצע (HbA1c)', 'معدل السكر (HbA1c)', 'Средний сахар (HbA1c)'),
  test('sugar', '2339-0 2345-7 41653-7 14743-9 15074-8', 'Blood sugar', 'סוכר בדם', 'سكر الدم', 'Сахар в крови'),
  test('sugar', '1558-6', 'Fasting blood sugar', 'סוכר בצום', 'سكر الدم الصائم', 'Сахар натощак'),
  test('sugar', '5792-7', 'Sugar in urine', 'סוכר בשתן', 'السكر في البول', 'Сахар в моче'),
  test('fats', '2093-3', 'Total cholesterol', 'כולסטרול כללי', 'الكوليسترول الكلي', 'Общий холестерин'),
  test('fats', '18262-6 13457-7', 'LDL cholesterol', 'כולסטרול LDL', 'كوليسترول LDL', 'Холестерин ЛПНП'),
  test('fats', '2085-9', 'HDL cholesterol', 'כולסטרול HDL', 'كوليسترول HDL', 'Холестерин ЛПВП'),
  test('fats', '2571-8', 'Triglycerides', 'טריגליצרידים', 'الدهون الثلاثية', 'Триглицериды'),
  test('kidneys', '38483-4 2160-0', 'Creatinine', 'קריאטינין', 'الكرياتينين', 'Креатинин'),
  test('kidneys', '33914-3 98979-8', 'Kidney function (eGFR)', 'תפקוד כליות (eGFR)', 'وظائف الكلى (eGFR)', 'Работа почек (рСКФ)'),
  test('kidneys', '6299-2 3094-0', 'Urea', 'אוריאה', 'اليوريا', 'Мочевина'),
  test('kidneys', '14959-1 9318-7', 'Protein in urine (albumin)', 'חלבון בשתן (אלבומין)', 'الزلال في البول', 'Белок в моче (альбумин)'),
  test('kidneys', '3084-1', 'Uric acid', 'חומצת שתן', 'حمض اليوريك', 'Мочевая кислота'),
  test('salts', '2947-0 2951-2', 'Sodium', 'נתרן', 'الصوديوم', 'Натрий'),
  test('salts', '6298-4 2823-3', 'Potassium', 'אשלגן', 'البوتاسيوم', 'Калий'),
  test('salts', '2069-3 2075-0', 'Chloride', 'כלוריד', 'الكلوريد', 'Хлор'),
  test('salts', '20565-8 2028-9', 'Carbon dioxide', 'פחמן דו־חמצני', 'ثاني أكسيد الكربون', 'Углекислый газ'),
  test('salts', '49765-1 17861-6', 'Calcium', 'סידן', 'الكالسيوم', 'Кальций'),
  test('salts', '2601-3 19123-9', 'Magnesium', 'מגנזיום', 'المغنيسيوم', 'Магний'),
  test('salts', '2777-1', 'Phosphate', 'זרחן', 'الفوسفات', 'Фосфор'),
  test('blood', '718-7', 'Hemoglobin', 'המוגלובין', 'الهيموغلوبين', 'Гемоглобин'),
  test('blood', '4544-3 20570-8', 'Hematocrit', 'המטוקריט', 'الهيماتوكريت', 'Гематокрит'),
  test('blood', '6690-2', 'White blood cells', 'תאי דם לבנים', 'كريات الدم البيضاء', 'Лейкоциты'),
  test('blood', '789-8', 'Red blood cells', 'תאי דם אדומים', 'كريات الدم الحمراء', 'Эритроциты'),
  test('blood', '777-3', 'Platelets', 'טסיות דם', 'الصفائح الدموية', 'Тромбоциты'),
  test('blood', '787-2', 'Size of red cells (MCV)', 'גודל התאים האדומים (MCV)', 'حجم الكريات الحمراء (MCV)', 'Размер эритроцитов (MCV)'),
  test(
    'blood',
    '785-6',
    'Hemoglobin per red cell (MCH)',
    'המוגלובין לתא אדום (MCH)',
    'الهيموغلوبين في الكرية (MCH)',
    'Гемоглобин в эритроците (MCH)',
  ),
  test(
    'blood',
    '786-4',
    'Hemoglobin density (MCHC)',
    'ריכוז המוגלובין בתאים (MCHC)',
    'تركيز الهيموغلوبين (MCHC)',
    'Концентрация гемоглобина (MCHC)',
  ),
  test(
    'blood',
    '21000-5 788-0',
    'Variety of red cells (RDW)',
    'שונות התאים האדומים (RDW)',
    'تفاوت الكريات الحمراء (RDW)',
    'Разброс эритроцитов (RDW)',
  ),
  test('blood', '32207-3', 'Variety of platelets (PDW)', 'שונות הטסיות (PDW)', 'تفاوت الصفائح (PDW)', 'Разброс тромбоцитов (PDW)'),
  test('blood', '32623-1', 'Size of platelets (MPV)', 'גודל הטסיות (MPV)', 'حجم الصفائح (MPV)', 'Размер тромбоцитов (MPV)'),
  test('blood', '2276-4', 'Iron stores (ferritin)', 'מאגרי ברזל (פריטין)', 'مخزون الحديد (فيريتين)', 'Запас железа (ферритин)'),
  test('blood', '2498-4', 'Iron', 'ברזל', 'الحديد', 'Железо'),
  test('blood', '6301-6', 'Blood clotting (INR)', 'קרישת דם (INR)', 'تخثر الدم (INR)', 'Свёртывание крови (МНО)'),
  test('blood', '1988-5', 'Inflammation (CRP)', 'דלקת (CRP)', 'الالتهاب (CRP)', 'Воспаление (СРБ)'),
  test('liver', '1742-6', 'Liver enzyme ALT', 'אנזים כבד ALT', 'إنزيم الكبد ALT', 'Фермент печени АЛТ'),
  test('liver', '1920-8', 'Liver enzyme AST', 'אנזים כבד AST', 'إنزيم الكبد AST', 'Фермент печени АСТ'),
  test('liver', '6768-6', 'Alkaline phosphatase', 'פוספטאזה בסיסית', 'الفوسفاتاز القلوية', 'Щелочная фосфатаза'),
  test('liver', '1975-2', 'Bilirubin', 'בילירובין', 'البيليروبين', 'Билирубин'),
  test('liver', '1751-7', 'Albumin', 'אלבומין', 'الألبومين', 'Альбумин'),
  test('liver', '2885-2', 'Total protein', 'חלבון כללי', 'البروتين الكلي', 'Общий белок'),
  test('liver', '10834-0', 'Globulin', 'גלובולין', 'الغلوبولين', 'Глобулин'),
  test('hormones', '3016-3', 'Thyroid hormone TSH', 'הורמון בלוטת התריס TSH', 'هرمون الغدة الدرقية TSH', 'Гормон щитовидной железы ТТГ'),
  test('vitamins', '2132-9', 'Vitamin B12', 'ויטמין B12', 'فيتامين B12', 'Витамин B12'),
  test('vitamins', '1989-3 62292-8', 'Vitamin D', 'ויטמין D', 'فيتامين D', 'Витамин D'),
  test('vitamins', '2284-8', 'Folic acid', 'חומצה פולית', 'حمض الفوليك', 'Фолиевая кислота'),
  test(
    'heart',
    '33762-6',
    'Heart strain (NT-proBNP)',
    'עומס על הלב (NT-proBNP)',
    'إجهاد القلب (NT-proBNP)',
    'Нагрузка на сердце (NT-proBNP)',
  ),
  test('heart', '10230-1', 'Pumping strength of the heart', 'כוח ההתכווצות של הלב', 'قوة ضخ القلب', 'Фракция выброса сердца'),
  test('lungs', '19926-5', 'Lung function (FEV1/FVC)', 'תפקוד ריאות (FEV1/FVC)', 'وظائف الرئة (FEV1/FVC)', 'Работа лёгких (ОФВ1/ФЖЕЛ)'),
  test('other', '72166-2', 'Smoking', 'עישון', 'التدخين', 'Курение'),
  test('other', '57905-2', 'Hidden blood in stool', 'דם סמוי בצואה', 'الدم الخفي في البراز', 'Скрытая кровь в кале'),
  test('other', '38265-5', 'Bone density', 'צפיפות עצם', 'كثافة العظم', 'Плотность костей'),
  test('other', '44261-6', 'Mood score (PHQ-9)', 'ציון מצב רוח (PHQ-9)', 'نتيجة المزاج (PHQ-9)', 'Балл настроения (PHQ-9)'),
  test('other', '70274-6', 'Worry score (GAD-7)', 'ציון דאגה (GAD-7)', 'نتيجة القلق (GAD-7)', 'Балл тревоги (GAD-7)'),
  test('other', '72106-8', 'Memory test (MMSE)', 'מבחן זיכרון (MMSE)', 'اختبار الذاكرة (MMSE)', 'Тест памяти (MMSE)'),
  test('other', '51990-0 24321-2', 'Basic blood chemistry', 'כימיה בדם, בסיסית', 'كيمياء الدم الأساسية', 'Основная биохимия крови'),
  test('other', '24323-8', 'Full blood chemistry', 'כימיה בדם, מלאה', 'كيمياء الدم الشاملة', 'Полная биохимия крови'),
  test('other', '57698-3 24331-1', 'Blood fats', 'שומנים בדם', 'دهون الدم', 'Жиры крови'),
  test('other', '58410-2', 'Blood count', 'ספירת דם', 'تعداد الدم', 'Общий анализ крови'),
  test('other', '75622-1 56888-1', 'HIV test', 'בדיקת HIV', 'فحص HIV', 'Тест на ВИЧ'),
  test('liver', '5196-1 5195-3', 'Hepatitis B test', 'בדיקת הפטיטיס B', 'فحص التهاب الكبد B', 'Тест на гепатит B'),
  test('liver', '13955-0 16128-1', 'Hepatitis C test', 'בדיקת הפטיטיס C', 'فحص التهاب الكبد C', 'Тест на гепатит C'),
  test('other', '2857-1', 'Prostate test (PSA)', 'בדיקת ערמונית (PSA)', 'فحص البروستات (PSA)', 'Анализ простаты (ПСА)'),
];

const SAME = new Map(TEST_NAMES.flatMap(({ loinc }) => loinc.map((code) => [code, loinc] as const)));

/** All LOINC codes that name the same test as this one (potassium in serum and in blood), this one among them. */
export const sameTest = (loinc: string): readonly string[] => SAME.get(loinc) ?? [loinc];
