import { ar, he, ru, type Way } from '../messaging/emergency.words.ts';

/**
 * Words of violence, as patterns over one sentence in the form that `plain` gives it; see `emergency.words.ts` for how they are read. What
 * counts follows tools that clinicians use: HITS, which asks for hurt, insult, threat and screaming (Sherin et al. 1998, PMID 9669164), the
 * Danger Assessment's items on choking, weapons and threats to kill (Campbell et al. 2009, doi:10.1177/0886260508317180), the WHO handbook
 * "Health care for women subjected to intimate partner or sexual violence" (WHO/RHR/14.26), and for threats against others the HCR-20's
 * item of violent intent (Douglas et al. 2014, doi:10.1080/14999013.2014.906519). In doubt a row fires: a nurse looks within minutes.
 */
export const VIOLENCE: readonly Way[] = [
  [
    /\b(he|she|they|husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mum|son|brother|someone|somebody|ex)\b/,
    /\b(hits?|hitting|beats?|beating|chok(es|ed|ing)|strangl(es|ed|ing)|punch(es|ed|ing)|kick(s|ed|ing)|slap(s|ped|ping)|threaten(s|ed|ing)|abus(es|ed|ing)|lock(s|ed) me|rais(es|ed) (his|her) hand)\b/,
    /\b(me(?! (at|in) (tennis|chess|cards|backgammon|running|a game))|us|my (children|kids|son|daughter|baby|mother|sister))\b/,
  ],
  [
    /\b(bruise[sd]?|black eye|took (away )?my (phone|money|pills|medicine|insulin))\b/,
    /\b(he|she|husband|wife|partner|boyfriend|dinner|drunk|tell|hide|locked|again)\b/,
  ],
  [/\b(he|she|husband|wife|partner|boyfriend|son|father)\b/, /\b(hurts)\b/, /\b(me and|me when|me if|me again|us)\b/],
  [/\bhands?\b/, /\b(around|on|to) my (neck|throat)\b/],
  [/\b(afraid|scared|terrified|frightened)\b/, /\b(of (him|my (husband|wife|partner|boyfriend|father|ex))|go(ing)? home)\b/],
  [
    /\bi( am|'m)? (going to|gonna|will|want to|could|swear|would love to)\b|\bi'll\b/,
    /\b(kill|shoot|stab|strangle|beat|hurt|burn|blow up)\b/,
    /\b(him|her|them|you|everyone|everybody|someone|somebody|my (wife|husband|boss|neighbou?r|ex|doctor|children|kids)|(the|that|this) (doctor|nurse|boss|clerk|man|woman|clinic|place|building))\b/,
  ],
  [/\b(knife|gun|weapon|pistol)\b/, /\b(threat\w*|at me|to my|kill|shoot|stab|waiting for)\b/],
  [/\b(raped?|sexual(ly)? (abuse[ds]?|assault(ed)?)|molest(ed|s)?)\b/],

  [
    he('בעלי=|בן הזוג|בת הזוג|אשתי|אבא|אמא|הבן שלי|אחי=|אח שלי|הוא=|היא=|גרוש|אקס|מישהו|החבר שלי'),
    he(
      'מרביץ|מרביצה|הרביץ|הרביצה|מכה|היכה|הכה|חונק|חנק|בועט|בעט|מאיים|מאיימת|איים|מתעלל|תקף|תוקף|סוטר|סטר|מרים יד|הרים יד|אגרוף|אגרופים|נעל|נועל|לקח לי',
    ),
    he('אותי|לי=|עלי=|עליי|בי=|בילדים|לילדים|את הילדים|הילד=|ילד=|ילדה|הילדה|בילד'),
  ],
  [he('סימנים כחולים|חבורות|פנס בעין'), he('אומרת|אומר|שנפלתי|בעלי|ממנו|הוא=|מסתיר')],
  [he('יד=|ידיים|ידו|ידיו'), he('הצוואר|צוואר|גרון')],
  [he('מפחד|מפחדת|פוחד|פוחדת'), he('בעלי|ממנו|ממנה|לחזור הביתה|הגרוש|האקס|בן הזוג')],
  [
    he('אני|בא לי|אהרוג|ארצח|אדקור|אירה'),
    he('להרוג|לרצוח|לדקור|לירות|לשרוף|לחנוק|אהרוג|ארצח|אדקור|אירה|אשרוף'),
    he(
      'אותו|אותה|אותם|אותך|בו=|בה=|בהם|את המקום|את המרפאה|את הפקיד|את בעלי|את אשתי|את הרופא|רופא|את הבוס|בוס|את כולם|בכולם|את השכן|שכן|מישהו|מרפאה',
    ),
  ],
  [he('סכין|אקדח|נשק'), he('מאיים|מאיימת|איים|עלי=|עליי|לדקור|לירות|להרוג|מחכה')],
  [he('אנס אותי|אונס|נאנסתי|נאנסה|תקיפה מינית|תקף מינית|נגע בי')],

  [
    ar('زوجي|زوجتي|ابي=|والدي|امي=|اخي=|ابني=|خطيبي|طليقي|شريكي|هو=|جوزي|حماتي|صاحبي|شخص'),
    ar(
      '(ي|بي|ت)?ضرب(ني|نا|ها|هم|ك)|(ي|بي|ت)?ضرب (الاولاد|اولادي|الاطفال|ابن|بنت)|(ي|بي)?خنقني|(ي|بي|ت)?هددني|(ي|بي)?عنفني|(ي|بي)?عتدي علي|اعتدا علي|(ي|بي)?صفعني|(ي|بي)?ركلني|(ي|بي)?لكمني|(ي|بي)?حبسني|اخذ (هاتفي|تلفوني|مالي|دوائي)',
    ),
  ],
  [ar('كدمات|كدمة|علامات زرقاء'), ar('اقول|وقعت|زوجي|اخفي|هو=')],
  [ar('يد=|يديه|يده=|ايديه'), ar('رقبتي|عنقي|حلقي')],
  [ar('خايف|خائف|اخاف|بخاف|مرعوب'), ar('زوجي|منه=|جوزي|طليقي|ابي=|ارجع|العودة')],
  [
    ar('راح|رح=|سوف|بدي|اريد|ناوي|ساقتل|والله'),
    ar(
      'اقتل(ه|ها|هم|ك)=|ساقتل(ه|ها|هم|ك)=|اطعن(ه|ها|هم|ك)=|اذبح(ه|ها|هم|ك)=|احرق(ه|ها|هم|ك)=|اقتل (زوج|جار|مدير|المدير|الطبيب|الجميع|احد)',
    ),
  ],
  [ar('ساطلق النار|ساقتل|ساطعن|ساحرق|ساذبح')],
  [ar('سكين|مسدس|سلاح'), ar('(ي|بي)?هدد|(ي|بي)?قتل|اطعن|علي=|ينتظر')],
  [ar('اغتصب|اغتصاب|تحرش|اعتداء جنسي')],

  [
    ru('муж|жена|отец|мать|папа|сын|брат|парень|бывш|сожител|он=|она=|партнер|кто-то'),
    ru('бьет|избива|избил|ударил|душит|душил|пина|угрожа|насилу|поднимает руку|поднял руку|запер|запирает|забрал|бил=|била='),
    ru('меня|мне|детей|ребенка|нас=|нам=|сына|дочь'),
  ],
  [ru('синяк|фингал'), ru('муж|он=|говорю|упала|упал=|прячу|ужин')],
  [ru('схватил|держал|сжал|сдавил|руки'), ru('за шею|за горло|на шее|на горле')],
  [ru('боюсь|страшно'), ru('мужа|его=|домой|бывшего|отца|сожител')],
  [
    ru('убью|зарежу|застрелю|задушу|прикончу|сожгу|взорву|хочу|собираюсь|готов'),
    ru('убью|зарежу|застрелю|задушу|прикончу|сожгу|взорву|убить|зарезать|застрелить|задушить|избить'),
    ru('его=|ее=|их=|вас=|тебя|мужа|жену|врач|сосед|начальник|всех|кого|этого|эту='),
  ],
  [ru('нож|пистолет|оружи'), ru('угрожа|напал|убить|зарез|на меня|ждет')],
  [ru('изнасил|сексуальн[а-я]* насили|домога')],
];
