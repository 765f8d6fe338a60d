import { checkEntry, type Entry, entryUnits } from './entry.ts';

/** A number with one digit less: 1200 gives 120, 20 and 100. */
function withoutOneDigit(value: number): readonly number[] {
  const text = String(value);
  if (!/^\d{2,}$/.test(text)) return [];
  return [...text].map((_, n) => Number(text.slice(0, n) + text.slice(n + 1))).toReversed();
}

/** What a hand that slipped may have meant for one number, the likeliest first: a point that was missed, a digit too many or too few. */
const meantBy = (value: number): readonly number[] => [value / 10, ...withoutOneDigit(value), value * 10];

function* candidates(entry: Entry): Generator<Entry> {
  const { value, second, unit, kind } = entry;
  // The right digits in another unit: 98.6 typed as °C.
  for (const other of entryUnits(kind)) if (other !== unit) yield { ...entry, unit: other };
  if (second !== null) {
    yield { ...entry, value: second, second: value };
    for (const meant of meantBy(second)) yield { ...entry, second: meant };
  }
  for (const meant of meantBy(value)) yield { ...entry, value: meant };
  if (second !== null)
    for (const upper of meantBy(value)) for (const lower of meantBy(second)) yield { ...entry, value: upper, second: lower };
}

const isShort = (value: number | null): boolean => value === null || Number.isInteger(Math.round(value * 1e6) / 1e5);

/**
 * "Did you mean 120/80?": for an entry that is unusual or impossible the nearest one that is usual, in the unit that it was typed in or
 * another that a device shows; undefined where no small slip explains it. It is only ever shown, never stored in place of what was typed.
 */
export function meant(entry: Entry, age: number | null): Entry | undefined {
  if (checkEntry(entry, age).verdict === 'ok') return undefined;
  for (const one of candidates(entry)) if (isShort(one.value) && isShort(one.second) && checkEntry(one, age).verdict === 'ok') return one;
  return undefined;
}
