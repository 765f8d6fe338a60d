import type { NotificationKind } from '../notification/kinds.ts';

export const LANGUAGES = ['he', 'ar', 'en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
export const dirOf = (language: Language): 'ltr' | 'rtl' => (language === 'he' || language === 'ar' ? 'rtl' : 'ltr');
export const languageOf = (text: string | null | undefined): Language => LANGUAGES.find((one) => one === text) ?? 'he';

interface Frame {
  /** Of a mail, whatever it tells: a mailbox shows subjects to whoever looks over a shoulder. */
  readonly subject: string;
  readonly own: string;
  readonly others: string;
  readonly open: string;
  readonly settings: string;
  /** Why somebody gets it, and that nobody answers. */
  readonly foot: string;
  readonly codeSubject: string;
  readonly code: string;
  readonly codeFoot: string;
}

/**
 * Everything that leaves the house, in words alone: no value, no name of a person, a clinic, a test, a medicine or a community, nothing that
 * says what somebody is treated for. `words.spec.ts` reads all of it, and that nothing can be filled in.
 */
export const FRAME: Readonly<Record<Language, Frame>> = {
  he: {
    subject: 'יש חדש ב־Careway',
    own: 'בשבילך:',
    others: 'אצל מי שיש לך הרשאה לפעול בשמו:',
    open: 'לקריאה ב־Careway',
    settings: 'לשנות על מה להודיע, איפה ומתי',
    foot: 'ההודעה נשלחה כי ביקשת לקבל הודעות בכתובת הזאת. אין צורך להשיב: אף אחד לא קורא תשובות.',
    codeSubject: 'קוד לאישור הכתובת ב־Careway',
    code: 'הקוד לאישור הכתובת:',
    codeFoot: 'הקוד תקף לחצי שעה. אם לא ביקשת אותו, אין צורך לעשות דבר ולא נכתוב יותר.',
  },
  ar: {
    subject: 'هناك جديد في Careway',
    own: 'لك:',
    others: 'عند من يحق لك التصرف باسمه:',
    open: 'للقراءة في Careway',
    settings: 'تغيير ما نُعلمك به وأين ومتى',
    foot: 'وصلتك هذه الرسالة لأنك طلبت الإشعارات على هذا العنوان. لا حاجة للرد: لا أحد يقرأ الردود.',
    codeSubject: 'رمز لتأكيد العنوان في Careway',
    code: 'رمز تأكيد العنوان:',
    codeFoot: 'الرمز صالح لنصف ساعة. إن لم تطلبه فلا حاجة لفعل شيء ولن نكتب مرة أخرى.',
  },
  en: {
    subject: 'There is news in Careway',
    own: 'For you:',
    others: 'For somebody you act for:',
    open: 'Read it in Careway',
    settings: 'Change what you are told, where and when',
    foot: 'You get this because you asked for notices at this address. There is no need to answer: nobody reads answers.',
    codeSubject: 'A code to confirm your address in Careway',
    code: 'The code that confirms this address:',
    codeFoot: 'It is good for half an hour. If you did not ask for it, do nothing, and we will not write again.',
  },
  ru: {
    subject: 'Есть новости в Careway',
    own: 'Для вас:',
    others: 'У того, за кого вы действуете:',
    open: 'Прочитать в Careway',
    settings: 'Изменить, о чём, где и когда сообщать',
    foot: 'Вы получили это письмо, потому что просили сообщать на этот адрес. Отвечать не нужно: ответы никто не читает.',
    codeSubject: 'Код для подтверждения адреса в Careway',
    code: 'Код для подтверждения адреса:',
    codeFoot: 'Код действует полчаса. Если вы его не просили, ничего делать не нужно, и мы больше не напишем.',
  },
};

/** What each kind says, to whoever is told. */
export const SAYS: Readonly<Record<Language, Readonly<Record<NotificationKind, string>>>> = {
  he: {
    message: 'הודעה מצוות הטיפול',
    'appointment-booked': 'נקבע תור',
    'appointment-moved': 'תור עבר למועד אחר',
    'appointment-cancelled': 'תור בוטל',
    'appointment-tomorrow': 'תזכורת: יש תור מחר',
    'appointment-offered': 'התפנה מועד לתור',
    'video-visit-now': 'מבקשים להתחיל עכשיו ביקור וידאו',
    'video-visit-cancelled': 'ביקור וידאו בוטל',
    result: 'הגיעה תוצאה',
    'medicine-ready': 'אפשר לבוא לקחת את מה שביקשת מבית המרקחת',
    'medicine-decided': 'יש תשובה לבקשה לחידוש',
    'plan-active': 'תוכנית הטיפול התחילה',
    'plan-changed': 'תוכנית הטיפול השתנתה',
    referral: 'יש חדש בהפניה',
    'form-asked': 'יש שאלון שמחכה למילוי',
    'feedback-answered': 'יש תשובה למה שאמרת על הטיפול',
    'record-opened': 'מישהו פתח את הרשומה במצב חירום. אפשר לקרוא מי ולמה',
    'identity-opened': 'מישהו בדק מי עומד מאחורי דברים שנכתבו בלי שם. אפשר לקרוא מי ולמה',
    'record-read': 'מישהו קרא ברשומה',
  },
  ar: {
    message: 'رسالة من طاقم العلاج',
    'appointment-booked': 'تم تحديد موعد',
    'appointment-moved': 'نُقل موعد إلى وقت آخر',
    'appointment-cancelled': 'أُلغي موعد',
    'appointment-tomorrow': 'تذكير: لديك موعد غدًا',
    'appointment-offered': 'أصبح وقت لموعد متاحًا',
    'video-visit-now': 'يطلبون بدء زيارة بالفيديو الآن',
    'video-visit-cancelled': 'أُلغيت زيارة بالفيديو',
    result: 'وصلت نتيجة',
    'medicine-ready': 'ما طلبته من الصيدلية جاهز للاستلام',
    'medicine-decided': 'هناك رد على طلب التجديد',
    'plan-active': 'بدأت خطة العلاج',
    'plan-changed': 'تغيّرت خطة العلاج',
    referral: 'هناك جديد في الإحالة',
    'form-asked': 'هناك استبيان بانتظار تعبئته',
    'feedback-answered': 'هناك رد على ما قلته عن الرعاية',
    'record-opened': 'فتح أحدهم السجل في حالة طوارئ. يمكن قراءة من ولماذا',
    'identity-opened': 'تحقّق أحدهم ممن كتب كلامًا بلا اسم. يمكن قراءة من ولماذا',
    'record-read': 'قرأ أحدهم في السجل',
  },
  en: {
    message: 'A message from the care team',
    'appointment-booked': 'An appointment was made',
    'appointment-moved': 'An appointment was moved to another time',
    'appointment-cancelled': 'An appointment was cancelled',
    'appointment-tomorrow': 'A reminder: there is an appointment tomorrow',
    'appointment-offered': 'A time for an appointment has become free',
    'video-visit-now': 'You are asked to a video visit now',
    'video-visit-cancelled': 'A video visit was cancelled',
    result: 'A result has come',
    'medicine-ready': 'What you asked the pharmacy for can be collected',
    'medicine-decided': 'There is an answer to your request for more',
    'plan-active': 'The care plan has begun',
    'plan-changed': 'The care plan was changed',
    referral: 'There is news about a referral',
    'form-asked': 'There is a questionnaire for you to fill in',
    'feedback-answered': 'There is an answer to what you said about care',
    'record-opened': 'Somebody opened the record as an emergency. You can read who and why',
    'identity-opened': 'Somebody looked up who wrote without a name. You can read who and why',
    'record-read': 'Somebody read in the record',
  },
  ru: {
    message: 'Сообщение от лечащей команды',
    'appointment-booked': 'Назначен приём',
    'appointment-moved': 'Приём перенесён на другое время',
    'appointment-cancelled': 'Приём отменён',
    'appointment-tomorrow': 'Напоминание: завтра приём',
    'appointment-offered': 'Освободилось время для приёма',
    'video-visit-now': 'Вас приглашают на видеовизит прямо сейчас',
    'video-visit-cancelled': 'Видеовизит отменён',
    result: 'Пришёл результат',
    'medicine-ready': 'То, что вы просили в аптеке, можно забрать',
    'medicine-decided': 'Есть ответ на вашу просьбу о продлении',
    'plan-active': 'План лечения начался',
    'plan-changed': 'План лечения изменён',
    referral: 'Есть новости о направлении',
    'form-asked': 'Есть анкета, которую нужно заполнить',
    'feedback-answered': 'Есть ответ на ваш отзыв об обслуживании',
    'record-opened': 'Кто-то открыл карту в экстренном случае. Можно прочитать, кто и почему',
    'identity-opened': 'Кто-то узнал, кто писал без имени. Можно прочитать, кто и почему',
    'record-read': 'Кто-то читал карту',
  },
};
