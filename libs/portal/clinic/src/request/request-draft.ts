import type {
  ClinicConceptFragment,
  ClinicPlaceOrderMutationVariables,
  ClinicRequestReferralMutationVariables,
} from '../generated/graph.ts';

/** A test as its form has it: text in every field, empty where there is nothing. */
export interface TestDraft {
  /** What it is called in the language on screen, as chosen from the list. */
  name: string;
  priority: Priority;
  reason: string;
  conditionId: string;
  /** The journey of the complaint that it looks into, where nothing is diagnosed yet; empty where there is none. */
  journeyId: string;
  expectedOn: string;
}
export interface ReferralDraft {
  specialty: string;
  clinicId: string;
  priority: Priority;
  reason: string;
  conditionId: string;
}
export const PRIORITIES = ['ROUTINE', 'URGENT', 'ASAP', 'STAT'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const priorityOf = (value: string): Priority => PRIORITIES.find((one) => one === value) ?? 'ROUTINE';

export const NEW_TEST: TestDraft = { name: '', priority: 'ROUTINE', reason: '', conditionId: '', journeyId: '', expectedOn: '' };
export const NEW_REFERRAL: ReferralDraft = { specialty: '', clinicId: '', priority: 'ROUTINE', reason: '', conditionId: '' };

/** What can be chosen, by the name that it has on screen. */
export interface Choice {
  readonly name: string;
  readonly code: ClinicConceptFragment;
}
const plain = (name: string): string => name.trim().toLocaleLowerCase();
export const chosen = (list: readonly Choice[], name: string): Choice | undefined => list.find((one) => plain(one.name) === plain(name));

type Fault = readonly [field: string, why: string];
/** The fields that keep it from being sent, with the end of the key that says why. */
export function faultsOfTest(draft: TestDraft, list: readonly Choice[], today: string): readonly Fault[] {
  return [
    ...(chosen(list, draft.name) ? [] : [['name', draft.name.trim() ? 'unknown' : 'test'] as const]),
    ...(draft.reason.trim() ? [] : [['reason', 'reason'] as const]),
    ...(draft.expectedOn === '' || draft.expectedOn >= today ? [] : [['expectedOn', 'past'] as const]),
  ];
}
export function faultsOfReferral(draft: ReferralDraft): readonly Fault[] {
  return [
    ...(draft.specialty ? [] : [['specialty', 'specialty'] as const]),
    ...(draft.clinicId ? [] : [['clinicId', 'clinic'] as const]),
    ...(draft.reason.trim() ? [] : [['reason', 'reason'] as const]),
  ];
}

/** As they are sent; undefined while the test is none of the list. */
export function orderFrom(draft: TestDraft, list: readonly Choice[]): ClinicPlaceOrderMutationVariables['order'] | undefined {
  const coding = chosen(list, draft.name)?.code.codings[0];
  if (!coding) return undefined;
  const { system, code } = coding;
  return {
    ...{ code: { system, code }, priority: draft.priority, reason: draft.reason.trim() },
    ...{ conditionId: draft.conditionId || null, journeyId: draft.journeyId || null, expectedOn: draft.expectedOn || null },
  };
}
export const referralFrom = (draft: ReferralDraft): ClinicRequestReferralMutationVariables['referral'] => ({
  ...{ specialty: draft.specialty, clinicId: draft.clinicId, priority: draft.priority },
  ...{ reason: draft.reason.trim(), conditionId: draft.conditionId || null },
});
