import type { Words } from '../codes/words.ts';

/** How a medicine of the background is taken, as it is written for the member. */
export const DOSAGE = {
  morningAndEvening: {
    en: '1 tablet in the morning and 1 in the evening, with food',
    he: 'כדור בבוקר וכדור בערב, עם אוכל',
    ar: 'حبة صباحًا وحبة مساءً مع الطعام',
    ru: '1 таблетка утром и 1 вечером, во время еды',
  },
  morning: { en: '1 tablet in the morning', he: 'כדור אחד בבוקר', ar: 'حبة واحدة صباحًا', ru: '1 таблетка утром' },
  evening: { en: '1 tablet in the evening', he: 'כדור אחד בערב', ar: 'حبة واحدة مساءً', ru: '1 таблетка вечером' },
  capsuleInTheEvening: { en: '1 capsule in the evening', he: 'כמוסה אחת בערב', ar: 'كبسولة واحدة مساءً', ru: '1 капсула вечером' },
  aDay: { en: '1 tablet a day', he: 'כדור אחד ביום', ar: 'حبة واحدة في اليوم', ru: '1 таблетка в день' },
  beforeBreakfast: {
    en: '1 tablet in the morning, before breakfast',
    he: 'כדור בבוקר, לפני ארוחת הבוקר',
    ar: 'حبة صباحًا قبل الفطور',
    ru: '1 таблетка утром, до завтрака',
  },
  puffs: {
    en: '1 to 2 puffs when short of breath',
    he: 'שאיפה אחת או שתיים בקוצר נשימה',
    ar: 'بخة أو بختان عند ضيق التنفس',
    ru: '1–2 вдоха при одышке',
  },
  painWhenNeeded: {
    en: '2 tablets when needed, at most 6 a day',
    he: 'שני כדורים לפי הצורך, לכל היותר שישה ביום',
    ar: 'حبتان عند الحاجة، ست حبات في اليوم على الأكثر',
    ru: '2 таблетки при необходимости, не больше 6 в день',
  },
  antibiotic: {
    en: '1 tablet twice a day, ten days',
    he: 'כדור פעמיים ביום, עשרה ימים',
    ar: 'حبة مرتين في اليوم لعشرة أيام',
    ru: '1 таблетка дважды в день, десять дней',
  },
  painWithFood: {
    en: '2 tablets three times a day with food',
    he: 'שני כדורים שלוש פעמים ביום עם אוכל',
    ar: 'حبتان ثلاث مرات في اليوم مع الطعام',
    ru: '2 таблетки трижды в день во время еды',
  },
} as const satisfies Readonly<Record<string, Words>>;
