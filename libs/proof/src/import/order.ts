import type pg from 'pg';

/** One item is the cause of another, as the record says by a reference: names are `<kind of entry> <id>`. */
export interface Link {
  readonly memberId: string;
  readonly cause: string;
  readonly effect: string;
}

/** A place on a timeline. */
export interface Placed {
  /** As {@link Link} names it. */
  readonly name: string;
  /** When it happened, as the record has it from its source. */
  readonly at: Date;
}

/**
 * An effect that stands before its cause, or one of both that is not there. `dated`: the source itself gives the effect an earlier date
 * than its cause, and a timeline shows what happened when it happened.
 */
export interface Inversion extends Link {
  readonly fault: 'before its cause' | 'dated before its cause' | 'missing';
}

/** Compares a timeline, oldest first, with what caused what. A timeline that lacks one of both is as wrong as one in a wrong order. */
export function inversions(order: readonly Placed[], links: readonly Link[]): readonly Inversion[] {
  const place = new Map(order.map(({ name, at }, n) => [name, { n, at }]));
  return links.flatMap((link): Inversion[] => {
    const [cause, effect] = [place.get(link.cause), place.get(link.effect)];
    if (!cause || !effect) return [{ ...link, fault: 'missing' }];
    if (cause.n < effect.n) return [];
    return [{ ...link, fault: effect.at < cause.at ? 'dated before its cause' : 'before its cause' }];
  });
}

const IN_A_VISIT = ['condition', 'result', 'report', 'procedure', 'immunization', 'imaging'];
const byColumn = (context: string, table: string, column: string, cause: string) =>
  `select member_id, '${cause} ' || ${column} as cause, '${table} ' || id as effect from ${context}.${table} where ${column} is not null`;
const byList = (context: string, table: string, column: string, cause: string) =>
  `select member_id, '${cause} ' || c as cause, '${table} ' || id as effect from ${context}.${table}, unnest(${column}) as c`;

/** Visit before what was found and done in it, condition before what is for it, plan before its goals and tasks. */
const LINKS = [
  ...IN_A_VISIT.map((table) => byColumn('diagnosis', table, 'encounter_id', 'encounter')),
  ...['plan', 'medication'].map((table) => byColumn('treatment', table, 'encounter_id', 'encounter')),
  ...['goal', 'task'].map((table) => byColumn('treatment', table, 'plan_id', 'plan')),
  ...['plan', 'goal'].map((table) => byList('treatment', table, 'condition_ids', 'condition')),
  byList('treatment', 'medication', 'reason_ids', 'condition'),
].join(' union all ');

/** What caused what in the whole record, by member. @param admin a superuser, who sees all rows */
export async function linksOf(admin: pg.Client): Promise<ReadonlyMap<string, readonly Link[]>> {
  const { rows } = await admin.query<Link>(`select member_id as "memberId", cause, effect from (${LINKS}) as link`);
  return Map.groupBy(rows, ({ memberId }) => memberId);
}

/** What entries stand for, by their own part of the opaque ids. */
export async function entriesById(admin: pg.Client): Promise<ReadonlyMap<string, Placed>> {
  const { rows } = await admin.query<Placed & { id: string }>(
    `select id, type || ' ' || item_id as name, occurred_at as at from journey.timeline_entry_view`,
  );
  return new Map(rows.map(({ id, ...placed }) => [id, placed]));
}
