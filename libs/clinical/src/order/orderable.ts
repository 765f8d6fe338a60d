import { type Coding, SYSTEM } from '../coding/systems.ts';
import { RANGES } from '../range/table.ts';
import { TESTS } from '../explanation/explanation.ts';
import { type Area, TEST_NAMES } from '../name/tests.ts';
import { IMAGING_NAMES } from './imaging.ts';

/** FHIR ServiceRequest.category, as far as Careway orders: https://hl7.org/fhir/R4/valueset-servicerequest-category.html */
export type OrderCategory = 'laboratory' | 'imaging';

/** What can be ordered. `codes`: the LOINC codes under which its result may come back; the first names the order. */
export interface Orderable {
  readonly code: string;
  readonly codes: readonly string[];
  readonly category: OrderCategory;
  readonly area: Area;
}

/** Panels and tests that have a name but neither a range nor an explanation of their own. */
const NAMED_ONLY = ['51990-0', '24323-8', '57698-3', '58410-2', '75622-1', '5196-1', '13955-0', '2857-1'];
const KNOWN: ReadonlySet<string> = new Set([...TESTS.flatMap(({ loinc }) => loinc), ...Object.keys(RANGES), ...NAMED_ONLY]);
/** What is measured during a visit, counted or scored is not ordered from a laboratory. */
const NO_LABORATORY: ReadonlySet<string> = new Set(['10230-1', '19926-5', '72166-2', '38265-5', '72106-8']);

/** The catalogue: each laboratory test that we can explain or judge and have a name for, and the pictures. */
export const ORDERABLES: readonly Orderable[] = [
  ...TEST_NAMES.filter(
    ({ area, loinc }) => area !== 'measurement' && loinc.some((code) => KNOWN.has(code)) && !loinc.some((code) => NO_LABORATORY.has(code)),
  ).map(({ loinc, area }) => ({ code: loinc[0]!, codes: loinc, category: 'laboratory' as const, area })),
  ...IMAGING_NAMES.map(({ loinc }) => ({ code: loinc[0]!, codes: loinc, category: 'imaging' as const, area: 'other' as const })),
];
const BY_LOINC = new Map(ORDERABLES.flatMap((one) => one.codes.map((code) => [code, one] as const)));

/** The entry of the catalogue that a code means; undefined where it can't be ordered. */
export const orderableOf = ({ system, code }: Coding): Orderable | undefined => (system === SYSTEM.loinc ? BY_LOINC.get(code) : undefined);

/** Whether one of these codes (a result's, or those of its report) answers the order of that code. */
export function answersOrder(ordered: Coding, told: readonly Coding[]): boolean {
  const codes = orderableOf(ordered)?.codes ?? [ordered.code];
  return told.some(({ system, code }) => system === ordered.system && codes.includes(code));
}

/** FHIR request-priority: https://hl7.org/fhir/R4/valueset-request-priority.html */
export const PRIORITIES = ['routine', 'urgent', 'asap', 'stat'] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * Days until a result is expected where the orderer names no day. Our own choice: a routine laboratory order has to be fitted into a
 * fortnight, a picture needs an appointment; what is pressing must not wait for somebody to remember it.
 */
const WITHIN_DAYS: Readonly<Record<OrderCategory, Readonly<Record<Priority, number>>>> = {
  laboratory: { routine: 14, urgent: 3, asap: 1, stat: 0 },
  imaging: { routine: 45, urgent: 7, asap: 2, stat: 0 },
};
export const expectedWithin = (category: OrderCategory, priority: Priority): number => WITHIN_DAYS[category][priority];
