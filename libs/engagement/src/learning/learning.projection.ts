import { type CareEvent, is, learningBegun, learningPassed } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';

interface Learner {
  readonly person_id: string;
  readonly unit: string;
  readonly version: number;
  readonly passed: boolean;
}
const keyOf = ({ person_id, unit, version }: Learner): string => `${person_id} ${unit} ${version}`;

/** What a batch says of who learns what: once begun, however often; once passed, for good. */
function learnersOf(events: readonly CareEvent[]): readonly Learner[] {
  const all = new Map<string, Learner>();
  for (const event of events) {
    if (!is(learningBegun, event) && !is(learningPassed, event)) continue;
    const { by: person_id, unit, version } = event.data;
    const one = { person_id, unit, version, passed: is(learningPassed, event) };
    all.set(keyOf(one), { ...one, passed: one.passed || (all.get(keyOf(one))?.passed ?? false) });
  }
  return [...all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

interface Counts {
  readonly unit: string;
  readonly version: number;
  readonly begun: number;
  readonly passed: number;
}

/** How the counts change with a batch; in one order, so that no two lanes wait for each other in a circle. */
export function differenceOf(before: readonly Learner[], now: readonly Learner[]): readonly Counts[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const all = new Map<string, Counts>();
  for (const one of now) {
    const old = known.get(keyOf(one));
    const { unit, version } = one;
    const counts = all.get(`${unit} ${version}`) ?? { unit, version, begun: 0, passed: 0 };
    const passes = one.passed && !old?.passed ? 1 : 0;
    all.set(`${unit} ${version}`, { ...counts, begun: counts.begun + (old ? 0 : 1), passed: counts.passed + passes });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
}

async function write(tx: EffectTx, learners: readonly Learner[]): Promise<void> {
  const before = await tx.query<Learner>(
    `select v.* from learner_view v join unnest($1::uuid[], $2::text[], $3::int[]) as k(person_id, unit, version) using (person_id, unit, version)`,
    [learners.map(({ person_id }) => person_id), learners.map(({ unit }) => unit), learners.map(({ version }) => version)],
  );
  await tx.query(
    `insert into learner_view as v select r.* from jsonb_to_recordset($1) as r(person_id uuid, unit text, version int, passed boolean)
     on conflict (person_id, unit, version) do update set passed = v.passed or excluded.passed`,
    [JSON.stringify(learners)],
  );
  await tx.query(
    `insert into learning_view as v select c.* from jsonb_to_recordset($1) as c(unit text, version int, begun int, passed int)
     on conflict (unit, version) do update set begun = v.begun + excluded.begun, passed = v.passed + excluded.passed`,
    [JSON.stringify(differenceOf(before, learners))],
  );
}

/** How many have begun and passed each unit: kept by differences, so a batch costs what it changes. */
export const learningProjection: Projection = {
  name: 'engagement.learning',
  sources: ['support'],
  tables: ['learner_view', 'learning_view'],
  async apply(tx, events) {
    const learners = learnersOf(events);
    if (learners.length > 0) await write(tx, learners);
  },
};
