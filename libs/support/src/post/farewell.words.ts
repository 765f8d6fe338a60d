import { ar, he, ru, type Way } from '../messaging/emergency.words.ts';

/**
 * What is said among equals rather than to a clinic, beside the words of `emergency.words.ts`: the wish to be dead and a sleep without an end
 * (Columbia Protocol, question 1, cssrs.columbia.edu), farewells, being a burden (Joiner's interpersonal theory, doi:10.1037/a0018697), pills that
 * are gathered, and the phrases that go before suicide in public texts (Jashinsky et al. 2014, doi:10.1027/0227-5910/a000234).
 */
export const FAREWELL: readonly Way[] = [
  [/\b(letter|letters|goodbye|farewell|last time)\b/, /\b(tonight|family|ends|is over|hid|forgive)\b/],
  [/\b(sleep|asleep)\b/, /\b(for ?ever|never wake|not wake)\b/],
  [/\bnot wake up\b/],
  [/\bwish (i|that i)( was| were|'d been| had been)? (dead|gone|never (been )?born|not here|could (just )?(die|disappear))\b/],
  [
    /\b(tired of (living|life)|no reason to live|do(n't| not) want to exist|want to disappear|can('t|not) go on( any ?more)?|no way out|end my pain)\b/,
  ],
  [/\bburden\b/, /\b(on|to|for) (my|everybody|everyone|them|all)\b/, /\b(stop|end|die|go|gone|without|miss me|live)\b/],
  [/\b(nobody|no one) (would|will) (miss|notice|care)\b/],
  [/\b(collect|collecting|saving|hoarding|stockpil\w+)\b/, /\b(pills|tablets|insulin|medicines?)\b/, /\b(all|enough|one day|take them)\b/],

  [he('מכתבים|מכתב פרידה|להיפרד|נפרדת|נפרד'), he('הלילה|נגמר|משפחה|סליחה|מכולם')],
  [he('לישון|להירדם'), he('לא להתעורר|לנצח|לתמיד')],
  [he('הלוואי'), he('שהייתי מת|שאמות|שלא הייתי|שלא נולדתי|שאיעלם|למות')],
  [he('נטל|עול='), he('ילדים|משפחה|כולם|כל העולם'), he('ייגמר|יגמר|למות|לחיות|בלעדי|להיעלם')],
  [he('אין לי בשביל מה לחיות|בשביל מה לחיות|עייפתי מהחיים|לא רוצה להתקיים|רוצה להיעלם|לא יכול להמשיך יותר|לא יכולה להמשיך יותר|אין מוצא')],
  [he('אף אחד לא (ישים לב|יתגעגע)|לא אחסר לאף אחד')],
  [he('אוסף|אוספת|שומר|שומרת'), he('כדורים|תרופות|אינסולין'), he('את כולם|כולם|יום אחד|מספיק')],

  [ar('رسائل|رسالة وداع|وداعا|اودعكم'), ar('الليلة|ينتهي|عائلتي|سامحوني')],
  [ar('انام'), /ولا اصح[او]|الا الابد|ولا استيقظ/u],
  [ar('ليتني'), ar('مت=|ميت|اموت|لم اولد|اختفي')],
  [ar('عبء|عالة'), ar('اولادي|عائلتي|اهلي|الجميع|الكل')],
  [ar('تعبت من الحياة|مللت الحياة|لا اريد ان اكون موجود|اريد ان اختفي|لا استطيع الاستمرار|ما عدت قادر|ما الي غير الموت|لا مخرج')],
  [ar('لن (يفتقدني|يلاحظ|يهتم) احد')],
  [ar('اجمع|اخبئ|احتفظ'), ar('حبوب|ادوية|دواء|انسولين'), ar('كلها|دفعة|يوم')],

  [ru('письма|прощайте|прощаюсь|прощальн'), ru('сегодня|закончится|родным|простите')],
  [ru('уснуть|заснуть'), ru('не проснуться|навсегда|не просыпаться')],
  [ru('лучше бы я (умер|не род|сдох)|жаль,? что я (не умер|жив)|хоть бы (умереть|сдохнуть)|скорее бы умереть')],
  [ru('обуза'), ru('дет|семь|всех|родн|всем')],
  [ru('устал[аи]? (от жизни|жить)|не хочу существовать|хочу исчезнуть|больше не могу так|нет выхода|незачем жить|ради чего жить')],
  [ru('никто (не заметит|не будет скучать)|никому не нуж')],
  [ru('собираю|коплю|прячу'), ru('таблетк|лекарств|инсулин'), ru('все=|однажды|хватит')],
];
