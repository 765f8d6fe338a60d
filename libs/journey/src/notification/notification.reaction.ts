import { type CareEvent, is, threadRead, toGlobalId, toldAt, uuidv5 } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { readingOf, type Telling } from './facts.ts';
import { kindOf } from './kinds.ts';

/** The id of a notice follows from whom it is about and its key: the same fact again finds the row that stands. */
export const notificationId = (memberId: string, key: string): string => uuidv5('notification', memberId, key);

/**
 * Has people told of what happened. A consumer of its own and no projection: it owns truth (what somebody has seen), so nothing here is
 * ever emptied, and a rebuild never tells anybody a second time. Who is told, and where, is decided when it may be told (`delivery`).
 */
export const notificationsReaction: Projection = {
  name: 'journey.notifications',
  sources: ['registry', 'diagnosis', 'treatment', 'support', 'journey'],
  tables: [],
  async apply(tx, events) {
    const told = new Set<string>();
    // in the order of the facts, and without waiting for one answer before the next question
    const done: Promise<unknown>[] = [];
    const readings = events.map((event) => ({ event, ...readingOf(event) }));
    const touched = readings.filter(
      ({ event, tells, unsays, moves }) => tells.length + unsays.length > 0 || moves || is(threadRead, event),
    );
    if (touched.length === 0) return;
    done.push(takeTurns(tx, new Set(touched.map(({ event }) => event.subject))));
    for (const { event, tells, unsays, moves } of touched) {
      if (moves) done.push(takeOut(tx, event.subject, moves, tells));
      if (unsays.length) done.push(unsay(tx, event, unsays));
      for (const telling of tells) {
        // one who reads a record all day makes many facts and one notice
        const key = `${event.subject} ${telling.key}`;
        if (telling.itemId !== null || !told.has(key)) done.push(tell(tx, event, telling));
        told.add(key);
      }
      if (is(threadRead, event)) done.push(seen(tx, event.data));
    }
    await Promise.all(done);
  },
};

/** Facts of several contexts about one member come side by side, and touch the same notices in different orders: members are taken in one order. */
const takeTurns = (tx: EffectTx, memberIds: ReadonlySet<string>): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('notices ' || m, 0)) from unnest($1::text[]) as m`, [[...memberIds].toSorted()]);

async function tell(tx: EffectTx, event: CareEvent, telling: Telling): Promise<void> {
  const memberId = event.subject;
  const { kind, key, sensitivity, itemId, by, visibleAt, isClose } = telling;
  const { area, urgent } = kindOf(kind);
  const id = notificationId(memberId, key);
  const isUrgent = urgent.when === 'always' || (urgent.when === 'close' && isClose === true);
  const isTold = visibleAt <= toldAt(event);
  const [made] = await tx.query<{ fresh: boolean }>(
    `insert into notification as n (member_id, id, fact_key, kind, area, sensitivity, urgent, by, visible_at, items, rung)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (member_id, id) do update set items = n.items || excluded.items, urgent = n.urgent or excluded.urgent
       where not n.items @> excluded.items returning old.id is null as fresh`,
    [memberId, id, key, kind, area, sensitivity, isUrgent, by, visibleAt, itemId ? [itemId] : [], isTold],
  );
  if (made?.fresh && isTold) tx.ring(memberId, NOTIFICATION_BELL, toGlobalId({ memberId, id }));
}

/** What rings when somebody's notices have changed. */
export const NOTIFICATION_BELL = 'notificationChanged';

/** What was not told yet and is not so any more is not told. */
const unsay = (tx: EffectTx, event: CareEvent, keys: readonly string[]): Promise<unknown> =>
  tx.query(`delete from notification where member_id = $1 and fact_key = any ($2) and announced_at is null and visible_at > $3`, [
    event.subject,
    keys,
    toldAt(event),
  ]);

/** An item leaves the notices that nobody was told of yet: it is told of under another key, or not at all. */
function takeOut(
  tx: EffectTx,
  memberId: string,
  { itemId, keys }: { readonly itemId: string; readonly keys: string },
  tells: readonly Telling[],
): Promise<unknown> {
  const values = [memberId, keys, itemId, tells.map(({ key }) => key)];
  const theirs = `member_id = $1 and starts_with(fact_key, $2) and items @> array[$3::uuid] and fact_key <> all ($4) and announced_at is null`;
  return Promise.all([
    tx.query(`delete from notification where ${theirs} and cardinality(items) = 1`, values),
    tx.query(`update notification set items = array_remove(items, $3::uuid) where ${theirs}`, values),
  ]);
}

/** Who has read the conversation has seen what was told of it, on whichever device. */
async function seen(
  tx: EffectTx,
  { memberId, threadId, by, occurredAt }: { memberId: string; threadId: string; by: string; occurredAt: string },
): Promise<void> {
  const read = await tx.query<{ id: string }>(
    `insert into notification_receipt (member_id, id, notification_id, person_id, seen_at)
     select member_id, uuidv7(), id, $3, $4 from notification where member_id = $1 and kind = 'message' and items @> array[$2::uuid] and visible_at <= $4
     on conflict (member_id, notification_id, person_id) do nothing returning notification_id as id`,
    [memberId, threadId, by, occurredAt],
  );
  for (const { id } of read) tx.ring(memberId, NOTIFICATION_BELL, toGlobalId({ memberId, id }));
}
