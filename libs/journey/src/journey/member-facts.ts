import { type CareEvent, coverageLapsed, coverageStarted, is, memberDied } from '@careway/contracts';
import type { EffectTx } from '@careway/store';
import { type Arranged, arrange, changeOf, isMoving } from '../arrangement/arrangement.rules.ts';
import type { MemberFacts } from './journey.rules.ts';

/** What facts change about a member as a whole: merged into what is known. */
export interface MemberChange extends Arranged {
  readonly member_id: string;
  readonly died_at: string | null;
  /** By coverage: the day it ended, or null while it holds. */
  readonly coverages: Readonly<Record<string, string | null>>;
}

/** Deaths, coverage and the arrangement of journeys in a batch, one row per member. */
export function memberChangesOf(events: readonly CareEvent[]): MemberChange[] {
  const changes = new Map<string, Mutable>();
  const of = (memberId: string) => {
    const change = changes.get(memberId) ?? { died_at: null, coverages: {}, merges: {}, splits: {}, care: {} };
    changes.set(memberId, change);
    return change;
  };
  for (const event of events) {
    if (is(memberDied, event)) of(event.data.memberId).died_at = event.data.diedAt;
    else if (is(coverageStarted, event)) of(event.data.memberId).coverages[event.data.coverageId] = null;
    else if (is(coverageLapsed, event)) of(event.data.memberId).coverages[event.data.coverageId] = event.data.until;
    else {
      const change = changeOf(event);
      if (change) Object.assign(of(event.subject), arrange(of(event.subject), change));
    }
  }
  return [...changes].map(([member_id, change]) => ({ member_id, ...change }));
}

type Mutable = { -readonly [Field in keyof Omit<MemberChange, 'member_id' | 'coverages'>]: MemberChange[Field] } & {
  coverages: Record<string, string | null>;
};

/** The members whose facts may belong to other journeys now. */
export const movedBy = (changes: readonly MemberChange[]): string[] => changes.filter(isMoving).map(({ member_id }) => member_id);

/**
 * Makes the lanes of all topics take turns at a member: what is computed from facts of several topics would otherwise miss those that
 * another transaction is about to commit. In one order, so that no two wait for each other.
 */
export async function lockMembers(tx: EffectTx, table: string, memberIds: readonly string[]): Promise<void> {
  const ids = [...new Set(memberIds)].sort();
  await Promise.all([
    tx.query(`insert into ${table} (member_id) select unnest($1::uuid[]) on conflict do nothing`, [ids]),
    tx.query(`select from ${table} where member_id = any ($1) order by member_id for update`, [ids]),
  ]);
}

export async function writeMembers(tx: EffectTx, table: string, changes: readonly MemberChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `update ${table} m set died_at = coalesce(c.died_at, m.died_at), coverages = m.coverages || c.coverages,
       merges = m.merges || c.merges, splits = m.splits || c.splits, care = m.care || c.care
     from jsonb_to_recordset($1) as c(member_id uuid, died_at timestamptz, coverages jsonb, merges jsonb, splits jsonb, care jsonb) where c.member_id = m.member_id`,
    [JSON.stringify(changes)],
  );
}

/** What is known of each member; the caller holds their locks. */
export async function readMembers(tx: EffectTx, table: string, memberIds: readonly string[]): Promise<Map<string, MemberFacts>> {
  const rows = await tx.query<{ id: string; died: string | null; coverages: Record<string, string | null>; care: Arranged['care'] }>(
    `select member_id as id, (extract(epoch from died_at) * 1000)::bigint::text as died, coverages, care from ${table} where member_id = any ($1)`,
    [[...new Set(memberIds)]],
  );
  return new Map(
    rows.map(({ id, died, coverages, care }) => [
      id,
      { diedAt: died === null ? null : Number(died), lapsedAt: lapsedAt(coverages), declinedAt: declinedAt(care) },
    ]),
  );
}

/** Insured while any coverage holds, and while none is known. */
function lapsedAt(coverages: Readonly<Record<string, string | null>>): number | null {
  const ends = Object.values(coverages);
  return ends.length > 0 && ends.every((end) => end !== null) ? Math.max(...ends.map((end) => Date.parse(end))) : null;
}

const declinedAt = (care: Arranged['care']): Record<string, number> =>
  Object.fromEntries(Object.entries(care).flatMap(([id, at]) => (at === null ? [] : [[id, Date.parse(at)]])));
