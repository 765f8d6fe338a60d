import type { CareName } from './care.ts';
import { names } from './names.ts';

const answer = (snomed: string, ...words: Parameters<typeof names>): CareName => ({ snomed: snomed.split(' '), names: names(...words) });

/** What a coded result says, in plain words, ours. */
export const ANSWER_NAMES: readonly CareName[] = [
  answer('266919005', 'Never smoked', 'מעולם לא עישנו', 'لم يدخن قط', 'Не курили никогда'),
  answer('8517006', 'Used to smoke', 'עישון בעבר', 'مدخن سابق', 'Курение в прошлом'),
  answer('449868002 77176002', 'Smokes', 'עישון', 'مدخن', 'Курение'),
  answer('428041000124106', 'Smokes at times', 'עישון לעיתים', 'يدخن أحيانًا', 'Курение иногда'),
  answer('95281009', 'Sudden cardiac death', 'מוות לבבי פתאומי', 'موت قلبي مفاجئ', 'Внезапная сердечная смерть'),
  answer('10828004', 'Positive', 'חיובי', 'إيجابي', 'Положительно'),
  answer('260385009', 'Negative', 'שלילי', 'سلبي', 'Отрицательно'),
  answer('260373001', 'Found', 'נמצא', 'وُجد', 'Обнаружено'),
  answer('260415000', 'Not found', 'לא נמצא', 'لم يوجد', 'Не обнаружено'),
];
