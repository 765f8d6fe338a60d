import { LANGUAGES, type Names, names } from '../name/names.ts';

/** What to do now, in the words that many rules share. `{emergency}` and `{crisis}` are the payer's numbers. */
export const CALL = names(
  'Call {emergency} now. Do not drive yourself, and do not wait for an answer here.',
  'להתקשר עכשיו ל-{emergency}. לא לנהוג לבד, ולא לחכות כאן לתשובה.',
  'يجب الاتصال الآن على {emergency}. يجب عدم القيادة وعدم انتظار الرد هنا.',
  'Позвоните сейчас {emergency}. Не садитесь за руль и не ждите ответа здесь.',
);
export const ROOM = names(
  'Go to the nearest emergency room now. Call {emergency} if you cannot get there safely.',
  'לנסוע עכשיו לחדר המיון הקרוב. אם אי אפשר להגיע בבטחה, להתקשר ל-{emergency}.',
  'يجب التوجه الآن إلى أقرب غرفة طوارئ. عند تعذّر الوصول بأمان، يجب الاتصال على {emergency}.',
  'Поезжайте сейчас в ближайший приёмный покой. Если добраться опасно, позвоните {emergency}.',
);
export const TODAY = names(
  'See a doctor today. If none is free, go to an urgent care centre. If it gets worse, call {emergency}.',
  'להיבדק אצל רופא עוד היום. אם אין תור, לגשת למוקד רפואה דחופה. אם המצב מחמיר, להתקשר ל-{emergency}.',
  'يجب الفحص عند طبيب اليوم. إن لم يوجد موعد، يجب التوجه إلى مركز طبي عاجل. إذا ساء الوضع، يجب الاتصال على {emergency}.',
  'Покажитесь врачу сегодня. Если приёма нет, идите в центр неотложной помощи. Если станет хуже, позвоните {emergency}.',
);
export const CHILD_ROOM = names(
  'Take the child to the nearest emergency room now. Call {emergency} if the child gets worse on the way.',
  'לקחת את הילד עכשיו לחדר המיון הקרוב. אם המצב מחמיר בדרך, להתקשר ל-{emergency}.',
  'يجب أخذ الطفل الآن إلى أقرب غرفة طوارئ. إذا ساءت حاله في الطريق، يجب الاتصال على {emergency}.',
  'Отвезите ребёнка сейчас в ближайший приёмный покой. Если в пути станет хуже, позвоните {emergency}.',
);
export const CHILD_CALL = names(
  'Call {emergency} now. Stay with the child, and do not wait for an answer here.',
  'להתקשר עכשיו ל-{emergency}. להישאר ליד הילד, ולא לחכות כאן לתשובה.',
  'يجب الاتصال الآن على {emergency}. يجب البقاء مع الطفل وعدم انتظار الرد هنا.',
  'Позвоните сейчас {emergency}. Будьте с ребёнком и не ждите ответа здесь.',
);
export const CHILD_TODAY = names(
  'Have a doctor see the child today. Offer drinks often. If the child is hard to wake or breathes badly, call {emergency}.',
  'הילד צריך להיבדק אצל רופא עוד היום. להציע שתייה לעתים קרובות. אם קשה להעיר אותו או שקשה לו לנשום, להתקשר ל-{emergency}.',
  'يجب أن يفحص طبيب الطفل اليوم. يُقدَّم له الشراب كثيرًا. إذا صعب إيقاظه أو تنفسه، يجب الاتصال على {emergency}.',
  'Пусть врач осмотрит ребёнка сегодня. Чаще давайте пить. Если ребёнка трудно разбудить или ему трудно дышать, позвоните {emergency}.',
);
export const CRISIS_NOW = names(
  'Call {emergency} now, or go to an emergency room. Do not stay alone. Somebody will also listen at {crisis}, day and night.',
  'להתקשר עכשיו ל-{emergency}, או לגשת לחדר מיון. לא להישאר לבד. גם ב-{crisis} מקשיבים, ביום ובלילה.',
  'يجب الاتصال الآن على {emergency} أو التوجه إلى غرفة طوارئ. يجب عدم البقاء دون مرافق. على الرقم {crisis} أيضًا من يستمع، ليلًا ونهارًا.',
  'Позвоните сейчас {emergency} или идите в приёмный покой. Не оставайтесь в одиночестве. По номеру {crisis} тоже выслушают, днём и ночью.',
);
export const CRISIS_TODAY = names(
  'You are not alone. Talk to somebody today: at {crisis} people listen day and night. If you are in danger, call {emergency}.',
  'יש עם מי לדבר. לדבר עם מישהו עוד היום: ב-{crisis} מקשיבים ביום ובלילה. אם יש סכנה, להתקשר ל-{emergency}.',
  'هناك من يستمع. يُنصح بالتحدث إلى أحد اليوم: على {crisis} من يستمع ليلًا ونهارًا. عند الخطر، يجب الاتصال على {emergency}.',
  'Вы не одни. Поговорите с кем-нибудь сегодня: по номеру {crisis} слушают днём и ночью. Если есть опасность, позвоните {emergency}.',
);
export const HOME = names(
  'Rest, drink enough, and take a pain pill that suits you if you need it. Ask again if it gets worse, something new comes, or it is not better in a week.',
  'לנוח, לשתות מספיק, ולקחת משכך כאבים מתאים אם צריך. לפנות שוב אם מחמיר, אם יש משהו חדש, או אם אין שיפור בתוך שבוע.',
  'يُنصح بالراحة وشرب ما يكفي وتناول مسكن مناسب عند الحاجة. يُنصح بالتوجه إلينا ثانية إذا ساء الوضع أو ظهر جديد أو لم يتحسن خلال أسبوع.',
  'Отдыхайте, пейте достаточно, при нужде примите подходящее обезболивающее. Обратитесь снова, если станет хуже, появится новое или не пройдёт за неделю.',
);

/** A first step of its own, then what many share. */
export function first(four: Parameters<typeof names>, then: Names): Names {
  const own = names(...four);
  const [en, he, ar, ru] = LANGUAGES.map((language) => `${own[language]} ${then[language]}`) as [string, string, string, string];
  return names(en, he, ar, ru);
}
