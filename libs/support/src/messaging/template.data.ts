import type { ThreadTopic } from '@careway/contracts';

export const TEMPLATE_LANGUAGES = ['he', 'ar', 'en', 'ru'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];
interface Template {
  readonly code: string;
  /** What they fit; absent: everything. */
  readonly topics?: readonly ThreadTopic[];
  readonly words: Readonly<Record<TemplateLanguage, readonly [title: string, text: string]>>;
}

/** Ready words for answers that are written often. They are put into the box, to be completed and read over; none is sent by itself. */
export const TEMPLATES: readonly Template[] = [
  {
    code: 'received',
    words: {
      he: ['קיבלנו, נבדוק', 'שלום, קיבלנו את ההודעה שלך. אנחנו בודקים ונחזור אליך עם תשובה.'],
      ar: ['وصلتنا وسنفحص', 'مرحبا، وصلتنا رسالتك. نحن نفحص الأمر وسنعود إليك بالجواب.'],
      en: ['Received, we are checking', 'Hello, we have your message. We are looking into it and will come back to you with an answer.'],
      ru: ['Получили, проверяем', 'Здравствуйте, мы получили ваше сообщение. Мы всё проверим и ответим вам.'],
    },
  },
  {
    code: 'come-in',
    topics: ['question', 'result', 'medicine', 'plan', 'other'],
    words: {
      he: ['כדאי להיפגש', 'עדיף לדבר על זה בפגישה. אפשר לקבוע תור באזור התורים, או לכתוב לנו מתי נוח לך.'],
      ar: ['من الأفضل أن نلتقي', 'من الأفضل أن نتحدث عن ذلك في لقاء. يمكنك حجز دور في صفحة المواعيد، أو كتابة الوقت المناسب لك.'],
      en: [
        'Better in a visit',
        'It is better to talk about this in a visit. You can book a time under Appointments, or tell us when it suits you.',
      ],
      ru: ['Лучше на приёме', 'Это лучше обсудить на приёме. Запишитесь в разделе записи или напишите, когда вам удобно.'],
    },
  },
  {
    code: 'result-ok',
    topics: ['result'],
    words: {
      he: ['התוצאה תקינה', 'ראיתי את התוצאה. היא בטווח התקין, ואין צורך לעשות דבר. הבדיקה הבאה לפי התוכנית שלך.'],
      ar: ['النتيجة سليمة', 'رأيت النتيجة. هي ضمن المجال السليم ولا حاجة لفعل شيء. الفحص القادم حسب خطتك.'],
      en: [
        'The result is fine',
        'I have seen the result. It is in the usual range and there is nothing you need to do. The next test is as in your plan.',
      ],
      ru: [
        'Результат в норме',
        'Я посмотрел(а) результат. Он в пределах нормы, делать ничего не нужно. Следующий анализ — по вашему плану.',
      ],
    },
  },
  {
    code: 'result-repeat',
    topics: ['result'],
    words: {
      he: ['לחזור על הבדיקה', 'ראיתי את התוצאה. כדי להיות בטוחים, נחזור על הבדיקה בעוד ___ ימים. ההפניה מחכה לך.'],
      ar: ['إعادة الفحص', 'رأيت النتيجة. لنكون متأكدين سنعيد الفحص بعد ___ أيام. التحويل بانتظارك.'],
      en: ['Repeat the test', 'I have seen the result. To be sure, we will repeat the test in ___ days. The order is ready for you.'],
      ru: ['Повторить анализ', 'Я посмотрел(а) результат. Чтобы убедиться, повторим анализ через ___ дней. Направление уже готово.'],
    },
  },
  {
    code: 'medicine-go-on',
    topics: ['medicine', 'plan'],
    words: {
      he: ['להמשיך כרגיל', 'אפשר להמשיך עם התרופה כרגיל. אם מופיע משהו חדש, לכתוב לנו; אם זה דחוף, להתקשר 101.'],
      ar: ['الاستمرار كالمعتاد', 'يمكنك الاستمرار بالدواء كالمعتاد. إذا ظهر شيء جديد اكتب لنا، وإذا كان عاجلا اتصل بالرقم 101.'],
      en: [
        'Go on as before',
        'You can go on with the medicine as before. If something new comes up, write to us; if it is urgent, call 101.',
      ],
      ru: [
        'Продолжать как обычно',
        'Можно продолжать приём как обычно. Если появится что-то новое, напишите нам; если срочно, звоните 101.',
      ],
    },
  },
  {
    code: 'form-ready',
    topics: ['form', 'appointment', 'other'],
    words: {
      he: ['האישור מוכן', 'האישור מוכן ומחכה לך במזכירות המרפאה בשעות הפתיחה.'],
      ar: ['الشهادة جاهزة', 'الشهادة جاهزة وتنتظرك في سكرتارية العيادة خلال ساعات العمل.'],
      en: ['The certificate is ready', 'The certificate is ready and waits for you at the clinic’s desk during opening hours.'],
      ru: ['Справка готова', 'Справка готова и ждёт вас в регистратуре поликлиники в часы работы.'],
    },
  },
];

/** Those that fit a topic, in one language; those made for it first. */
export const templatesFor = (topic: ThreadTopic, language: TemplateLanguage) =>
  TEMPLATES.filter(({ topics }) => !topics || topics.includes(topic))
    .toSorted((a, b) => Number(b.topics !== undefined) - Number(a.topics !== undefined))
    .map(({ code, words }) => ({ code, title: words[language][0], text: words[language][1] }));
