import { test, type TestExplanation } from '../row.ts';

/** Tests for viruses that are found in the blood. What they find is told in a talk first (`release/rules.ts`), so these words come second. */
export const VIRUSES: readonly TestExplanation[] = [
  test('75622-1 56888-1', ['HIV screening test', 'hiv-screening-test'], {
    about: [
      'Looks in the blood for signs of HIV. In the first weeks after contact it can be too early to find them.',
      'מחפשת בדם סימנים ל־HIV. בשבועות הראשונים אחרי מגע ייתכן שמוקדם מדי למצוא אותם.',
      'يبحث في الدم عن علامات HIV. في الأسابيع الأولى بعد التعرض قد يكون العثور عليها مبكرًا جدًا.',
      'Ищет в крови признаки ВИЧ. В первые недели после контакта найти их может быть ещё рано.',
    ],
    high: [
      'Found: a second test has to make sure. If it is HIV, tablets keep it down: people live long with it and pass it on to nobody.',
      'נמצא: בדיקה שנייה צריכה לוודא. אם זה HIV, כדורים שומרים עליו נמוך: חיים איתו שנים רבות ולא מעבירים אותו לאיש.',
      'وُجد: يجب أن يؤكده فحص ثان. إن كان HIV فالحبوب تُبقيه منخفضًا: يعيش الناس معه طويلًا ولا ينقلونه إلى أحد.',
      'Найдено: нужен второй анализ для проверки. Если это ВИЧ, таблетки держат его низким: с ним живут долго и никому не передают.',
    ],
    low: null,
  }),
  test('5196-1 5195-3', ['Hepatitis panel', 'hepatitis-panel'], {
    about: [
      'Looks for the hepatitis B virus, which lives in the liver.',
      'מחפשת את וירוס הפטיטיס B, שחי בכבד.',
      'يبحث عن فيروس التهاب الكبد B الذي يعيش في الكبد.',
      'Ищет вирус гепатита B, который живёт в печени.',
    ],
    high: [
      'Found: the virus is there now. More tests show how active it is, and a vaccine keeps the people you live with safe.',
      'נמצא: הווירוס נמצא עכשיו בגוף. בדיקות נוספות מראות כמה הוא פעיל, וחיסון מגן על מי שגרים איתך.',
      'وُجد: الفيروس موجود الآن. فحوص أخرى تبين مدى نشاطه، واللقاح يحمي من يعيشون معك.',
      'Найдено: вирус сейчас в организме. Другие анализы покажут, насколько он активен, а прививка защитит тех, кто живёт с вами.',
    ],
    low: null,
  }),
  test('13955-0 16128-1', ['Hepatitis C blood test', 'hepatitis-panel'], {
    about: [
      'Looks for what the body makes against the hepatitis C virus.',
      'מחפשת את מה שהגוף יוצר נגד וירוס הפטיטיס C.',
      'يبحث عما يصنعه الجسم ضد فيروس التهاب الكبد C.',
      'Ищет то, что организм вырабатывает против вируса гепатита C.',
    ],
    high: [
      'Found: you met the virus at some time. A second test shows if it is still there. Tablets cure it in most people.',
      'נמצא: פגשת פעם את הווירוס. בדיקה שנייה מראה אם הוא עדיין שם. כדורים מרפאים את רוב האנשים.',
      'وُجد: تعرضت للفيروس في وقت ما. فحص ثان يبين هل ما زال موجودًا. الحبوب تشفي معظم الناس.',
      'Найдено: вы когда-то встретились с вирусом. Второй анализ покажет, есть ли он сейчас. Таблетки излечивают большинство людей.',
    ],
    low: null,
  }),
];
