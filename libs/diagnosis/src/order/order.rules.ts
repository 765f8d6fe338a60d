import { answersOrder, expectedWithin, type OrderCategory, type Priority } from '@careway/clinical/order';
import { dayIn } from '@careway/contracts';
import type { Coded } from '../item/item.entity.ts';

/** FHIR ServiceRequest.status, as far as Careway orders: https://hl7.org/fhir/R4/valueset-request-status.html */
export type OrderStatus = 'active' | 'completed' | 'revoked';

/** Which state may follow which. */
export const NEXT: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = { active: ['completed', 'revoked'], completed: [], revoked: [] };
export const ORDER_STATUSES = Object.keys(NEXT) as readonly OrderStatus[];
export const mayBecome = (from: OrderStatus, to: OrderStatus): boolean => NEXT[from].includes(to);

const DAY_MS = 86_400_000;
export const daysAfter = (now: Date, days: number): string => dayIn(new Date(now.getTime() + days * DAY_MS));

/** The day until whose end the result is not late, where the orderer names none. */
export const expectedBy = (category: OrderCategory, priority: Priority, now: Date): string =>
  daysAfter(now, expectedWithin(category, priority));

/** No result after the day on which it was expected. */
export const isLate = ({ status, expectedOn }: { status: OrderStatus; expectedOn: string }, now: Date): boolean =>
  status === 'active' && dayIn(now) > expectedOn;

/** FHIR observation-status of what a laboratory has only begun; all else that is not taken back is a result. */
const BEGUN: readonly string[] = ['registered', 'preliminary', 'partial'];
const TAKEN_BACK: readonly string[] = ['entered-in-error', 'cancelled'];

/** What arrived: a result with the codes of itself and its report, or a report that has no results. */
export interface Arrived {
  readonly codings: readonly Coded[];
  readonly status: string;
  readonly occurredAt: string;
  readonly precision: string;
  /** The order that it says it answers. */
  readonly basedOn: string | null;
}
interface Open {
  readonly id: string;
  readonly code: Coded;
  readonly placedAt: Date;
}

/**
 * Whether it answers the order: it says so; or it says nothing, is of that test, and was taken on the day of the order or later. What
 * names another order answers that one only.
 */
export function answers({ codings, status, occurredAt, precision, basedOn }: Arrived, { id, code, placedAt }: Open): boolean {
  if (TAKEN_BACK.includes(status)) return false;
  if (basedOn !== null) return basedOn === id;
  const exact = precision === 'instant' || precision === 'day';
  return exact && dayIn(new Date(occurredAt)) >= dayIn(placedAt) && answersOrder(code, codings);
}

/** A laboratory that has begun has the sample, and no result yet. */
export const isResult = ({ status }: Pick<Arrived, 'status'>): boolean => !BEGUN.includes(status);
