import { type Names, names } from '../name/names.ts';
import { READING_KINDS, type ReadingKind, type Span, unitOfKind } from './table.ts';

export interface Reading {
  readonly loinc: string;
  readonly value: number;
  /** UCUM. */
  readonly unit: string;
}
/** `ask`: it may be right; show it again and take it when the member says so. `refuse`: it cannot be stored. */
export type Checked =
  | { readonly verdict: 'ok'; readonly reading: Reading }
  | { readonly verdict: 'ask'; readonly reading: Reading; readonly usual: Span; readonly because: Names }
  | { readonly verdict: 'refuse'; readonly fault: 'code' | 'unit' | 'number' | 'impossible' | 'order'; readonly because: Names };

const WORDS = {
  unusual: names(
    'This is an unusual value. Is it right?',
    'זה ערך לא רגיל. הוא נכון?',
    'هذه قيمة غير معتادة. هل هي صحيحة؟',
    'Необычное значение. Всё верно?',
  ),
  close: names(
    'The upper and the lower value lie close together. Are they right?',
    'הערך העליון והתחתון קרובים מאוד. הם נכונים?',
    'القيمتان العليا والسفلى متقاربتان جدًا. هل هما صحيحتان؟',
    'Верхнее и нижнее значения очень близки. Всё верно?',
  ),
  impossible: names(
    'This value cannot be. It was not saved. Please look again and type it once more.',
    'הערך הזה לא אפשרי. הוא לא נשמר. נא לבדוק ולהקליד שוב.',
    'هذه القيمة غير ممكنة. لم تُحفظ. يرجى التحقق وكتابتها مرة أخرى.',
    'Такого значения не бывает. Оно не сохранено. Проверьте и введите ещё раз.',
  ),
  order: names(
    'The upper value must be the higher one. Nothing was saved. Were the two swapped?',
    'הערך העליון צריך להיות הגבוה יותר. דבר לא נשמר. האם השניים הוחלפו?',
    'يجب أن تكون القيمة العليا هي الأكبر. لم يُحفظ شيء. هل تبادلت القيمتان؟',
    'Верхнее значение должно быть больше. Ничего не сохранено. Может быть, они перепутаны?',
  ),
  number: names(
    'This is not a number. Nothing was saved. Please type digits.',
    'זה לא מספר. דבר לא נשמר. נא להקליד ספרות.',
    'هذا ليس رقمًا. لم يُحفظ شيء. يرجى كتابة أرقام.',
    'Это не число. Ничего не сохранено. Введите цифры.',
  ),
  unit: names(
    'This unit is not known for this measurement. Nothing was saved. Please choose another unit.',
    'היחידה הזו לא מוכרת למדידה הזו. דבר לא נשמר. נא לבחור יחידה אחרת.',
    'هذه الوحدة غير معروفة لهذا القياس. لم يُحفظ شيء. يرجى اختيار وحدة أخرى.',
    'Для этого измерения такой единицы нет. Ничего не сохранено. Выберите другую единицу.',
  ),
  code: names(
    'This measurement cannot be entered from home. Nothing was saved. Ask your care team.',
    'אי אפשר להזין את המדידה הזו מהבית. דבר לא נשמר. אפשר לשאול את הצוות.',
    'لا يمكن إدخال هذا القياس من البيت. لم يُحفظ شيء. اسأل فريقك.',
    'Это измерение нельзя ввести из дома. Ничего не сохранено. Спросите врачей.',
  ),
} as const;

const refuse = (fault: Extract<Checked, { verdict: 'refuse' }>['fault']): Checked => ({ verdict: 'refuse', fault, because: WORDS[fault] });
const inside = (value: number, { low, high }: Span) => value >= low && value <= high;

export const readingKind = (loinc: string): ReadingKind | undefined => READING_KINDS.find((kind) => kind.loinc.includes(loinc));

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/**
 * A reading from home, in our code and unit, or why not. Age in completed years, null where unknown: then as an adult. A value is checked
 * as it came, before it is rounded.
 */
export function checkReading({ loinc, value, unit }: Reading, age: number | null): Checked {
  const kind = readingKind(loinc);
  if (!kind) return refuse('code');
  const from = unitOfKind(kind, unit);
  if (!from) return refuse('unit');
  if (!Number.isFinite(value)) return refuse('number');
  const ours = value * from.factor + from.offset;
  if (!inside(ours, kind.possible)) return refuse('impossible');
  const usual = (age !== null && age < 18 && kind.plausibleUnder18) || kind.plausible;
  const reading = { loinc: kind.loinc[0], value: rounded(ours, kind.decimals), unit: kind.units[0].unit };
  return inside(reading.value, usual) ? { verdict: 'ok', reading } : { verdict: 'ask', reading, usual, because: WORDS.unusual };
}

/** Below this difference of upper and lower pressure, in mm Hg, we ask: real ones are rarely so close. Our own choice. */
const CLOSE = 20;

export type CheckedPressure =
  | { readonly verdict: 'ok' | 'ask'; readonly systolic: Reading; readonly diastolic: Reading; readonly because?: Names }
  | Extract<Checked, { verdict: 'refuse' }>;

/** Upper and lower blood pressure of one measurement: each for itself, and that they fit each other. */
export function checkPressure(upper: Omit<Reading, 'loinc'>, lower: Omit<Reading, 'loinc'>, age: number | null): CheckedPressure {
  const [systolic, diastolic] = [checkReading({ ...upper, loinc: '8480-6' }, age), checkReading({ ...lower, loinc: '8462-4' }, age)];
  if (systolic.verdict === 'refuse') return systolic;
  if (diastolic.verdict === 'refuse') return diastolic;
  const both = { systolic: systolic.reading, diastolic: diastolic.reading };
  const apart = both.systolic.value - both.diastolic.value;
  if (apart <= 0) return { verdict: 'refuse', fault: 'order', because: WORDS.order };
  const [asked] = [systolic, diastolic].filter((one) => one.verdict === 'ask');
  if (asked) return { verdict: 'ask', ...both, because: asked.because };
  return apart < CLOSE ? { verdict: 'ask', ...both, because: WORDS.close } : { verdict: 'ok', ...both };
}
