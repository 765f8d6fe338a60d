import { type Names } from '../name/names.ts';
import type { Source } from '../source/source.ts';

/** Where the record may hold what an input asks for. It is offered with its date, never taken unseen. */
export type Prefill =
  /** LOINC codes; the newest value that is at most so many days old. */
  | { readonly observation: readonly string[]; readonly days: number }
  | { readonly member: 'age' | 'sex' }
  /** The beginnings of ICD-10 codes: a condition that is active says yes; that none is there says nothing. */
  | { readonly icd10: readonly string[] };

interface Asked {
  readonly label: Names;
  readonly prefill?: Prefill;
}
/** A unit that the input may be given in. */
export interface InputUnit {
  /** UCUM. */
  readonly unit: string;
  /** What a value in it is multiplied by to have the formula's unit, which is the first one. */
  readonly factor: number;
}
export interface NumberInput extends Asked {
  readonly kind: 'number';
  readonly units: readonly [InputUnit, ...InputUnit[]];
  /** The least and the greatest value that the formula holds for, in the first unit; what lies outside is refused. */
  readonly range: readonly [least: number, greatest: number];
}
export interface ChoiceInput extends Asked {
  readonly kind: 'choice';
  readonly options: Readonly<Record<string, Names>>;
}
export interface YesNoInput extends Asked {
  readonly kind: 'yes-no';
  /** Whoever says yes is not whom the formula was made for: the answer is refused. */
  readonly rulesOut?: true;
}
export interface DateInput extends Asked {
  readonly kind: 'date';
  /** So many days before today at most. */
  readonly daysBack: number;
}
export type Input = NumberInput | ChoiceInput | YesNoInput | DateInput;
export type Inputs = Readonly<Record<string, Input>>;

/** How grave a result is, for its colour; the words say it, too. */
export type Gravity = 'fine' | 'watch' | 'act' | 'danger';
export interface Figure {
  /** Where there is more than one: what it is. */
  readonly label?: Names;
  readonly value: number | string;
  /** UCUM; empty for points and for a date (YYYY-MM-DD). */
  readonly unit: string;
}
export interface Outcome {
  readonly figures: readonly [Figure, ...Figure[]];
  readonly meaning: Names;
  readonly gravity: Gravity;
}

export interface Calculator {
  readonly id: string;
  /** Ours: rises when the formula or its words change. */
  readonly version: number;
  readonly title: Names;
  /** For whom, and what the number says. */
  readonly purpose: Names;
  /** As it stands in the source, in the units of the inputs. */
  readonly formula: string;
  readonly sources: readonly [Source, ...Source[]];
  readonly inputs: Inputs;
  readonly compute: (given: Readonly<Record<string, never>>, today: string) => Outcome;
}

export type GivenOf<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends NumberInput
    ? number
    : I[K] extends YesNoInput
      ? boolean
      : I[K] extends ChoiceInput
        ? keyof I[K]['options']
        : string;
};

/** A calculator whose formula is typed by its inputs. `today` is YYYY-MM-DD. */
export const calculator = <const I extends Inputs>(
  made: Omit<Calculator, 'inputs' | 'compute'> & { readonly inputs: I; readonly compute: (given: GivenOf<I>, today: string) => Outcome },
): Calculator => made as unknown as Calculator;

/** A number in one of the units of its input, a code of its options, yes or no, or a day as YYYY-MM-DD. */
export type Answer = { readonly value: number; readonly unit: string } | string | boolean;
export type Why =
  | 'missing'
  | 'no-number'
  | 'no-such-unit'
  | 'too-small'
  | 'too-great'
  | 'no-such-option'
  | 'no-date'
  | 'in-the-future'
  | 'too-long-ago'
  | 'ruled-out';
export interface Refusal {
  readonly input: string;
  readonly why: Why;
  /** The limit that was passed, in the unit that was given. */
  readonly limit?: number;
}
export type Calculated = { readonly outcome: Outcome } | { readonly refused: readonly [Refusal, ...Refusal[]] };

/** Calculates, or says of each input what is wrong with it: nothing is guessed and nothing is cut to fit. */
export function calculate(of: Calculator, answers: Readonly<Record<string, Answer | undefined>>, today: string): Calculated {
  const checked = Object.entries(of.inputs).map(([input, asked]) => ({ input, ...checkedOne(asked, answers[input], today) }));
  const [first, ...more] = checked.flatMap(({ input, why, limit }) => (why ? [{ input, why, ...(limit !== undefined && { limit }) }] : []));
  if (first) return { refused: [first, ...more] };
  const given = Object.fromEntries(checked.map(({ input, value }) => [input, value]));
  return { outcome: of.compute(given as Readonly<Record<string, never>>, today) };
}

interface Checked {
  readonly value?: unknown;
  readonly why?: Why;
  readonly limit?: number;
}
function checkedOne(asked: Input, answer: Answer | undefined, today: string): Checked {
  if (answer === undefined || answer === '') return { why: 'missing' };
  switch (asked.kind) {
    case 'number':
      return typeof answer === 'object' ? numberOf(asked, answer) : { why: 'no-number' };
    case 'choice':
      return typeof answer === 'string' && Object.hasOwn(asked.options, answer) ? { value: answer } : { why: 'no-such-option' };
    case 'yes-no':
      if (typeof answer !== 'boolean') return { why: 'no-such-option' };
      return answer && asked.rulesOut ? { why: 'ruled-out' } : { value: answer };
    case 'date':
      return typeof answer === 'string' ? dateOf(asked, answer, today) : { why: 'no-date' };
  }
}

function numberOf({ units, range: [least, greatest] }: NumberInput, { value, unit }: { value: number; unit: string }): Checked {
  if (!Number.isFinite(value)) return { why: 'no-number' };
  const its = units.find((one) => one.unit === unit);
  if (!its) return { why: 'no-such-unit' };
  const inFirst = value * its.factor;
  // A limit that was converted and rounded is still within.
  const slack = 1e-9 * Math.abs(inFirst);
  const limitIn = (limit: number) => Number((limit / its.factor).toPrecision(4));
  if (inFirst < least - slack) return { why: 'too-small', limit: limitIn(least) };
  if (inFirst > greatest + slack) return { why: 'too-great', limit: limitIn(greatest) };
  return { value: inFirst };
}

function dateOf({ daysBack }: DateInput, day: string, today: string): Checked {
  const back = daysBetween(day, today);
  if (back === undefined) return { why: 'no-date' };
  if (back < 0) return { why: 'in-the-future' };
  return back > daysBack ? { why: 'too-long-ago', limit: daysBack } : { value: day };
}

const DAY_MS = 86_400_000;
/** Days from one day to another; undefined where one of them is no day of the calendar. */
export function daysBetween(from: string, to: string): number | undefined {
  const [a, b] = [from, to].map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN)) as [
    number,
    number,
  ];
  const real = new Date(a).getUTCDate() === Number(from.slice(8)) && Number.isFinite(b);
  return Number.isFinite(a) && real ? Math.round((b - a) / DAY_MS) : undefined;
}
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Rounded half up to so many decimals, as laboratories print it. */
export const rounded = (value: number, decimals = 0): number => Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);

export interface Band {
  /** From this value on, until the next band. */
  readonly from: number;
  readonly meaning: Names;
  readonly gravity: Gravity;
}
/** The band that a value falls into; bands begin with the least. */
export const bandOf = (bands: readonly [Band, ...Band[]], value: number): Band => bands.findLast(({ from }) => value >= from) ?? bands[0];

/** Points, one for each that is true, or as many as its weight says. */
export const points = <K extends string>(weights: Readonly<Record<K, number>>, given: NoInfer<Readonly<Record<K, boolean>>>): number =>
  (Object.keys(weights) as K[]).reduce((sum, key) => sum + (given[key] ? weights[key] : 0), 0);
