/** Invented names; who is meant by one is chance. */
export const FAMILIES = {
  he: { family: 'אלמוג', women: ['נועה', 'תמר', 'יעל'], men: ['איתי', 'עומר', 'דניאל'], tag: 'he-IL' },
  ar: { family: 'حدّاد', women: ['ليلى', 'مريم', 'سلمى'], men: ['يوسف', 'كريم', 'سامي'], tag: 'ar' },
  ru: { family: 'Соколова', women: ['Анна', 'Вера', 'Дарья'], men: ['Илья', 'Павел', 'Максим'], tag: 'ru-RU' },
  en: { family: 'Winter', women: ['Clara', 'Edith', 'Joan'], men: ['Henry', 'Oscar', 'Walter'], tag: 'en-US' },
} as const;
export type Language = keyof typeof FAMILIES;
