import type { QuestionnaireItem } from '../../questionnaire/fhir.ts';
import { choice, type Four, option } from '../../questionnaire/write.ts';

const weighed = (weight: number, code: string, four: Four) => option(code, four, { weight });

/** How much something got in the way, 0 to 4. */
const IN_THE_WAY = [
  weighed(0, 'not', ['Not at all', 'בכלל לא', 'لم يعق أبدًا', 'Совсем нет']),
  weighed(1, 'little', ['A little', 'קצת', 'قليلًا', 'Немного']),
  weighed(2, 'some', ['Somewhat', 'במידה מסוימת', 'إلى حد ما', 'Заметно']),
  weighed(3, 'much', ['A lot', 'הרבה', 'كثيرًا', 'Сильно']),
  weighed(4, 'most', ['I could not do it', 'אי אפשר היה לעשות את זה', 'تعذّر القيام بذلك', 'Не получалось совсем']),
];
export const inTheWay = (linkId: string, four: Four): QuestionnaireItem => choice(linkId, four, IN_THE_WAY);

/** How far something was so, 3 to 0. */
const HOW_FAR = [
  weighed(3, 'fully', ['Yes, fully', 'כן, לגמרי', 'نعم، تمامًا', 'Да, полностью']),
  weighed(2, 'mostly', ['Mostly', 'רוב הזמן כן', 'في الغالب', 'В основном']),
  weighed(1, 'partly', ['Only a little', 'רק קצת', 'قليلًا فقط', 'Только немного']),
  weighed(0, 'no', ['No', 'לא', 'لا', 'Нет']),
];
export const howFar = (linkId: string, four: Four): QuestionnaireItem => choice(linkId, four, HOW_FAR);
