import type { GateLanguage } from './identifier.ts';

/** Names of months as they are written, from January; parts are alternatives in a pattern. Russian in every case. */
export const MONTHS: Readonly<Record<GateLanguage, readonly string[]>> = {
  en: [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sep(?:t(?:ember)?)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
  ],
  he: ['ינואר', 'פברואר', 'מרץ|מרס', 'אפריל', 'מאי', 'יוני', 'יולי', 'אוגוסט', 'ספטמבר', 'אוקטובר', 'נובמבר', 'דצמבר'],
  ar: [
    ...['يناير|كانون الثاني', 'فبراير|شباط', 'مارس|آذار|اذار', 'أبريل|ابريل|نيسان', 'مايو|أيار|ايار', 'يونيو|حزيران'],
    ...[
      'يوليو|تموز',
      'أغسطس|اغسطس|آب|اب',
      'سبتمبر|أيلول|ايلول',
      'أكتوبر|اكتوبر|تشرين الأول|تشرين الاول',
      'نوفمبر|تشرين الثاني',
      'ديسمبر|كانون الأول|كانون الاول',
    ],
  ],
  ru: [
    'январ[ьяею]',
    'феврал[ьяею]',
    'март[аеу]?',
    'апрел[ьяею]',
    'ма[йяею]',
    'июн[ьяею]',
    'июл[ьяею]',
    'август[аеу]?',
    'сентябр[ьяею]',
    'октябр[ьяею]',
    'ноябр[ьяею]',
    'декабр[ьяею]',
  ],
};

/** Feasts that fall on a day of their own in each year: beside a year, or one of the Hebrew count, they are a date. */
export const FEASTS = [
  'ראש השנה|יום ה?כיפור|סוכות|שמחת תורה|חנוכה|פורים|פסח|יום העצמאות|ל"ג בעומר|שבועות|תשעה באב',
  'عيد الفطر|عيد الأضحى|رمضان|عيد الميلاد|عيد الفصح|رأس السنة|المولد النبوي',
  'рош-?[- ]?ха-?[- ]?шан[аы]|йом-?[- ]?кипура?|суккота?|хануки|ханука|пурима?|песах[ае]?|рамадана?|рождеств[ао]|пасх[аи]|нов(?:ый|ого) год[а]?',
  "rosh ha-?shan[ah]{1,2}|yom kippur|sukkot|hanukkah|purim|passover|pesach|shavuot|ramadan|eid al[- ]\\w+|christmas|easter|new year(?:'s)?",
].join('|');

/** Months of the Hebrew calendar, with the letter that joins them to a day. */
export const HEBREW_MONTHS = "תשרי|מר?חשו?ון|כסלו|כסליו|טבת|שבט|אדר(?: [אב]'?)?|ניסן|אייר|סיו?ון|תמוז|אב|אלול";
