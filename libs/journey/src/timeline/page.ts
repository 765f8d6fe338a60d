import type { Principal } from '@careway/access';
import type { EntryType } from './kinds.ts';
import type { Place } from './cursor.ts';

export interface PageOf {
  readonly memberId: string;
  readonly first: number;
  readonly after?: Place | undefined;
  readonly journeyId?: string | undefined;
  readonly types?: readonly EntryType[] | undefined;
  readonly all?: boolean | undefined;
  /** What others told after this instant. */
  readonly since?: Date | undefined;
  /** A clinician is shown no more than the member. */
  readonly asMemberSees?: boolean | undefined;
  /** One entry by its id, instead of a page. */
  readonly id?: string | undefined;
}

export interface EntryRow {
  readonly id: string;
  readonly journeyId: string;
  /** Epoch milliseconds, as text. */
  readonly at: string;
  readonly precision: string;
  readonly rank: number;
  readonly depth: string;
  readonly type: EntryType;
  readonly itemType: string;
  readonly itemId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * One page in one statement, so that it travels with the opening of the record. Row-level security lets through the member and the
 * labels; the rooms of a proxy and the release of results are decided here, from the same copy of the relations.
 */
export function pageQuery(reader: Principal, page: PageOf, now: Date): { text: string; values: unknown[] } {
  const values: unknown[] = [page.memberId];
  const $ = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const where = ['e.member_id = $1'];
  if (page.id !== undefined) where.push(`e.id = ${$(page.id, 'uuid')}`);
  else if (!page.all) where.push('e.shown');
  if (page.journeyId !== undefined) {
    // The address of a merged journey leads to the one that it lives on in.
    const id = $(page.journeyId, 'uuid');
    where.push(`e.journey_id = coalesce((select a.journey_id from journey_alias_view a where a.member_id = $1 and a.id = ${id}), ${id})`);
  }
  if (page.types) where.push(`e.type = any (${$(page.types, 'text[]')})`);
  if (page.since) {
    where.push(`e.told_at > ${$(page.since, 'timestamptz')}`, `e.data->>'by' is distinct from ${$(reader.personId, 'text')}`);
  }
  if (reader.kind !== 'clinician' || page.asMemberSees) where.push(`e.released_at <= ${$(now, 'timestamptz')}`);
  if (reader.kind === 'member' && reader.personId !== page.memberId)
    where.push(
      `e.area = any (array(select unnest(r.areas) from (select areas from relation where person_id = ${$(reader.personId, 'uuid')} and member_id = $1 and kind = 'proxy'
         and valid_from <= clock_timestamp() and (valid_to is null or valid_to > clock_timestamp()) order by relation_id limit 1) r))`,
    );
  if (page.after) {
    const { at, rank, depth, id } = page.after;
    where.push(
      `(e.occurred_at, e.rank, e.depth, e.id) < (${$(new Date(at), 'timestamptz')}, ${$(rank, 'smallint')}, ${$(depth, 'bigint')}, ${$(id, 'uuid')})`,
    );
  }
  const text = `select e.id, e.journey_id as "journeyId", (extract(epoch from e.occurred_at) * 1000)::bigint as at, e.precision, e.rank, e.depth, e.type,
    e.item_type as "itemType", e.item_id as "itemId", e.data from timeline_entry_view e
    where ${where.join(' and ')} order by e.occurred_at desc, e.rank desc, e.depth desc, e.id desc limit ${$(page.first + 1, 'int')}`;
  return { text, values };
}
