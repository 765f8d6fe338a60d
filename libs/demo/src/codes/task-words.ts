import type { Locale } from '@careway/identity';
import { TASK } from './care.ts';
import type { Concept } from './concept.ts';
import type { Words } from './words.ts';

/** What a plan asks for, in the words in which the care team speaks with the member: English stands in `TASK`. */
const WORDS: Readonly<Record<keyof typeof TASK, Omit<Words, 'en'>>> = {
  diet: { he: 'תזונה שמתאימה לסוכרת', ar: 'غذاء يناسب السكري', ru: 'Питание при диабете' },
  exercise: { he: 'הליכה של 20 דקות', ar: 'المشي 20 دقيقة', ru: 'Ходьба 20 минут' },
  glucose: { he: 'מדידת סוכר בבוקר, פעמיים בשבוע', ar: 'قياس السكر صباحًا مرتين في الأسبوع', ru: 'Сахар утром, дважды в неделю' },
  eyePhoto: { he: 'לקבוע צילום עיניים שנתי', ar: 'حجز تصوير العينين السنوي', ru: 'Записаться на ежегодный снимок глаз' },
  feet: { he: 'להסתכל על כפות הרגליים בכל יום ראשון', ar: 'فحص القدمين كل يوم أحد', ru: 'Осматривать стопы каждое воскресенье' },
  fluVaccine: { he: 'חיסון נגד שפעת', ar: 'لقاح الإنفلونزا', ru: 'Прививка от гриппа' },
  homePressure: { he: 'מדידת לחץ דם בבית', ar: 'قياس ضغط الدم في البيت', ru: 'Измерять давление дома' },
  lowSalt: { he: 'לאכול עם מעט מלח', ar: 'تقليل الملح في الطعام', ru: 'Есть мало соли' },
  weigh: { he: 'להישקל בכל בוקר', ar: 'قياس الوزن كل صباح', ru: 'Взвешиваться каждое утро' },
  breathing: { he: 'תרגילי נשימה', ar: 'تمارين التنفس', ru: 'Дыхательные упражнения' },
  stretching: { he: 'תרגילי מתיחה', ar: 'تمارين التمدد', ru: 'Упражнения на растяжку' },
  physiotherapy: { he: 'פיזיותרפיה', ar: 'علاج طبيعي', ru: 'Физиотерапия' },
  heat: { he: 'חום על המקום הכואב', ar: 'الدفء على موضع الألم', ru: 'Тепло на больное место' },
  antenatalClass: { he: 'קורס הכנה ללידה', ar: 'دورة تحضير للولادة', ru: 'Курс подготовки к родам' },
  talk: { he: 'שיחה עם הפסיכולוגית', ar: 'حديث مع الأخصائية النفسية', ru: 'Беседа с психологом' },
  bloodTest: { he: 'בדיקת דם', ar: 'فحص دم', ru: 'Анализ крови' },
  smoking: { he: 'ייעוץ להפסקת עישון', ar: 'استشارة للإقلاع عن التدخين', ru: 'Консультация, как бросить курить' },
  nutrition: { he: 'ייעוץ אצל הדיאטנית', ar: 'استشارة أخصائية التغذية', ru: 'Консультация диетолога' },
  memory: { he: 'תרגילי זיכרון', ar: 'تمارين الذاكرة', ru: 'Упражнения для памяти' },
};
const BY_TEXT = new Map(Object.entries(TASK).map(([key, { text }]) => [text, WORDS[key as keyof typeof TASK]] as const));

/** The task as the member hears it; one that was said in words of its own stays as it was said. */
export function inWordsOf(language: Locale, task: Concept): Concept {
  const text = language === 'en' ? undefined : BY_TEXT.get(task.text)?.[language];
  return text === undefined ? task : { ...task, text };
}
