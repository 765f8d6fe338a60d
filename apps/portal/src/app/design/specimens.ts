import type { Language } from '@careway/portal-ui/i18n';

/** The same two sentences in four scripts, side by side, whatever language the page speaks. */
export const SPECIMENS: Readonly<Record<Language, readonly [string, string]>> = {
  he: ['קצת מעל היעד שלך, והכיוון טוב', 'התוצאה \u20667.2%\u2069 ירדה ב־0.7 מאז אוגוסט. פגישה ביום שלישי, \u206609:40\u2069.'],
  ar: ['أعلى بقليل من هدفك، والاتجاه جيد', 'النتيجة \u20667.2%\u2069 انخفضت بمقدار 0.7 منذ آب. الموعد يوم الثلاثاء، \u206609:40\u2069.'],
  en: ['A little above your goal, and going the right way', 'The result, 7.2%, is down by 0.7 since August. Visit on Tuesday at 09:40.'],
  ru: ['Чуть выше вашей цели, но путь верный', 'Результат 7,2% снизился на 0,7 с августа. Встреча во вторник в 09:40.'],
};
