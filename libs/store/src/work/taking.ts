import { hash } from 'node:crypto';
import { type ImportCount, type RefusedItem, type Sensitivity, toGlobalId } from '@careway/contracts';
import { type RowOf, takeSet, type TakenRow } from './sets.ts';
import type { Tx } from './tx.ts';

/** What every imported item and its row have: see `importedItem` in libs/contracts. */
interface Item {
  readonly id: string;
  readonly identifier: string;
  readonly journeyId: string;
  readonly occurredAt: string;
  readonly precision: 'instant' | 'day' | 'month' | 'year';
}
interface ItemRow extends TakenRow {
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly source: string | null;
  readonly identifier: string | null;
  readonly occurredAt: Date;
  readonly precision: Item['precision'];
}
type Own<Row> = Omit<RowOf<Row>, keyof ItemRow>;

/** What every fact about an imported item says. */
interface Common {
  readonly memberId: string;
  readonly journeyId: string;
  readonly occurredAt: string;
  readonly precision: Item['precision'];
  readonly sensitivity: Sensitivity;
}

/** How one kind of imported item becomes a row and a fact. */
export interface Taking<I extends Item, Row extends ItemRow> {
  /** FHIR resource type, for the report. */
  readonly type: string;
  readonly entity: new () => Row;
  sensitivity(item: I): Sensitivity;
  /** The fields beside those that every item has. */
  row(item: I): Own<Row>;
  /** Tells the fact of one item that is new or changed. */
  tell(tx: Tx, common: Common, item: I, version: number): void;
  /** The subscription that pages listen on, and the id that it re-asks. */
  readonly rings?: { readonly field: string; readonly id: (item: I) => string | null };
}

export interface TakingFor {
  readonly memberId: string;
  readonly source: string;
}
export interface Taken {
  readonly count: ImportCount;
  readonly refused: readonly RefusedItem[];
}

/** A page re-asks per doorbell; after an import of decades it wants to know that there is something new, not each of ten thousand. */
const MOST_RINGS = 10;

/** Takes the items of one list: rows in one statement, a fact for each that is new or changed, nothing for the others. */
export async function takeList<I extends Item, Row extends ItemRow>(
  tx: Tx,
  { memberId, source }: TakingFor,
  taking: Taking<I, Row>,
  items: readonly I[],
): Promise<Taken> {
  const labels = items.map((item) => taking.sensitivity(item));
  const rows = items.map((item, n) => {
    const { id, identifier, journeyId, occurredAt, precision } = item;
    const sensitivity = labels[n]!;
    // The label is part of the content: a better table of codes relabels what is imported again.
    const contentHash = hash('sha1', sensitivity + JSON.stringify(item), 'base64url');
    const common = { memberId, id, journeyId, sensitivity, source, identifier, contentHash, occurredAt, precision };
    return { ...common, ...taking.row(item) } as unknown as RowOf<Row>;
  });
  const { created, changed, kept } = await takeSet<Row>(tx, taking.entity, rows);
  const touched: I[] = [];
  items.forEach((item, n) => {
    const version = created.has(item.id) ? 1 : changed.get(item.id);
    if (version === undefined) return;
    touched.push(item);
    const { journeyId, occurredAt, precision } = item;
    taking.tell(tx, { memberId, journeyId, occurredAt, precision, sensitivity: labels[n]! }, item, version);
  });
  if (taking.rings) ring(tx, memberId, taking.rings, touched);
  const refused = items
    .filter(({ id }) => kept.has(id))
    .map(({ identifier }) => ({ identifier, reason: 'it was changed here since; the newer version of the source was not taken' }));
  const unchanged = items.length - touched.length - refused.length;
  return { count: { type: taking.type, created: created.size, changed: changed.size, unchanged }, refused };
}

function ring<I extends Item>(
  tx: Tx,
  memberId: string,
  { field, id }: NonNullable<Taking<I, ItemRow>['rings']>,
  items: readonly I[],
): void {
  const newest = items.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
  const ids = new Set(newest.map(id).filter((one) => one !== null));
  for (const one of [...ids].slice(0, MOST_RINGS)) tx.ring(memberId, field, toGlobalId({ memberId, id: one }));
}
