import type { Area } from '@careway/contracts';

const MEMBER = `(select nullif(current_setting('careway.member', true), '')::uuid)`;
const LABELS = `(select string_to_array(coalesce(current_setting('careway.labels', true), ''), ','))::text[]`;
const PANEL = `(select nullif(current_setting('careway.panel', true), '')::uuid)`;
/** The kinds of relation that the acting person's role may use: what `open_panel` has set. */
const PANEL_KINDS = `(select string_to_array(coalesce(current_setting('careway.panel_kinds', true), ''), ','))::text[]`;

/** Which relations show a table's rows over a whole panel. A relation shows them from its beginning to its end only. */
export interface Panel {
  readonly to: readonly ('care-team' | 'break-glass' | 'proxy')[];
  /** The room that a proxy must have been given. */
  readonly area?: Area;
  /** The column that names the reader: rows about others stay closed. */
  readonly own?: string;
}

export interface MemberTable {
  /** Rows carry a `sensitivity` that decides who sees them. */
  readonly sensitive?: boolean;
  /** Whose panel may read it (worklists). Absent: rows are seen in an opened record only. */
  readonly panel?: Panel;
  /** Written by consumers only: the service may read it, the projector does all. */
  readonly view?: boolean;
  /** Consumers may write it too. */
  readonly projected?: boolean;
  /** Working rows of consumers: the service sees nothing of them. */
  readonly hidden?: boolean;
}

/**
 * Row-level security of a member-scoped table: `FORCE`, so that its owner obeys too; without an opened record no row.
 * The first column of its primary key must be `member_id`, which the catalogue audit checks.
 */
export function memberTable(
  context: string,
  table: string,
  { sensitive = false, panel, view = false, projected = false, hidden = false }: MemberTable = {},
): string {
  const own = `member_id = ${MEMBER}${sensitive ? ` and sensitivity = any (${LABELS})` : ''}`;
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
${hidden ? '' : `create policy member on ${table} ${view ? 'for select ' : ''}to ${context} using (${own})${view ? '' : ` with check (member_id = ${MEMBER})`};`}
${panel ? panelPolicy(context, table, { panel, sensitive }) : ''}
${hidden ? '' : `grant select${view ? '' : ', insert, update, delete'} on ${table} to ${context};`}
${view || projected || hidden ? `create policy projector on ${table} to ${context}_projector using (true) with check (true);\ngrant select, insert, update, delete, truncate on ${table} to ${context}_projector;` : ''}
`;
}

/** Who reads a table over a whole panel; takes the place of an earlier policy. */
export const panelPolicy = (context: string, table: string, { panel, sensitive = false }: MemberTable & { panel: Panel }): string =>
  `drop policy if exists panel on ${table};\ncreate policy panel on ${table} for select to ${context} using (${mine(table, panel, sensitive)});`;

/** The relation must be of a kind that opens this table, hold now, and be the reader's own; so nothing depends on the query. */
function mine(table: string, { to, area, own }: Panel, sensitive: boolean): string {
  if (to.length === 0 || (to.includes('proxy') && !area && !own))
    throw new Error(`The panel of ${table} names no relation, or a proxy without the room that the proxy must have been given.`);
  const relation = [
    `r.person_id = ${PANEL} and r.member_id = ${table}.member_id`,
    `r.kind = any ('{${to.join(',')}}') and r.kind = any (${PANEL_KINDS})`,
    `r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())`,
    ...(area ? [`(r.kind <> 'proxy' or '${area}' = any (r.areas))`] : []),
    ...(sensitive ? [`${table}.sensitivity = any (r.labels)`] : []),
  ];
  return `${own ? `${table}.${own} = ${PANEL} and ` : ''}exists (select from relation r where ${relation.join(' and ')})`;
}

/** Who treats, or a system that feeds the record: `open_record` and `open_panel` have said it. */
const TREATS = `(select coalesce(current_setting('careway.relation', true), '') = any ('{care-team,break-glass,system}')
  or coalesce(current_setting('careway.panel_kinds', true), '') like 'care-team%')`;

/**
 * Holds rows back from the member and from whoever acts for the member, whatever a query asks: until the instant in the column `until`
 * (null: for good), or always where there is no such column. It narrows what the table's other policies let through.
 */
export const heldBack = (context: string, table: string, until?: string): string =>
  heldUnless(context, table, until ? `${until} <= now()` : 'false');

/** The same for rows that are let go by a condition in SQL. */
export const heldUnless = (context: string, table: string, free: string): string =>
  `create policy held on ${table} as restrictive for select to ${context} using ((${free}) or ${TREATS});`;

/** Access to the platform's own tables: as narrow as each role's work. */
export const platformPolicies = (c: string): string => `
grant usage on schema ${c} to ${c}, ${c}_relay, ${c}_projector;
grant usage on sequence outbox_position to ${c}, ${c}_projector;
grant select on meta to ${c}, ${c}_relay, ${c}_projector;
grant select, insert, update on key_sequence, doorbell_sequence to ${c}, ${c}_projector;
grant select on consumer_key, consumer_source, relation_mark to ${c};
grant select (consumer, source, key) on parked to ${c};
grant select, update on relay to ${c}_relay;
grant select, insert, update, delete on consumer_position, consumer_source, consumer_key, parked, relation_mark to ${c}_projector;

alter table outbox enable row level security; alter table outbox force row level security;
create policy tell on outbox for insert to ${c}, ${c}_projector, ${c}_owner with check (true);
create policy told on outbox for select to ${c}_relay, ${c}_projector using (true);
grant insert on outbox to ${c}, ${c}_projector; grant select on outbox to ${c}_relay, ${c}_projector;

alter table relation enable row level security; alter table relation force row level security;
create policy person on relation for select to ${c} using (person_id = (select nullif(current_setting('careway.person', true), '')::uuid));
create policy keeper on relation to ${c}_projector using (true) with check (true);
create policy opener on relation for select to ${c}_owner using (true);
grant select on relation to ${c}; grant select, insert, update, delete, truncate on relation to ${c}_projector;

alter table read_audit enable row level security; alter table read_audit force row level security;
create policy audit on read_audit for insert to ${c}_owner with check (true);
create policy audited on read_audit for select to ${c} using (member_id = ${MEMBER});
grant select on read_audit to ${c};

alter table doorbell enable row level security; alter table doorbell force row level security;
create policy rung on doorbell to ${c}, ${c}_projector using (true) with check (true);
grant select, insert on doorbell to ${c}, ${c}_projector; grant delete on doorbell to ${c}_projector;
`;
