import type { NamePool } from './pool.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ETHIOPIAN: NamePool = {
  language: 'he',
  families: words(`
    טספאיה|Tesfaye מקונן|Mekonnen בקלה|Bekele אלמו|Alemu דסטה|Desta ווסן|Wassen
  `),
  female: words(`
    אלמז|Almaz סלאם|Selam אביבה|Aviva ווגאיהו|Wagayehu רחל|Rachel מסרט|Meseret
  `),
  male: words(`
    טדרוס|Tedros יונס|Yonas אבבה|Abebe דניאל|Daniel גטהון|Getahun אליהו|Eliyahu
  `),
};
