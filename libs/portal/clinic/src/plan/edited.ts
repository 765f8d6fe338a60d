import type { ClinicEditedFragment } from '../generated/graph.ts';

/** Why a change was not taken. `edited`: somebody saved first; `refused`: it can't be done as it is; `failed`: not known to have happened. */
export type Refusal =
  { kind: 'edited'; edited: ClinicEditedFragment } | { kind: 'refused'; message: string; field?: string } | { kind: 'failed' };

type Answer = { __typename: string } & Partial<ClinicEditedFragment> & { message?: string; field?: string };

/** Undefined when the change was taken: the answer is then one of `taken`. */
export function refusalOf(answer: Answer, taken: string): Refusal | undefined {
  if (answer.__typename === taken) return undefined;
  if (answer.__typename !== 'EditedMeanwhileError')
    return { kind: 'refused', message: answer.message ?? '', ...(answer.field !== undefined && { field: answer.field }) };
  const { currentVersion = null, editedBy = null, editedAt = null } = answer;
  return { kind: 'edited', edited: { currentVersion, editedBy, editedAt } };
}
