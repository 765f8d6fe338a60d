import type { AccountKind, DemoCard, Locale } from '@careway/identity';

export interface CardRow {
  readonly key: string;
  readonly kind: AccountKind;
  readonly name: Required<DemoCard['name']>;
  readonly about: DemoCard['about'];
}
const card = (kind: AccountKind, key: string, name: Record<Locale, string>, about: Record<Locale, string>): CardRow => ({
  key,
  kind,
  name,
  about,
});

/** The people on the sign-in page, in their order. */
export const CARDS: readonly CardRow[] = [
  card(
    'member',
    'noa',
    { he: 'נועה ברק', ar: 'نوعا براك', en: 'Noa Barak', ru: 'Ноа Барак' },
    {
      he: 'סוכרת בטיפול, לחץ דם חדש; פועלת גם בשם אמה וילדיה',
      ar: 'سكري قيد العلاج وضغط دم جديد؛ تتصرف أيضا باسم أمها وأولادها',
      en: 'Diabetes in treatment, a new high blood pressure; acts for her mother and children too',
      ru: 'Диабет под лечением, новое высокое давление; действует и за маму, и за детей',
    },
  ),
  card(
    'member',
    'yoav',
    { he: 'יואב ברק', ar: 'يوآف براك', en: 'Yoav Barak', ru: 'Йоав Барак' },
    {
      he: 'בן הזוג של נועה: רואה את התכנית שלה, לא את התוצאות',
      ar: 'زوج نوعا: يرى خطتها دون نتائجها',
      en: 'Noa’s husband: sees her plan, not her results',
      ru: 'Муж Ноа: видит её план, но не результаты',
    },
  ),
  card(
    'member',
    'ruth',
    { he: 'רות אלון', ar: 'روت ألون', en: 'Ruth Alon', ru: 'Рут Алон' },
    {
      he: 'בת 76: לחץ דם ביעד, פרפור פרוזדורים, ברך כואבת',
      ar: 'في السادسة والسبعين: ضغط الدم في الهدف، رجفان أذيني، ركبة مؤلمة',
      en: '76: blood pressure on target, atrial fibrillation, a sore knee',
      ru: '76 лет: давление в цели, мерцательная аритмия, болит колено',
    },
  ),
  card(
    'member',
    'salma',
    { he: 'סלמא זועבי', ar: 'سلمى زعبي', en: 'Salma Zoabi', ru: 'Сальма Зоаби' },
    {
      he: 'בהיריון, שבוע 29; מחכה לתשובה',
      ar: 'حامل في الأسبوع 29؛ تنتظر ردا',
      en: 'In week 29 of her pregnancy; waiting for an answer',
      ru: 'Беременность, 29-я неделя; ждёт ответа',
    },
  ),
  card(
    'member',
    'galina',
    { he: 'גלינה פטרובה', ar: 'غالينا بتروفا', en: 'Galina Petrova', ru: 'Галина Петрова' },
    {
      he: 'אי ספיקת לב, חזרה מאשפוז לפני תשעה ימים',
      ar: 'قصور القلب، عادت من المستشفى قبل تسعة أيام',
      en: 'Heart failure, home from hospital for nine days',
      ru: 'Сердечная недостаточность, девять дней после больницы',
    },
  ),
  card(
    'member',
    'olivia',
    { he: 'אוליביה בנט', ar: 'أوليفيا بينيت', en: 'Olivia Bennett', ru: 'Оливия Беннетт' },
    {
      he: 'בריאה: רק חיסונים',
      ar: 'بصحة جيدة: تطعيمات فقط',
      en: 'Healthy: nothing but vaccines',
      ru: 'Здорова: только прививки',
    },
  ),
  card(
    'clinician',
    'levi',
    { he: 'ד״ר אמיר לוי', ar: 'د. أمير ليفي', en: 'Dr. Amir Levi', ru: 'Д-р Амир Леви' },
    {
      he: 'רופא משפחה בנווה אלון: המטופלים שלו והתכניות שלהם',
      ar: 'طبيب عائلة في نفيه ألون: مرضاه وخططهم',
      en: 'Family physician in Neve Alon: his patients and their plans',
      ru: 'Семейный врач в Неве-Алон: его пациенты и их планы',
    },
  ),
  card(
    'clinician',
    'khoury',
    { he: 'רניה ח׳ורי', ar: 'رانيا خوري', en: 'Rania Khoury', ru: 'Рания Хури' },
    {
      he: 'אחות סוכרת: עורכת תכניות יחד עם הרופאים',
      ar: 'ممرضة سكري: تعدّل الخطط مع الأطباء',
      en: 'Diabetes nurse: edits plans together with the doctors',
      ru: 'Медсестра по диабету: ведёт планы вместе с врачами',
    },
  ),
  card(
    'administrator',
    'dayan',
    { he: 'תמר דיין', ar: 'تمار ديان', en: 'Tamar Dayan', ru: 'Тамар Даян' },
    {
      he: 'מנהלת: מי מתקדם במסלול ומי נעצר, לפי מחוז',
      ar: 'مديرة: من يتقدم ومن يتوقف، حسب المنطقة',
      en: 'Administrator: who moves along the way and who stops, by district',
      ru: 'Администратор: кто движется по пути и кто стоит, по округам',
    },
  ),
  card(
    'administrator',
    'gabay',
    { he: 'אורית גבאי', ar: 'أوريت غباي', en: 'Orit Gabay', ru: 'Орит Габай' },
    {
      he: 'מנהלת: עונה יחד עם תמר על מה שנאמר על נווה אלון',
      ar: 'مديرة: ترد مع تمار على ما يقال عن نفيه ألون',
      en: 'Administrator: answers together with Tamar what is said about Neve Alon',
      ru: 'Администратор: вместе с Тамар отвечает на отзывы о Неве-Алон',
    },
  ),
  card(
    'moderator',
    'romano',
    { he: 'אלון רומנו', ar: 'ألون رومانو', en: 'Alon Romano', ru: 'Алон Романо' },
    {
      he: 'מנחה: שומר על הקהילות',
      ar: 'مشرف: يحافظ على أمان المجتمعات',
      en: 'Moderator: keeps the communities safe',
      ru: 'Модератор: следит за безопасностью сообществ',
    },
  ),
  card(
    'moderator',
    'shapira',
    { he: 'מיכל שפירא', ar: 'ميخال شبيرا', en: 'Michal Shapira', ru: 'Михаль Шапира' },
    {
      he: 'מנחה: מסתכלת שוב על מה שמנחה אחר החליט',
      ar: 'مشرفة: تنظر مرة ثانية في قرار مشرف آخر',
      en: 'Moderator: looks a second time at what another decided',
      ru: 'Модератор: второй раз смотрит, что решил другой',
    },
  ),
];

/** Printed at every start of a demo, so no secret. */
export const passwordOf = (key: string): string => `careway-${key}`;

/** The demo sign-ins for the terminal. */
export function listDemoPeople(): readonly { readonly username: string; readonly password: string; readonly about: string }[] {
  return CARDS.map(({ key, name, about }) => ({ username: key, password: passwordOf(key), about: `${name.en}. ${about.en}` }));
}
