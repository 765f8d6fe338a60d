import type { EntryType } from './kinds.ts';

/**
 * Status codes of FHIR R4 by which a source says that something was written by mistake, was found not to be so, or never took place. An
 * entry says in words that it is so ("Vaccine: ..."), so of these none is shown. They stand in `data` nevertheless: stages read them.
 */
const NOT_SO: Readonly<Partial<Record<EntryType, readonly string[]>>> = {
  encounter: ['planned', 'cancelled', 'entered-in-error'],
  report: ['cancelled', 'entered-in-error'],
  result: ['cancelled', 'entered-in-error'],
  imaging: ['cancelled', 'entered-in-error'],
  allergy: ['refuted', 'entered-in-error'],
  condition: ['refuted', 'entered-in-error'],
  procedure: ['preparation', 'not-done', 'entered-in-error'],
  immunization: ['not-done', 'entered-in-error'],
  plan: ['entered-in-error'],
  goal: ['rejected', 'entered-in-error'],
  task: ['entered-in-error'],
  medication: ['draft', 'cancelled', 'entered-in-error'],
};

export const isSo = (type: EntryType, { status, verification }: Readonly<Record<string, unknown>>): boolean =>
  !(NOT_SO[type] ?? []).some((denied) => denied === status || denied === verification);
