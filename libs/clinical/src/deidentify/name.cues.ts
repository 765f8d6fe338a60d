import type { Script } from './name.words.ts';

/**
 * What says that a name follows. `title`: the next word is one, whatever it is. `kin`: it is one where a list or a capital says so. Matched
 * against the text right before a word, in the form of `patternText`.
 */
const before = (words: string, flags = 'iu'): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})$`, flags);

export const TITLES: Readonly<Record<Script, RegExp>> = {
  he: before(
    String.raw`[ובהלמשכ]{0,3}(?:ד"ר|דר'?\.?|דוקטור|פרופ'?\.?|פרופסור|גב'|גברת|האחות|האח|העובדת הסוציאלית) |(?<!טעם |ריח )[ולבשמ]{0,2}מר |שם(?: פרטי| משפחה| ה?מטופלת?| ה?חולה)?: ?|(?:קוראים לו|קוראים לה|מכירים אות[הו] כאן בתור|ששמה|ששמו|ושמה|ושמו|בשם) `,
  ),
  ar: before(
    String.raw`(?:[وفبلك]{0,2}(?:ال)?(?:د\.|د/|دكتور[ةه]?|دكتورة|السيد[ةه]?|سيد[ةه]|بروفيسور[ةه]?|بروفسور|أستاذ[ةه]?|ممرض[ةه]?|حاج[ةه]?) ?)|(?:[وف]?(?:اسمه|اسمها|يدعى|تدعى|المدعو|المدعوة|باسم) )|(?:ال)?اسم(?: ال\p{L}+)?: ?`,
  ),
  ru: before(
    String.raw`(?:д-р(?:а|у|ом|е)?|доктор(?:а|у|ом|е)?|г-н(?:а|у|ом|е)?|г-ж(?:а|и|е|у|ой)|господин(?:а|у|ом|е)?|госпож(?:а|и|е|у|ой)|проф\.|профессор(?:а|у|ом|е)?|медсестр(?:а|ы|е|у|ой)|медбрат(?:а|у|ом|е)?) |(?:зовут|по имени|по фамилии) |(?:имя|фамилия|ф\. ?и\. ?о\.|фио)(?: \p{L}+)?: ?`,
  ),
  en: before(
    String.raw`(?:mr|mrs|ms|miss|dr|prof|professor|doctor|nurse|rabbi|sheikh)\.? |(?:named|called|surname|known(?: here)? as|goes by) |(?:patient(?:'s)? |full |first |last |family )?name(?: is|:) ?`,
  ),
};

export const KIN: Readonly<Record<Script, RegExp>> = {
  he: before(
    String.raw`[ובלמשכ]{0,2}(?:בעלה|אשתו|בנה|בנו|בתה|בתו|אמו|אמה|אימו|אימה|אביו|אביה|אחיו|אחיה|אחותו|אחותה|הבת|הבן|האם|האב|האחות|סבתו|סבו|דודתו|נכדתו|נכדתה|נכדו|נכדה|הסבתא|הסבא|ל?ה?ילדה?|ה?תינוקת?|ה?נערה?|המטופלת?|החולה|של|עם),? `,
  ),
  ar: before(
    String.raw`[وفبل]{0,2}(?:زوجها|زوجته|ابنها|ابنه|ابنته|ابنتها|بنته|بنتها|أمه|أمها|أبوه|أبوها|أخوه|أخوها|أخته|أختها|والدته|والدتها|والده|والدها|جدته|جدتها|جده|المريض|المريضة|(?:ال)?طفل[ةه]?|(?:ال)?رضيع[ةه]?|قالت?|ذكرت?|أخبرتنا|أخبرنا|مع|عن|عند|من)(?: التوأم)?،? `,
  ),
  ru: before(
    String.raw`(?:муж\p{L}*|жен(?:а|ы|е|у|ой)|доч\p{L}+|сын\p{L}*|мат(?:ь|ери|ерью)|мам(?:а|ы|е|у|ой)|от(?:ец|ца|цу|цом)|пап(?:а|ы|е|у|ой)|брат\p{L}*(?:-близнец\p{L}*)?|близнец\p{L}*|сест(?:ра|ры|ре|ру|рой)|бабушк\p{L}+|дедушк\p{L}+|тёт\p{L}+|внук\p{L}*|внучк\p{L}+|пациент\p{L}*|больн(?:ой|ая|ого|ому|ую)|сиделк\p{L}+|девочк\p{L}+|мальчик\p{L}*),? `,
  ),
  en: before(
    String.raw`(?:husband|wife|son|daughter|mother|father|brother|sister|twin|aunt|uncle|grandmother|grandfather|grandson|granddaughter|niece|nephew|carer|caregiver|partner|patient|friend|neighbou?r|child|baby|boy|girl|infant),? `,
  ),
};

/** After a title these are no names. */
export const NO_NAMES = new Set(
  'של את על עם לא כן יש אין כי אם זה זאת היא הוא הם הן שלו שלה המטפל המטפלת הראשי הראשית מהמרפאה במרפאה في من على إلى مع عن هو هي هذا هذه المعالج المعالجة the of in and on who said is was for to a an at with в на с от и из не он она the'.split(
    ' ',
  ),
);
