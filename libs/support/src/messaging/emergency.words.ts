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
export const he = (words: string): RegExp => stems(words, '[ובהכלמש]{0,2}');
export const ar = (words: string): RegExp => stems(words, '(?:و|ف)?(?:ب|ل|ك)?(?:ال|ل)?');
export const ru = (words: string): RegExp => stems(words);

export type Way = readonly [RegExp, ...RegExp[]];
export const WORDS: Readonly<Record<EmergencySign, readonly Way[]>> = {
  'chest-pain': [
    [/\b(pain|pains|pressure|tightness|heaviness|hurts?|crushing)\b/, /\bchest\b/],
    [/\b(elephant|stone|squeezing|tight)\b/, /\bchest\b/],
    [he('כואב|כאב|לחץ|לוחץ|מועק|צורב|כבד|יושב|אבן'), he('חזה=|חזי=')],
    [ar('الم|اوجاع|وجع|ضغط|ضيق|يؤلم|يوجع|بيوجع|ثقيل|ثقل|حجر'), ar('صدر')],
    [ru('бол[иь]|болит|давит|жжет|сдавлива|тяжест|камень|сжима'), ru('груд|за грудиной|сердц')],
  ],
  breathing: [
    [/\b(cannot|can ?not|cant|can't|unable to|struggling to|hard to|trouble|difficulty)\b/, /\b(breathe|breathing|breath)\b/],
    [/\bshort(ness)? of breath\b/, /\b(rest|suddenly|sudden|worse|severe|lying)\b/],
    [/\b(choking|suffocating|gasping)\b/],
    [/\b(breath|breathless)\b/, /\b(finish|speak|talk|sentence)\b/],
    [/\blips?\b/, /\b(blue|purple)\b/],
    [he('לא מצליח|לא יכול|קשה ל|קשיי|קושי|מתקשה|אין לי'), he('לנשום|נשימה|אוויר|אויר')],
    [he('נחנק|נחנקת|חנק')],
    [he('מתנשם|מתנשמת|מתנשף|מתנשפת'), he('משפט|לדבר|במנוחה|יושב')],
    [he('שפתיים|שפתי'), he('כחול|סגול')],
    [ar('لا استطيع|لا اقدر|مش قادر|مش عارف|صعوب|ضيق|بصعوبة'), ar('تنفس|اتنفس|يتنفس|تتنفس|نفس=')],
    [ar('اختنق|بختنق|اختناق|تختنق|يختنق|بيختنق')],
    [ar('شفت|شفاه'), ar('ازرق|زرق')],
    [ar('الهث|يلهث|تلهث|بلهث'), ar('جملة|اتكلم|يتكلم|الكلام|جالس')],
    [ru('не могу|не может|трудно|тяжело|не получается|нечем'), ru('дышать|дышит|дышу|дыхан|вдохнуть|вздохнуть')],
    [ru('не хватает|нехватка'), ru('воздух')],
    [ru('губы'), ru('син')],
    [ru('задыха')],
    [ru('запыха|одышк'), ru('фраз|говорить|договорить|сидя|лежа')],
  ],
  stroke: [
    [/\b(face|mouth)\b/, /\b(droop|drooping|droops|crooked|numb|hanging|hangs|sagging)\b/],
    [/\b(can't|cannot|cant|suddenly)\b/, /\b(speak|talk|find words)\b/, /\b(face|arm|confused|suddenly|side)\b/],
    [/\b(arm|leg|side)\b/, /\b(suddenly|sudden|cannot|can't|cant)\b/, /\b(weak|numb|move|lift|feel)\b/],
    [/\b(slurred|slurring)\b/, /\b(speech|words|speaking)\b/],
    [he('פנים|פניו|פניה|פה=|פיו|פיה'), he('עקומ|עקום|עיוות|צנח|צניחה|נפל|נפול|נרדמ|רדומ|רדום|נימול')],
    [he('יד=|ידי=|היד=|רגל|צד='), he('פתאום|לפתע|לא מזיז|לא יכול|לא מצליח'), he('חולש|חלש|להזיז|להרים|רדומ|רדום|לא מרגיש')],
    [he('דיבור|מדבר|מדברת'), he('משובש|לא ברור|מבולבל|עילג')],
    [ar('وجه|فم=|فمه=|فمها=|وجهه|وجهها'), ar('اعوج|معوج|ملتوي|مائل|هبوط|هبط|تدلي|متدلي|تخدر|مخدر|خدر|تنميل|منمل')],
    [ar('يد=|يدي=|يده=|يدها=|رجلي|رجله|رجلها|ذراع|جهة|ساق'), ar('فجاة|لا استطيع|لا اقدر|مش قادر'), ar('ضعف|خدر|تنميل|احرك|تحريك|ارفع')],
    [ar('كلام|نطق|يتكلم'), ar('ثقيل|غير واضح|متلعثم|تلعثم')],
    [ru('лиц|рот='), ru('перекос|онемел|опуст|обвис|отвис')],
    [ru('рук|ног|сторон'), ru('внезапно|вдруг|не могу|не может|отня'), ru('слаб|онемел|поднять|двига|не чувству|отня')],
    [ru('речь|говорит|говорю'), ru('невнятн|заплета|путан')],
  ],
  bleeding: [
    [/\b(bleeding|bleed|bleeds|blood)\b/, /\b(won't stop|wont stop|not stop|doesn't stop|does not stop|heavily|a lot|pouring|severe)\b/],
    [/\bblood\b/, /\b(spurting|spurts|gushing|squirting)\b/],
    [/\b(soak|soaking|soaked|soaks)\b/, /\bpads?\b/],
    [/\b(vomit|vomiting|vomited|throwing up|coughing up)\b/, /\bblood\b/],
    [he('דימום|מדמם|מדממת|דם='), he('לא נעצר|לא מפסיק|לא נפסק|חזק|המון|כבד|שוטף|שפריץ|משפריץ|פורץ|ניגר')],
    [he('תחבושת|תחבושות|פד='), he('כל (חמש|עשר|רבע|חצי|כמה)|ספוג|מלא')],
    [he('מקיא|הקאתי|הקיא|משתעל|השתעלתי|יורק'), he('דם=')],
    [ar('نزيف|ينزف|انزف|بنزف|دم='), ar('لا يتوقف|لم يتوقف|ما بوقف|شديد|كثير|كثرة|غزير|يتدفق|تدفق|ينفجر')],
    [ar('اتقيا|تقيات|يتقيا|تتقيا|استفرغ|اسعل|بستفرغ'), ar('دم=|دما=')],
    [ru('кровотечен|кровь|кровит'), ru('не останавлива|не остановить|сильн|ручьем|хлещет|фонтан|льется')],
    [ru('прокладк'), ru('кажды[ея]|насквозь|промока')],
    [ru('рвет|рвот|вырвало|кашля'), ru('кров')],
  ],
  unconscious: [
    [
      /\b(unconscious(?! bias)|unresponsive|not responding|(can't|cannot|unable to) wake|won't wake up|wont wake up|can't wake|cannot wake|passed out(?! (forms|papers|flyers|leaflets))|limp|collapsed|having a seizure|convulsing)\b/,
    ],
    [he('איבד|איבדה|איבדתי|מאבד|מאבדת|ללא|חסר|חסרת|בלי'), he('הכרה|ההכרה')],
    [
      he(
        'לא מגיב(?! (טוב|היטב))|לא מגיבה(?! (טוב|היטב))|אי אפשר להעיר|לא מצליחים להעיר|לא מצליח להעיר|לא מצליחה להעיר|לא מתעורר|לא מתעוררת|מפרכס|מפרכסת|התמוטט|התמוטטה|התעלף עכשיו|התעלפה עכשיו|התעלפתי',
      ),
    ],
    [ar('فقد|فقدت|يفقد|فاقد|بدون|غاب|غابت'), ar('وعي|الوعي')],
    [
      ar(
        'لا يستجيب(?! جيدا)|لا تستجيب(?! جيدا)|لا نستطيع ايقاظ|لا استطيع ايقاظ|ما بيصحا|ما بتصحا|مرتخي|لا يستيقظ|لا تستيقظ|مغما|اغمي|انهار|انهارت|تشنج|يتشنج',
      ),
    ],
    [ru('потерял|потеряла|теряет|теряю|без'), ru('сознани')],
    [
      ru(
        'не реагирует(?! на)|(не могу|не можем|не получается) (его |ее )?(разбудить|добудиться)|не отвечает на|не просыпается|судорог|упал в обморок|упала в обморок',
      ),
    ],
    [ru('упал|упала|рухнул|рухнула'), ru('не отвеча|не шевел|не двига|не дышит')],
  ],
  allergy: [
    [/\b(throat|tongue|lips|face)\b/, /\b(swelling|swollen|swelled|closing|swells)\b/],
    [/\banaphyla/],
    [/\bthroat\b/, /\b(tight|tightening|closes)\b/],
    [/\b(hives|rash)\b/, /\b(throat|tongue|lips|breathe|breathing|dizzy)\b/],
    [he('גרון|לשון|שפתיים|פנים'), he('מתנפח|התנפח|נפוח|נסגר|נחנק|בצקת')],
    [he('אנפילקטי|אנפילקס')],
    [ar('حلق|حنجر|لسان|شفت|شفاه|وجه'), ar('متورم|تورم|يتورم|تتورم|بيتورم|انتفخ|منتفخ|ينتفخ|بينتفخ|يغلق|ينغلق|انغلق|بينغلق|ورم')],
    [ar('طفح|حكة'), ar('حلق|لسان|شفت|تنفس')],
    [ar('صدمة تحسسية|صدمة حساسية|حساسية مفرطة')],
    [ru('горл|язык|губы|лицо|гортан'), ru('распух|опух|пухнет|отек|отекл|отека|сжима|сдавлива|перекрыв|перехват')],
    [ru('анафила')],
  ],
  poisoning: [
    [/\b(overdose|overdosed|poisoned)\b/],
    [
      /\b(took|swallowed|taken|drank)\b/,
      /\b(too many|whole (pack|box|bottle)|all the|bleach|poison|battery|batteries|magnets?|detergent)\b/,
    ],
    [
      /\b(little one|toddler|baby|child|son|daughter|kid)\b/,
      /\b(ate|swallowed|drank|got into)\b/,
      /\b(pills|tablets|medicine|medication|cleaner)\b/,
    ],
    [he('מנת יתר|הרעלה|הורעל')],
    [he('הקטן|הקטנה|הילד|הילדה|הבן|הבת|התינוק|הפעוט'), he('אכל|אכלה|בלע|בלעה|שתה|שתתה'), he('כדורים|תרופ|ויטמינים')],
    [
      he('לקחתי|לקח|לקחה|בלע|בלעה|בלעתי|שתה|שתתה'),
      he('יותר מדי כדור|את כל ה(כדור|קופס|חפיס)|סולל|מגנט|חומר ניקוי|חפיסה שלמה|קופסה שלמה|אקונומיקה|רעל='),
    ],
    [ar('جرعة زائدة|تسمم|تسممت')],
    [ar('صغير|طفل|ابني|ابنتي|ولد|بنت'), ar('اكل|اكلت|بلع|بلعت|شرب|شربت'), ar('حبوب|دواء|ادوية')],
    [ar('اخذت|اخذ|بلع|ابتلع|ابتلعت|شرب|شربت'), ar('علبة كاملة|بطارية|مغناطيس|منظف|كل الحبوب|حبوب كثيرة|مبيض|سم=')],
    [ru('передозировк|отравил|отравлен')],
    [ru('малыш|ребенок|сын|доч'), ru('съел|проглот|выпил'), ru('мои таблет|мое лекарств|чужие|таблетки (от|для|бабушк|дедушк|мам|пап)')],
    [
      ru('принял|приняла|выпил|выпила|проглотил|проглотила'),
      ru('слишком много|батарейк|магнит|всю упаковку|целую упаковку|всю пачку|хлорк|отбеливател'),
    ],
  ],
  'self-harm': [
    [/\b(kill|hurt|harm|cutt?)(ing)? (myself|himself|herself)\b/],
    [/\b(suicid|(end|ending) my life|(end|ending) it all|better off (dead|without me))/],
    [/\b(don't|dont|do not|no longer) want to (live|be alive|wake up)\b/],
    [/\bwant to die\b/],
    [/\b(no|see no) (point|reason|sense) (in|to) (living|live|go on|going on)\b/],
    [
      he(
        'להתאבד|התאבדות|אובדני|לפגוע בעצמי|לפגוע בעצמה|לפגוע בעצמו|לסיים את החיים|לשים סוף לחיי|לשים קץ לחיי|לחתוך את עצמי|חותך את עצמי|חותכת את עצמי|להרוג את עצמי|טוב בלעדי|סוף לחיים',
      ),
    ],
    [he('לא רוצה|אין לי כוח|נמאס לי'), he('לחיות|לקום יותר|מהחיים')],
    [he('רוצה למות|עדיף לי למות')],
    [he('אין טעם|אין לי טעם|אין סיבה|אין לי סיבה'), he('לחיים|בחיים|לחיות')],
    [ar('انتحر|انتحار|اقتل نفسي|اوذي نفسي|ايذاء نفسي|انهي حياتي|اؤذي نفسي|اجرح نفسي|بجرح نفسي|(افضل|احسن) (حالا )?بدوني')],
    [ar('لا اريد|ما بدي|لم اعد اريد|مش حابب'), ar('اعيش|العيش|الحياة')],
    [ar('لا معنا|لا فائدة|لا طعم'), ar('لحياتي|للحياة|حياتي')],
    [ar('اريد ان اموت|بدي اموت|اتمنا الموت')],
    [
      ru(
        'покончить с собой|покончить с жизнью|самоубий|суицид|убить себя|навредить себе|причинить себе|порезать себя|резать себя|себя резать|режу себя|порезала себя|порезал себя|лучше без меня',
      ),
    ],
    [ru('не хочу|нет сил|незачем|надоело'), ru('жить')],
    [ru('хочу умереть|лучше умереть')],
    [ru('нет смысла|не вижу смысла|бессмысленн'), ru('жизн|жить')],
  ],
};

/** Right before what is said not to be there, in the same sentence. */
export const DENIED =
  /\b(no|without|denies|never|any|if)\b|\bnot (have|had|having|feel|any)\b|\b(don't|dont|didn't|didnt) (have|had|feel)\b|(^|\s)(אין|בלי|ללא|לא היה|לא היו|אם|נעלם|נעלמו)(\s|$)|(^|\s)(ولا|لا يوجد|لا توجد|بدون|بلا|ليس|ليس لدي|لم يعد|ما في|اذا)(\s|$)|(^|\s)(нет|без|не было|если|никаких)(\s|$)/;
/** It was, and is not now. */
export const PAST =
  /\b(years? ago|last year|months? ago|as a child|used to|in (19|20)\d\d)\b|(לפני (כ)?(שנה|שנתיים|שנים|כמה שנים|\d+ שנים|חודשים|חצי שנה)|בשנה שעברה|בילדות)|(قبل (سنة|سنتين|سنوات|عام|اشهر)|العام الماضي|في طفولتي)|((год|года|лет|месяц|месяца|месяцев|полгода) назад|в прошлом году|в детстве)/;
/** Right behind what is said not to be there: Russian puts it so. */
export const DENIED_AFTER = /^[\p{L}]*,?\s+(нет|прошла|прошло|прошли|is gone|נעלם|נעלמו)(?!\p{L})/u;
/** What a paper says is no complaint. */
export const QUOTED = /\bleaflet\b|בעלון|(ال)?نشرة|в инструкции/;
