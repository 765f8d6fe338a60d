import type { NamePool } from './pool.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const HEBREW: NamePool = {
  language: 'he',
  families: words(`
    כהן|Cohen מזרחי|Mizrahi פרידמן|Friedman ביטון|Biton אברהמי|Avrahami שפירא|Shapira גבאי|Gabay
    אוחיון|Ohayon רוזן|Rosen דהן|Dahan חדד|Hadad אלון|Alon כרמי|Carmi שחר|Shahar אשכנזי|Ashkenazi נחום|Nahum צור|Tzur מלכה|Malka
  `),
  female: words(`
    נועה|Noa תמר|Tamar מיכל|Michal יעל|Yael שירה|Shira רבקה|Rivka אסתר|Esther הילה|Hila
    עדי|Adi רותם|Rotem אביגיל|Avigail דנה|Dana ליאור|Lior מרים|Miriam טליה|Talia אורלי|Orly
  `),
  male: words(`
    איתן|Eitan יונתן|Yonatan עומר|Omer משה|Moshe אורי|Uri נדב|Nadav גיל|Gil שלמה|Shlomo
    עידו|Ido אריאל|Ariel רועי|Roi ברוך|Baruch תומר|Tomer יצחק|Yitzhak אסף|Assaf דניאל|Daniel
  `),
};
