import type { ClinicOrderMedicineMutationVariables, MedicationWarningSeverity } from '../generated/graph.ts';

/** A medicine as its form has it: text in every field, empty where there is nothing. */
export interface OrderDraft {
  /** International name, as chosen from the list. */
  name: string;
  /** Strength and form: `500 mg, tablet`. */
  strength: string;
  dosage: string;
  conditionId: string;
  repeats: string;
  validUntil: string;
  overrideReason: string;
}
export const NEW_ORDER: OrderDraft = {
  ...{ name: '', strength: '', dosage: '', conditionId: '', repeats: '', validUntil: '', overrideReason: '' },
};
export type OrderField = keyof OrderDraft;

export interface ListedMedicine {
  readonly name: string;
  readonly code: { readonly system: string; readonly code: string };
}

export const listed = (list: readonly ListedMedicine[], name: string): ListedMedicine | undefined =>
  list.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());

/** Such a warning does not stop anybody: it asks for a change or a check. What is worse needs a reason that is kept. */
export const needsReason = (warnings: readonly { readonly severity: MedicationWarningSeverity }[]): boolean =>
  warnings.some(({ severity }) => severity !== 'MODERATE');

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text.trim());

/** The fields that keep it from being ordered, with the end of the key that says why. */
export function faultsOf(draft: OrderDraft, list: readonly ListedMedicine[], today: string): readonly (readonly [OrderField, string])[] {
  return [
    ...(listed(list, draft.name) ? [] : [['name', draft.name.trim() ? 'unknown' : 'name'] as const]),
    ...(draft.dosage.trim() ? [] : [['dosage', 'dosage'] as const]),
    ...(draft.repeats.trim() === '' || isCount(draft.repeats) ? [] : [['repeats', 'repeats'] as const]),
    ...(draft.validUntil === '' || draft.validUntil >= today ? [] : [['validUntil', 'past'] as const]),
  ];
}

/** What the medicine is called in the record: `metformin 500 mg, tablet`. */
export const orderText = ({ name, strength }: OrderDraft): string => [name.trim(), strength.trim()].filter(Boolean).join(' ');

/** As it is sent; undefined while it is about no medicine of the list. */
export function orderFrom(
  draft: OrderDraft,
  list: readonly ListedMedicine[],
): ClinicOrderMedicineMutationVariables['medication'] | undefined {
  const medicine = listed(list, draft.name);
  if (!medicine) return undefined;
  const { system, code } = medicine.code;
  return {
    text: orderText(draft),
    code: { system, code },
    dosage: draft.dosage.trim(),
    conditionIds: draft.conditionId ? [draft.conditionId] : [],
    repeatsAllowed: draft.repeats.trim() === '' ? null : Number(draft.repeats),
    validUntil: draft.validUntil || null,
  };
}
