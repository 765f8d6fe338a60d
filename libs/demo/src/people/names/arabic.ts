import type { NamePool } from './pool.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ARABIC: NamePool = {
  language: 'ar',
  families: words(`
    حداد|Haddad عيسى|Issa زعبي|Zoabi جبارين|Jabarin سليمان|Suleiman عواد|Awad شحادة|Shehadeh
    قاسم|Qasem نصار|Nassar بشارات|Bisharat طه|Taha دراوشة|Darawsheh
  `),
  female: words(`
    سلمى|Salma ليلى|Leila مريم|Mariam نور|Nour هبة|Hiba أمل|Amal فاطمة|Fatima ياسمين|Yasmin
    رنا|Rana سمر|Samar دانا|Dana زينب|Zeinab
  `),
  male: words(`
    يوسف|Yousef محمد|Muhammad علي|Ali كريم|Karim إبراهيم|Ibrahim عمر|Omar سامر|Samer خالد|Khaled
    طارق|Tareq آدم|Adam نبيل|Nabil رامي|Rami
  `),
};
