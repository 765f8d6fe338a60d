import { type Coding, icd10, SYSTEM } from '../coding/systems.ts';
import { icd10Of } from '../name/icd10.ts';
import { sameUnit } from '../unit/unit.ts';
import type { Answer, Calculator, Input } from './calculator.ts';

/** A value of the record: a laboratory's, or one that was measured at home. */
export interface Observed {
  readonly codings: readonly Coding[];
  readonly value: number;
  /** UCUM. */
  readonly unit: string;
  /** ISO 8601. */
  readonly at: string;
  readonly atHome: boolean;
}
/** An active condition that nobody doubts. */
export interface Problem {
  readonly codings: readonly Coding[];
}
/** What a record holds that calculators ask for. */
export interface CalculatorRecord<P extends Problem = Problem> {
  readonly age: number | null;
  readonly sex: 'female' | 'male' | null;
  readonly observed: readonly Observed[];
  readonly problems: readonly P[];
}
export interface Prefilled<P extends Problem = Problem> {
  readonly answer: Answer;
  /** Where it comes from; nothing for age and sex, which stand above the page. */
  readonly from?: { readonly observed: Observed } | { readonly problem: P };
}

const DAY_MS = 86_400_000;

/**
 * What the record answers of a calculator's questions, by input: the newest value that is young enough and in a unit of the input, and
 * yes where an active condition says so. A condition that is not on the list answers nothing: no is for whoever asks to say.
 */
export function prefilled<P extends Problem>(
  { inputs }: Calculator,
  record: CalculatorRecord<P>,
  now: Date,
): Readonly<Record<string, Prefilled<P>>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) => {
      const found = answerOf(input, record, now);
      return found ? [[name, found]] : [];
    }),
  );
}

function answerOf<P extends Problem>(
  input: Input,
  { age, sex, observed, problems }: CalculatorRecord<P>,
  now: Date,
): Prefilled<P> | undefined {
  const { prefill } = input;
  if (!prefill) return undefined;
  if ('member' in prefill) {
    if (prefill.member === 'age') return age === null ? undefined : { answer: { value: age, unit: 'a' } };
    return sex === null ? undefined : { answer: sex };
  }
  if ('icd10' in prefill) {
    const wanted = prefill.icd10.map(icd10);
    const problem = problems.find(({ codings }) => icd10Of(codings).some((code) => wanted.some((start) => code.startsWith(start))));
    return problem && { answer: true, from: { problem } };
  }
  if (input.kind !== 'number') return undefined;
  const oldest = now.getTime() - prefill.days * DAY_MS;
  const fits = ({ codings, unit, at }: Observed) =>
    Date.parse(at) >= oldest &&
    codings.some(({ system, code }) => system === SYSTEM.loinc && prefill.observation.includes(code)) &&
    input.units.some((one) => sameUnit(one.unit, unit));
  const newest = observed.filter(fits).reduce<Observed | undefined>((best, one) => (best && best.at >= one.at ? best : one), undefined);
  if (!newest) return undefined;
  const { unit } = input.units.find((one) => sameUnit(one.unit, newest.unit))!;
  return { answer: { value: newest.value, unit }, from: { observed: newest } };
}
