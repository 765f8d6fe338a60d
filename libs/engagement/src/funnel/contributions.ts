import type { EffectTx } from '@careway/store';

/** What some members add to one cell of the funnel. */
interface Contribution {
  readonly district: string;
  readonly clinic_id: string;
  readonly birth_year: number;
  readonly gender: string;
  readonly stage: string;
  readonly journeys: number;
  readonly members: number;
}

export const NO_CLINIC = '00000000-0000-0000-0000-000000000000';

/** Members who live and are insured (or of whose coverage nothing is known), with the journeys that they have. */
export const contributionsOf = (tx: EffectTx, memberIds: readonly string[]): Promise<Contribution[]> =>
  tx.query<Contribution>(
    `select case when m.clinic_id is null then m.district else '' end as district, coalesce(m.clinic_id, '${NO_CLINIC}') as clinic_id, m.birth_year, m.gender, j.stage,
       count(*)::int as journeys, count(distinct m.member_id)::int as members
     from member_view m join journey_view j using (member_id)
     where m.member_id = any ($1) and m.birth_year is not null and not m.died
       and (m.coverages = '{}' or exists (select from jsonb_each_text(m.coverages) c where c.value is null))
     group by 1, 2, 3, 4, 5`,
    [memberIds],
  );

const cellOf = ({ district, clinic_id, birth_year, gender, stage }: Contribution): string =>
  [stage, clinic_id, district, birth_year, gender].join('\u001f');

/** How the cells change when some members' contributions become others; in one order, so that no two lanes wait for each other. */
export function differenceOf(before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  const cells = new Map<string, Contribution>();
  const add = (one: Contribution, sign: 1 | -1) => {
    const known = cells.get(cellOf(one));
    const [journeys, members] = [(known?.journeys ?? 0) + sign * one.journeys, (known?.members ?? 0) + sign * one.members];
    cells.set(cellOf(one), { ...one, journeys, members });
  };
  for (const one of before) add(one, -1);
  for (const one of after) add(one, 1);
  const changed = [...cells].filter(([, { journeys, members }]) => journeys !== 0 || members !== 0);
  return changed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

const CELL = `jsonb_to_recordset($1) as c(district text, clinic_id uuid, birth_year smallint, gender text, stage text, journeys int, members int)`;

/** Adds to the cells; what comes to nothing leaves no row, so that a rebuild gives the same table. */
export async function addTo(tx: EffectTx, difference: readonly Contribution[]): Promise<void> {
  if (difference.length === 0) return;
  const cells = JSON.stringify(difference);
  // One upsert in one order: cells lock without circles, and a cell that another lane has just emptied is inserted anew.
  await tx.query(
    `insert into funnel_view as f (district, clinic_id, birth_year, gender, stage, journeys, members)
     select c.district, c.clinic_id, c.birth_year, c.gender, c.stage, c.journeys, c.members from ${CELL} order by c.stage, c.clinic_id, c.district, c.birth_year, c.gender
     on conflict (stage, clinic_id, district, birth_year, gender) do update set journeys = f.journeys + excluded.journeys, members = f.members + excluded.members`,
    [cells],
  );
  await tx.query(
    `delete from funnel_view f using ${CELL} where f.journeys = 0 and f.members = 0
       and (f.district, f.clinic_id, f.birth_year, f.gender, f.stage) = (c.district, c.clinic_id, c.birth_year, c.gender, c.stage)`,
    [cells],
  );
}
