import { STAGES } from '@careway/contracts';
import { type House, openHouse } from '@careway/proof';
import { aSecond, eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { populateDemo } from '../index.ts';
import { memberId } from '../kit/ids.ts';

const CONTEXTS = ['registry', 'diagnosis', 'treatment', 'support', 'journey', 'engagement'] as const;
type Facts = Readonly<Record<(typeof CONTEXTS)[number], number>>;

let house: House;
let admin: pg.Client;
beforeAll(async () => {
  house = await openHouse();
  admin = new pg.Client({ connectionString: house.stack.database.admin });
  await admin.connect();
}, 240_000);
afterAll(async () => {
  await admin?.end();
  await house?.close();
});

const steps: string[] = [];
const populate = () => populateDemo(house.stack, { folder: house.folder, onProgress: (step) => void steps.push(step) });
const count = (sql: string, values?: unknown[]) => house.count(`select count(*) from ${sql}`, values);

/** Facts in the outboxes of all contexts, by context; reads are facts too and are left out. */
async function factsOfAll(): Promise<Facts> {
  const each = CONTEXTS.map(async (name) => [name, await count(`${name}.outbox where type not like '%.record-read.%'`)] as const);
  return Object.fromEntries(await Promise.all(each)) as Facts;
}

test('the demo is made through the commands of the contexts', async () => {
  expect(await count('registry.member')).toBeGreaterThan(180);
  const facts = await factsOfAll();
  for (const context of ['registry', 'diagnosis', 'treatment', 'support'] as const)
    expect([context, facts[context] > 20]).toEqual([context, true]);
});

/** Reactions tell stages after the commands were answered: what stands once nothing comes any more. */
async function settled(): Promise<Facts> {
  for (let last = await factsOfAll(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const now = await factsOfAll();
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
}

test('a second start finds everything, changes nothing and takes under a second', async () => {
  const before = await settled();
  const begun = Date.now();
  expect(await populate()).toMatchObject({ isNew: false, commands: 1 });
  expect(Date.now() - begun).toBeLessThan(aSecond());
  expect(await factsOfAll()).toEqual(before);
});

test('interrupted before its end, the next start completes it and tells its progress: what stands is found, no clinical fact is told twice', async () => {
  const before = await factsOfAll();
  // As if the process had died just before the last person was registered.
  await admin.query('delete from registry.coverage where member_id = $1', [memberId('hila')]);
  await admin.query('delete from registry.member where member_id = $1', [memberId('hila')]);
  expect(await populate()).toMatchObject({ isNew: true });
  expect(steps.length).toBeGreaterThanOrEqual(4);
  const after = await factsOfAll();
  for (const context of ['diagnosis', 'treatment', 'support'] as const)
    expect([context, after[context]]).toEqual([context, before[context]]);
  expect(await count('registry.proxy_grant')).toBe(
    await count('(select distinct member_id, person_id from registry.proxy_grant) as each_once'),
  );
});

test('people have worked on their plans: due, overdue, done by the member, a goal changed, a plan put into force', async () => {
  expect(await count(`treatment.task where due_date < current_date and status in ('requested', 'in-progress')`)).toBeGreaterThanOrEqual(3);
  expect(await count(`treatment.outbox where type = 'treatment.task-completed.v1'`)).toBeGreaterThanOrEqual(4);
  expect(await count(`treatment.outbox where type = 'treatment.plan-activated.v1' and key = $1`, [memberId('mariam')])).toBe(1);
});

test('a score stands among the results with its answers, and a task that a clinician wrote comes again', async () => {
  const ruth = memberId('ruth');
  expect(await count(`diagnosis.result where member_id = $1 and derived_from->>'type' = 'intake'`, [ruth])).toBe(1);
  expect(await count(`treatment.task where member_id = $1 and part is null and timing->'repeat' is not null`, [ruth])).toBe(1);
});

test('each reason of the worklist waits for who signs in: plans at odds, reports and refusals, times that are wanted and held', async () => {
  await eventually(
    async () => {
      const { rows } = await admin.query<{ waits: string }>(
        `select distinct kind || ' ' || step as waits from journey.work_item_view
         where member_id = any ($1) and kind in ('plan', 'referral', 'waiting', 'offer')`,
        [['noa', 'ruth', 'avi', 'yosef'].map(memberId)],
      );
      const waits = rows.map((row) => row.waits);
      expect(waits).toEqual(
        expect.arrayContaining(['plan blocked', 'referral reported', 'referral refused', 'waiting waits', 'offer held']),
      );
    },
    { within: 30_000 },
  );
  expect(await count('journey.form_draft where content is not null')).toBe(2);
  // what somebody sent whom nobody treats stands at the reception of his clinic
  const itai = memberId('itai');
  expect(await count(`diagnosis.intake where member_id = $1 and state = 'waiting' and queue <> 'self-care'`, [itai])).toBe(1);
  expect(await count('registry.care_relation where member_id = $1', [itai])).toBe(0);
});

test('the journeys stand at every stage, and have ended in every way that facts can tell', async () => {
  await eventually(
    async () => {
      const { rows } = await admin.query<{ stage: string; outcome: string | null }>(
        'select distinct stage, outcome from journey.journey_view',
      );
      expect([...new Set(rows.map(({ stage }) => stage))].sort()).toEqual([...STAGES].sort());
      const outcomes = rows.flatMap(({ outcome }) => outcome ?? []);
      expect(outcomes.sort()).toEqual(['controlled', 'died', 'moved-elsewhere', 'resolved']);
    },
    { within: 30_000 },
  );
});

test('proxies are wide and narrow, from parents and from members, nearly over and over', async () => {
  const { rows } = await admin.query<{ evidence: string; over: boolean }>(
    'select evidence, coalesce(valid_to < now(), false) as over from registry.proxy_grant',
  );
  expect(rows.filter(({ evidence }) => evidence === 'parent').length).toBeGreaterThan(40);
  expect(rows.filter(({ over }) => over)).toHaveLength(1);
  const areas = await admin.query<{ areas: string[] }>('select areas from registry.proxy_grant where member_id = $1 and person_id = $2', [
    memberId('noa'),
    memberId('yoav'),
  ]);
  expect(areas.rows[0]!.areas).not.toContain('results');
});

test('twelve cards, by name in four languages; everybody else has an account without a password', async () => {
  expect(await count('identity.card')).toBe(12);
  expect(await count('identity.account where secret is not null')).toBe(12);
  expect(await count('identity.account')).toBeGreaterThan(await count('registry.member'));
});
