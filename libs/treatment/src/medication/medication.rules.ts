import { SYSTEM } from '@careway/clinical';
import type { Concept } from '../item/item.entity.ts';

/** FHIR medicationrequest-status, as it is told: https://hl7.org/fhir/R4/valueset-medicationrequest-status.html */
export type MedicationStatus = string;

/** Which state may follow which here. All other states are told by the source of an order. */
export const NEXT: Readonly<Record<string, readonly MedicationStatus[]>> = { active: ['stopped'], 'on-hold': ['stopped'] };
export const mayBecome = (from: MedicationStatus, to: MedicationStatus): boolean => NEXT[from]?.includes(to) ?? false;
/** It is taken, or will be taken again: what is over is no longer changed. */
export const isInUse = (status: MedicationStatus): boolean => (NEXT[status]?.length ?? 0) > 0;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
/**
 * Whether two prescriptions are of one product: by a code of a product that both carry, else by their words. ATC names what is in it and
 * not how strong it is, and two strengths of one medicine are often taken side by side.
 */
export const isSameProduct = (a: Concept, b: Concept): boolean =>
  plain(a.text) === plain(b.text) ||
  a.codings.some((one) => one.system !== SYSTEM.atc && b.codings.some(({ system, code }) => system === one.system && code === one.code));

/** What a prescriber writes of a medicine beside what it is. */
export interface Prescribed {
  readonly dosage: string | null;
  /** How often more may be given without asking; null where nothing is said. */
  readonly repeatsAllowed: number | null;
  /** The last day on which something may be given, ISO 8601, in the payer's zone. */
  readonly validUntil: string | null;
}
export type PrescribedField = keyof Prescribed | 'status';

/** What somebody changed here, and why; values as text. */
export interface MedicationEdit {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly fields: readonly { readonly field: PrescribedField; readonly before: string | null; readonly after: string | null }[];
}

const FIELDS = ['dosage', 'repeatsAllowed', 'validUntil'] as const;
const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

/** The fields that differ, in a fixed order. */
export const fieldsBetween = (before: Prescribed, after: Prescribed): MedicationEdit['fields'] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: textOf(before[field]),
    after: textOf(after[field]),
  }));
