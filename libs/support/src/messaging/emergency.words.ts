import type { EmergencySign } from '@careway/contracts';

/**
 * Words that do not wait for an answer, as patterns over one sentence in the form that {@link plain} gives it. Each row is a way to say it;
 * its parts stand in this order or the other, near each other. What a sign is follows the lists of when to call an ambulance:
 * Magen David Adom (mdais.org, "when to call 101"), NHS "When to call 999" (nhs.uk/nhs-services/urgent-and-emergency-care-services),
 * the FAST signs of stroke (American Stroke Association), and for self-harm the Columbia Protocol's first two questions
 * (cssrs.columbia.edu). In doubt a row fires: who is told to call without need loses a minute.
 */
const LETTER = String.raw`\p{L}`;
/** From a word's beginning on; with the letters that Hebrew and Arabic write together with it. `=` ends a short word that is inside others. */
const stems = (words: string, before = ''): RegExp =>
  new RegExp(`(?<!${LETTER})${before}(?:${words.replaceAll('=', `(?!${LETTER})`)})`, 'u');
const he = (words: string): RegExp => stems(words, '[ובהכלמש]{0,2}');
const ar = (words: string): RegExp => stems(words, '(?:و|ف)?(?:ب|ل|ك)?(?:ال|ل)?');
const ru = (words: string): RegExp => stems(words);

export type Way = readonly [RegExp, ...RegExp[]];
export const WORDS: Readonly<Record<EmergencySign, readonly Way[]>> = {
  'chest-pain': [
    [/\b(pain|pains|pressure|tightness|heaviness|hurts?|crushing)\b/, /\bchest\b/],
    [he('כואב|כאב|לחץ|לוחץ|מועק|צורב'), he('חזה=|חזי=')],
    [ar('الم|اوجاع|وجع|ضغط|ضيق|يؤلم|يوجع|بيوجع'), ar('صدر')],
    [ru('бол[иь]|болит|давит|жжет|сдавлива|тяжест'), ru('груд|за грудиной|сердц')],
  ],
  breathing: [
    [/\b(cannot|can ?not|cant|can't|unable to|struggling to|hard to|trouble|difficulty)\b/, /\b(breathe|breathing|breath)\b/],
    [/\bshort(ness)? of breath\b/, /\b(rest|suddenly|sudden|worse|severe|lying)\b/],
    [/\b(choking|suffocating)\b/],
    [he('לא מצליח|לא יכול|קשה ל|קשיי|קושי|מתקשה|אין לי'), he('לנשום|נשימה|אוויר|אויר')],
    [he('נחנק|נחנקת|חנק')],
    [ar('لا استطيع|لا اقدر|مش قادر|مش عارف|صعوب|ضيق|بصعوبة'), ar('تنفس|اتنفس|نفس=')],
    [ar('اختنق|بختنق|اختناق')],
    [ru('не могу|трудно|тяжело|не получается|нечем'), ru('дышать|дыхан|вдохнуть|вздохнуть')],
    [ru('задыха')],
  ],
  stroke: [
    [/\b(face|mouth)\b/, /\b(droop|drooping|droops|crooked|numb)\b/],
    [/\b(arm|leg|side)\b/, /\b(suddenly|sudden|cannot|can't|cant)\b/, /\b(weak|numb|move|lift|feel)\b/],
    [/\b(slurred|slurring)\b/, /\b(speech|words|speaking)\b/],
    [he('פנים|פניו|פניה|פה=|פיו|פיה'), he('עקומ|עקום|עיוות|צנח|צניחה|נפל')],
    [he('יד=|ידי=|היד=|רגל|צד='), he('פתאום|לפתע|לא מזיז|לא יכול|לא מצליח'), he('חולש|חלש|להזיז|להרים|רדומ|רדום|לא מרגיש')],
    [he('דיבור|מדבר|מדברת'), he('משובש|לא ברור|מבולבל|עילג')],
    [ar('وجه|فم=|فمه=|فمها=|وجهه|وجهها'), ar('اعوج|معوج|ملتوي|مائل|هبوط|تدلي')],
    [ar('يد=|يدي=|يده=|يدها=|رجلي|رجله|رجلها|ذراع|جهة|ساق'), ar('فجاة|لا استطيع|لا اقدر|مش قادر'), ar('ضعف|خدر|تنميل|احرك|تحريك|ارفع')],
    [ar('كلام|نطق|يتكلم'), ar('ثقيل|غير واضح|متلعثم|تلعثم')],
    [ru('лиц|рот='), ru('перекос|онемел|опуст')],
    [ru('рук|ног|сторон'), ru('внезапно|вдруг|не могу|не может|отня'), ru('слаб|онемел|поднять|двига|не чувству|отня')],
    [ru('речь|говорит|говорю'), ru('невнятн|заплета|путан')],
  ],
  bleeding: [
    [/\b(bleeding|bleed|bleeds|blood)\b/, /\b(won't stop|wont stop|not stop|doesn't stop|does not stop|heavily|a lot|pouring|severe)\b/],
    [/\b(vomit|vomiting|vomited|throwing up|coughing up)\b/, /\bblood\b/],
    [he('דימום|מדמם|מדממת|דם='), he('לא נעצר|לא מפסיק|לא נפסק|חזק|המון|כבד|שוטף')],
    [he('מקיא|הקאתי|הקיא|משתעל|השתעלתי|יורק'), he('דם=')],
    [ar('نزيف|ينزف|انزف|بنزف|دم='), ar('لا يتوقف|لم يتوقف|ما بوقف|شديد|كثير|غزير')],
    [ar('اتقيا|تقيات|يتقيا|استفرغ|اسعل|بستفرغ'), ar('دم=')],
    [ru('кровотечен|кровь|кровит'), ru('не останавлива|не остановить|сильн|ручьем|хлещет')],
    [ru('рвет|рвот|вырвало|кашля'), ru('кров')],
  ],
  unconscious: [
    [
      /\b(unconscious|unresponsive|not responding|won't wake up|wont wake up|can't wake|cannot wake|passed out|having a seizure|convulsing)\b/,
    ],
    [he('איבד|איבדה|איבדתי|מאבד|מאבדת|ללא|חסר|חסרת|בלי'), he('הכרה|ההכרה')],
    [he('לא מגיב|לא מגיבה|לא מתעורר|לא מתעוררת|מפרכס|מפרכסת|התעלף עכשיו|התעלפה עכשיו|התעלפתי')],
    [ar('فقد|فقدت|يفقد|فاقد|بدون|غاب|غابت'), ar('وعي|الوعي')],
    [ar('لا يستجيب|لا تستجيب|لا يستيقظ|لا تستيقظ|مغما|اغمي|تشنج|يتشنج')],
    [ru('потерял|потеряла|теряет|теряю|без'), ru('сознани')],
    [ru('не реагирует|не отвечает на|не просыпается|судорог|упал в обморок|упала в обморок')],
  ],
  allergy: [
    [/\b(throat|tongue|lips|face)\b/, /\b(swelling|swollen|swelled|closing|swells)\b/],
    [/\banaphyla/],
    [he('גרון|לשון|שפתיים|פנים'), he('מתנפח|התנפח|נפוח|נסגר|בצקת')],
    [he('אנפילקטי|אנפילקס')],
    [ar('حلق|حنجر|لسان|شفت|شفاه|وجه'), ar('متورم|تورم|انتفخ|منتفخ|ينتفخ|يغلق|ورم')],
    [ru('горл|язык|губы|лицо|гортан'), ru('распух|опух|отек|отекл|отека')],
    [ru('анафила')],
  ],
  poisoning: [
    [/\b(overdose|overdosed|poisoned)\b/],
    [/\b(took|swallowed|taken|drank)\b/, /\b(too many|whole (pack|box|bottle)|all the|bleach|poison)\b/],
    [he('מנת יתר|הרעלה|הורעל')],
    [he('לקחתי|לקח|לקחה|בלע|בלעה|בלעתי|שתה|שתתה'), he('יותר מדי כדור|את כל הכדור|חפיסה שלמה|קופסה שלמה|אקונומיקה|רעל=')],
    [ar('جرعة زائدة|تسمم|تسممت')],
    [ar('اخذت|اخذ|بلع|ابتلع|ابتلعت|شرب|شربت'), ar('علبة كاملة|كل الحبوب|حبوب كثيرة|مبيض|سم=')],
    [ru('передозировк|отравил|отравлен')],
    [ru('принял|приняла|выпил|выпила|проглотил|проглотила'), ru('слишком много|всю упаковку|целую упаковку|всю пачку|хлорк|отбеливател')],
  ],
  'self-harm': [
    [/\b(kill|hurt|harm|cut)(ing)? (myself|himself|herself)\b/],
    [/\b(suicid|end my life|end it all|better off dead)/],
    [/\b(don't|dont|do not|no longer) want to (live|be alive|wake up)\b/],
    [/\bwant to die\b/],
    [he('להתאבד|התאבדות|אובדני|לפגוע בעצמי|לפגוע בעצמה|לפגוע בעצמו|לסיים את החיים|לשים סוף לחיי|לשים קץ לחיי|לחתוך את עצמי|להרוג את עצמי')],
    [he('לא רוצה|אין לי כוח|נמאס לי'), he('לחיות|לקום יותר|מהחיים')],
    [he('רוצה למות|עדיף לי למות')],
    [ar('انتحر|انتحار|اقتل نفسي|اوذي نفسي|ايذاء نفسي|انهي حياتي|اؤذي نفسي')],
    [ar('لا اريد|ما بدي|لم اعد اريد|مش حابب'), ar('اعيش|العيش|الحياة')],
    [ar('اريد ان اموت|بدي اموت|اتمنا الموت')],
    [ru('покончить с собой|покончить с жизнью|самоубий|суицид|убить себя|навредить себе|причинить себе|порезать себя')],
    [ru('не хочу|нет сил|незачем|надоело'), ru('жить')],
    [ru('хочу умереть|лучше умереть')],
  ],
};

/** Right before what is said not to be there, in the same sentence. */
export const DENIED =
  /\b(no|without|denies|never|any|if)\b|\bnot (have|had|having|feel|any)\b|\b(don't|dont|didn't|didnt) (have|had|feel)\b|(^|\s)(אין|בלי|ללא|לא היה|לא היו|אם|נעלם|נעלמו)(\s|$)|(^|\s)(لا يوجد|لا توجد|بدون|بلا|ليس|ليس لدي|لم يعد|ما في|اذا)(\s|$)|(^|\s)(нет|без|не было|если|никаких)(\s|$)/;
/** It was, and is not now. */
export const PAST =
  /\b(years? ago|last year|months? ago|as a child|used to|in (19|20)\d\d)\b|(לפני (כ)?(שנה|שנתיים|שנים|כמה שנים|\d+ שנים|חודשים|חצי שנה)|בשנה שעברה|בילדות)|(قبل (سنة|سنتين|سنوات|عام|اشهر)|العام الماضي|في طفولتي)|((год|года|лет|месяц|месяца|месяцев|полгода) назад|в прошлом году|в детстве)/;
