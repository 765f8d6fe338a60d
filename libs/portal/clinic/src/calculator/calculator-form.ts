import { displayUnit } from '@careway/clinical';
import { type Answer, type Calculator, type Input, type Prefilled } from '@careway/clinical/calculator';
import { typedNumber } from '@careway/portal-ui/format';
import type { KnownProblem } from './calculator-record.ts';

/** What stands in the field of an input; a number as it was typed. */
export interface Typed {
  readonly text: string;
  readonly unit: string;
}
export type TypedIn = Readonly<Record<string, Typed>>;

const YES = 'yes';
const NO = 'no';

/** The field of an answer that the record gave. */
export function typedOf(answer: Answer): Typed {
  if (typeof answer === 'boolean') return { text: answer ? YES : NO, unit: '' };
  return typeof answer === 'string' ? { text: answer, unit: '' } : { text: String(answer.value), unit: answer.unit };
}

/** What stands in each field: as it was typed, else as the record has it, else nothing in the unit of the formula. */
export const fieldsOf = ({ inputs }: Calculator, typed: TypedIn, record: Readonly<Record<string, Prefilled<KnownProblem>>>): TypedIn =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const known = record[name];
      return [
        name,
        typed[name] ?? (known ? typedOf(known.answer) : { text: '', unit: input.kind === 'number' ? input.units[0].unit : '' }),
      ];
    }),
  );

/** The answers that a calculator takes. */
export const answersOf = ({ inputs }: Calculator, fields: TypedIn): Readonly<Record<string, Answer | undefined>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, answerOf(input, fields[name] ?? { text: '', unit: '' })]));

function answerOf(input: Input, { text, unit }: Typed): Answer | undefined {
  if (text.trim() === '') return undefined;
  if (input.kind === 'number') return { value: typedNumber(text), unit };
  return input.kind === 'yes-no' ? text === YES : text;
}

/** The unit as people read it; nothing where a number has none to show. */
export const unitWords = (unit: string): string => (unit === 'a' || unit === '{INR}' || unit === '' ? '' : displayUnit(unit));
