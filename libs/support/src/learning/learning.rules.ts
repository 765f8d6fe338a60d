import { FAILS_A_DAY, type LearningUnit, passes } from '@careway/clinical/learning';
import { uuidv5 } from '@careway/contracts';

/** An attempt at the questions of a unit: sent once, and nothing of it changes afterwards. */
export const ATTEMPT_STATES = ['begun', 'passed', 'failed', 'lapsed'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];
export const ATTEMPT_NEXT: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  // it lapses where the unit was revised before it was sent
  begun: ['passed', 'failed', 'lapsed'],
  passed: [],
  failed: [],
  lapsed: [],
};

/** Why something cannot be done now. */
export const REFUSALS = ['changed', 'expired', 'passed', 'wait', 'sent', 'unanswered', 'choice'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Places of the chosen options, from 0, by question. */
export type Answers = Readonly<Record<string, readonly number[]>>;
type Questions = LearningUnit['questions'];

const DAY_MS = 24 * 3_600_000;

/** When one may begin again after failed attempts; null where that is now. `failedAt` in any order. */
export function againAt(failedAt: readonly Date[], now: Date): Date | null {
  const lately = failedAt.map((at) => at.getTime() + DAY_MS).filter((over) => over > now.getTime());
  // the place that becomes free first, once there is one too many
  const free = lately.toSorted((a, b) => b - a)[FAILS_A_DAY - 1];
  return free === undefined ? null : new Date(free);
}

/** In an order of the attempt's own, the same whenever it is looked at. */
export const orderOf = <T>(attemptId: string, things: readonly T[], name: (thing: T) => string): readonly T[] =>
  things
    .map((thing) => ({ thing, place: uuidv5('learning-order', attemptId, name(thing)) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ thing }) => thing);

export const idOfOption = (place: number): string => String.fromCharCode(97 + place);

/** The chosen places in their order; undefined where that is no answer to the question. */
export function placesOf(choices: readonly string[], { many, options }: { many: boolean; options: number }): readonly number[] | undefined {
  const places = [...new Set(choices)].map((choice) => (choice.length === 1 ? choice.charCodeAt(0) - 97 : -1)).toSorted((a, b) => a - b);
  const fits = places.length > 0 && (many || places.length === 1) && places.every((place) => place >= 0 && place < options);
  return fits ? places : undefined;
}

export const isSame = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean => String(a) === String(b);

export const unanswered = (questions: Questions, answers: Answers): number => questions.filter(({ id }) => !answers[id]).length;

/** A question is right where all of its right options were chosen and no other. */
export function scoreOf(
  questions: Questions,
  answers: Answers,
): { readonly right: number; readonly asked: number; readonly passed: boolean } {
  const right = questions.filter((one) =>
    isSame(
      answers[one.id],
      one.right.toSorted((a, b) => a - b),
    ),
  ).length;
  return { right, asked: questions.length, passed: passes(right, questions.length) };
}

/** Of a certificate: 100 bits that nobody can guess, in letters and digits that nobody mistakes for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 20;
/** `random`: 20 bytes at least. */
export const codeFrom = (random: Uint8Array): string => [...random.subarray(0, CODE_LENGTH)].map((byte) => ALPHABET[byte & 31]).join('');
/** As somebody types it: small letters, blanks and hyphens do not matter. Undefined for what is no code. */
export function codeIn(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/gu, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : undefined;
}
