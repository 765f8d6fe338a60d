/** FHIR Task.status of a request for more, in the words of this process. */
export type RefillStatus = 'requested' | 'approved' | 'refused' | 'dispensed' | 'collected' | 'cancelled';
/** `refill`: the prescription has repeats left. `renewal`: it has to be written anew. */
export type RefillKind = 'refill' | 'renewal';

/**
 * Which state may follow which. What was approved may still be refused, as long as nobody has taken it home; what lies ready may go back to
 * the shelf.
 */
export const NEXT: Readonly<Record<RefillStatus, readonly RefillStatus[]>> = {
  requested: ['approved', 'refused', 'cancelled'],
  approved: ['dispensed', 'refused'],
  dispensed: ['collected', 'approved', 'refused'],
  refused: [],
  collected: [],
  cancelled: [],
};
export const mayBecome = (from: RefillStatus, to: RefillStatus): boolean => NEXT[from].includes(to);

/** As long as one is open, no other can be asked for. The unique index in the migration says the same. */
export const isOpen = (status: RefillStatus): boolean => NEXT[status].length > 0;

/** What a prescription allows; null where its source did not say. */
export interface Prescription {
  readonly repeatsAllowed: number | null;
  /** The last day on which something may be given. */
  readonly validUntil: string | null;
}

/** Repeats that are left; null where the prescription says nothing about repeats. */
export const repeatsLeft = ({ repeatsAllowed }: Prescription, used: number): number | null =>
  repeatsAllowed === null ? null : Math.max(0, repeatsAllowed - used);

/**
 * What “I need more” asks for. Only a prescription that is known to have repeats left, and whose day has not passed, can be refilled;
 * about all others a prescriber has to decide anew. `used`: repeats that were granted.
 */
export function refillKindOf(prescription: Prescription, used: number, today: string): RefillKind {
  const isValid = prescription.validUntil === null || today <= prescription.validUntil;
  return isValid && (repeatsLeft(prescription, used) ?? 0) > 0 ? 'refill' : 'renewal';
}

/** A repeat counts from its approval on. */
export const usesRepeat = ({ kind, status }: { kind: RefillKind; status: RefillStatus }): boolean =>
  kind === 'refill' && (status === 'approved' || status === 'dispensed' || status === 'collected');

const DAY_MS = 86_400_000;
/** How long what was approved may lie before the member is reminded. */
const PATIENCE_DAYS = 7;

/** Approved, and seven days later not collected: it becomes something to do. */
export const isUncollected = ({ status, decidedAt }: { status: RefillStatus; decidedAt: Date | null }, now: Date): boolean =>
  (status === 'approved' || status === 'dispensed') && decidedAt !== null && +now - +decidedAt >= PATIENCE_DAYS * DAY_MS;
