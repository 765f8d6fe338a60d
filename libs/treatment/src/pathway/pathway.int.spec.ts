import { pathwayOf } from '@careway/clinical/pathway';
import { conditionRecorded, dayIn, memberRegistered, toGlobalId, uuidv7 } from '@careway/contracts';
import { type Booted, bootContext, clinician, eventually, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { teamOf } from '../../test/team.ts';
import { BOTH_TARGETS } from '../conflict/goals-at-odds.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const ICD10 = 'http://hl7.org/fhir/sid/icd-10';
type Team = Awaited<ReturnType<typeof teamOf>>;
interface Task {
  readonly id: string;
  readonly code: { readonly text: string };
  readonly status: string;
  readonly dueDate: string | null;
  readonly occurrence: number;
  readonly repeat: object | null;
}
interface Plan {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly journeyId: string;
  readonly goals: readonly { readonly description: string }[];
  readonly tasks: readonly Task[];
  readonly conflicts: readonly { readonly key: string; readonly because: string; readonly decision: object | null }[];
}

const PLAN = `id version status journeyId sensitivity category { text } pathway { id version title(language: HE) } goals { description measure { codings { code } } comparator target low unit }
  tasks { id code { text codings { code } } owner status dueDate occurrence repeat { frequency period periodUnit } } conflicts { key kind mine theirs because(language: EN) source otherPlan { id } decision { reason by { id } } }`;
const PROPOSE = `mutation ($id: ID!, $language: Language!) { proposePlan(conditionId: $id, language: $language, reason: "New diagnosis") { __typename ... on Plan { ${PLAN} }
  ... on PathwayNotForMemberError { because(language: EN) } ... on PathwayInUseError { planId } } }`;
const ACTIVATE = `mutation ($id: ID!, $v: Int!) { activatePlan(id: $id, expectedVersion: $v) { __typename ... on Plan { ${PLAN} } ... on PlanConflictsError { conflicts { key kind because(language: HE) } } } }`;
const DECIDE = `mutation ($id: ID!, $v: Int!, $key: String!) { decidePlanConflict(id: $id, expectedVersion: $v, key: $key, reason: "Half a litre less, weighed daily") { __typename ... on Plan { ${PLAN} } } }`;

/** Somebody of that age with a diagnosis, and a clinician who treats them. */
async function patient(given: { code: string; birthDate?: string; sensitivity?: 'general' | 'mental' }) {
  const team = await teamOf(booted);
  const birthDate = given.birthDate ?? '1970-01-01';
  const about = { gender: 'female' as const, clinicId: null, district: 'Haifa', language: 'he' as const };
  const known = await booted.tell(memberRegistered, {
    ...{ memberId: team.me, birthDate, registeredAt: '2026-01-01T00:00:00.000Z' },
    ...about,
  });
  return { ...team, after: [...team.after, known], conditionId: '', ...(await diagnosed(team, given.code, given.sensitivity)) };
}

async function diagnosed({ me }: Pick<Team, 'me'>, code: string, sensitivity: 'general' | 'mental' = 'general') {
  const [conditionId, journeyId] = [uuidv7(), uuidv7()];
  const at = { occurredAt: '2026-01-01T00:00:00.000Z', precision: 'day' as const };
  const status = { clinicalStatus: 'active', verificationStatus: 'confirmed', abatedAt: null, encounterId: null };
  const told = await booted.tell(conditionRecorded, {
    ...{ memberId: me, journeyId, conditionId, code: { system: ICD10, code }, sensitivity },
    ...{ ...at, ...status },
  });
  return { condition: toGlobalId({ memberId: me, id: conditionId }), journey: toGlobalId({ memberId: me, id: journeyId }), told };
}

async function ask<T>(who: Parameters<Booted['ask']>[0], query: string, variables: object, after: readonly string[] = []): Promise<T> {
  const { data, errors } = await booted.ask(who, query, variables, [...after]);
  if (errors?.length) throw new Error(errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join());
  return Object.values(data)[0] as T;
}

test('a confirmed diagnosis proposes its pathway in one step: goals and tasks as they fit the member, in her language', async () => {
  const { asDoctor, condition, journey, told, after } = await patient({ code: 'I10' });
  const plan = await ask<Plan>(asDoctor, PROPOSE, { id: condition, language: 'HE' }, [...after, told]);
  expect(plan).toMatchObject({
    ...{ __typename: 'Plan', version: 1, status: 'DRAFT', journeyId: journey, category: { text: 'לחץ דם גבוה' } },
    pathway: { id: 'hypertension', version: 2, title: 'לחץ דם גבוה' },
  });
  expect(plan.goals).toContainEqual(expect.objectContaining({ comparator: 'LESS_OR_EQUAL', target: 129, low: 120, unit: 'mm[Hg]' }));
  expect(plan.goals.length).toBeGreaterThan(1);
  expect(plan.tasks.length).toBeGreaterThan(4);
  expect(plan.tasks.every(({ dueDate }) => dueDate === null)).toBe(true);
  expect(await ask(asDoctor, PROPOSE, { id: condition, language: 'HE' })).toEqual({ __typename: 'PathwayInUseError', planId: plan.id });
});

test('whom a pathway is not for is told why; for what nobody has written a pathway nothing is proposed', async () => {
  const young = await patient({ code: 'I10', birthDate: '2015-01-01' });
  const said = await ask(young.asDoctor, PROPOSE, { id: young.condition, language: 'EN' }, [...young.after, young.told]);
  expect(said).toEqual({ __typename: 'PathwayNotForMemberError', because: ['Not for this age'] });
  const rare = await diagnosed(young, 'Q87.4');
  expect(await ask(young.asDoctor, PROPOSE, { id: rare.condition, language: 'EN' }, [rare.told])).toEqual({ __typename: 'NoPathwayError' });
  const offers = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Condition { offer { verdict unknown pathway { id goals(language: RU) } } } } }`;
  const r = [young.condition, rare.condition].map((id) => ({ __typename: 'Condition', id }));
  expect(await ask(young.asDoctor, offers, { r })).toEqual([
    { offer: expect.objectContaining({ verdict: 'NO', pathway: expect.objectContaining({ id: 'hypertension' }) }) },
    { offer: null },
  ]);
});

test('a plan that begins gives its tasks their days; the next appears when one is done, and goes when it was not done after all', async () => {
  const { asDoctor, asMember, condition, told, after } = await patient({ code: 'I10' });
  const draft = await ask<Plan>(asDoctor, PROPOSE, { id: condition, language: 'EN' }, [...after, told]);
  const plan = await ask<Plan>(asDoctor, ACTIVATE, { id: draft.id, v: draft.version });
  expect(plan.tasks.every(({ dueDate }) => dueDate !== null && dueDate >= dayIn(new Date()))).toBe(true);
  const series = plan.tasks.find(({ repeat }) => repeat !== null)!;
  const same = async (): Promise<Task[]> => {
    const now = await ask<Plan>(asMember, `query ($id: ID!) { plan(id: $id) { ${PLAN} } }`, { id: plan.id });
    return now.tasks.filter(({ code }) => code.text === series.code.text).toSorted((a, b) => a.occurrence - b.occurrence);
  };
  const tick = (command: string, id: string) => ask(asMember, `mutation ($id: ID!) { ${command}(id: $id) { __typename } }`, { id });
  await tick('completeTask', series.id);
  const [first, second] = await same();
  expect([first, second]).toMatchObject([
    { occurrence: 1, status: 'COMPLETED' },
    { occurrence: 2, status: 'REQUESTED' },
  ]);
  expect(second!.dueDate! > first!.dueDate!).toBe(true);
  await tick('reopenTask', series.id);
  expect((await same()).map(({ status }) => status)).toEqual(['IN_PROGRESS', 'CANCELLED']);
  await tick('completeTask', series.id);
  expect((await same()).map(({ status }) => status)).toEqual(['COMPLETED', 'REQUESTED']);
  // the next is for its own time, whoever ticks twice
  expect(await tick('completeTask', second!.id)).toEqual({ __typename: 'TaskTooEarlyError' });
  expect((await same()).map(({ status }) => status)).toEqual(['COMPLETED', 'REQUESTED']);
});

test('two plans at odds: the second does not begin before somebody has decided, with a reason that stands in its history', async () => {
  const kidney = await patient({ code: 'N18.3' });
  const { asDoctor, doctor } = kidney;
  const first = await ask<Plan>(asDoctor, PROPOSE, { id: kidney.condition, language: 'EN' }, [...kidney.after, kidney.told]);
  await ask(asDoctor, ACTIVATE, { id: first.id, v: 1 });
  const heart = await diagnosed(kidney, 'I50.9');
  const second = await ask<Plan>(asDoctor, PROPOSE, { id: heart.condition, language: 'EN' }, [heart.told]);
  expect(second.conflicts.map(({ because }) => because)).toContain('One plan asks to drink more, the other to limit fluids.');
  /** What was told of how many conflicts keep it from beginning: the worklist shows it by that. */
  const open = async () => {
    const sql = `select (data->>'open')::int as open from outbox where key = $1 and type = 'treatment.plan-conflicts-changed.v1' order by sequence`;
    return (await booted.admin.query<{ open: number }>(sql, [kidney.me])).rows.map((row) => row.open);
  };
  await eventually(async () => expect((await open()).at(-1)).toBe(second.conflicts.length));
  const refused = await ask<Plan>(asDoctor, ACTIVATE, { id: second.id, v: 1 });
  expect(refused).toMatchObject({ __typename: 'PlanConflictsError' });
  expect(refused.conflicts.length).toBe(second.conflicts.length);
  let version = 1;
  for (const { key } of second.conflicts) {
    expect(await ask<Plan>(asDoctor, ACTIVATE, { id: second.id, v: version })).toMatchObject({ __typename: 'PlanConflictsError' });
    ({ version } = await ask<Plan>(asDoctor, DECIDE, { id: second.id, v: version, key }));
  }
  // every decision changes it, and a consumer may see several at once
  await eventually(async () => expect((await open()).at(-1)).toBe(0));
  expect(await open()).toEqual((await open()).toSorted((a, b) => b - a));
  const active = await ask<Plan>(asDoctor, ACTIVATE, { id: second.id, v: version });
  expect(active).toMatchObject({ __typename: 'Plan', status: 'ACTIVE', version: second.conflicts.length + 2 });
  expect(active.conflicts.every(({ decision }) => decision !== null)).toBe(true);
  expect(active.conflicts[0]!.decision).toEqual({ reason: 'Half a litre less, weighed daily', by: { id: doctor } });
  const unknown = await ask(asDoctor, DECIDE, { id: second.id, v: version + 1, key: 'duplicate a b c' });
  expect(unknown).toEqual({ __typename: 'NoSuchConflictError' });
});

/** Two plans of one member whose advice cannot be followed both. */
async function atOdds() {
  const kidney = await patient({ code: 'N18.3' });
  const heart = await diagnosed(kidney, 'I50.9');
  const propose = (id: string, told: string) => ask<Plan>(kidney.asDoctor, PROPOSE, { id, language: 'EN' }, [...kidney.after, told]);
  const plans = [await propose(kidney.condition, kidney.told), await propose(heart.condition, heart.told)] as const;
  const act = (text: string, id: string, v: number) => ask<Plan>(kidney.asDoctor, text, { id, v });
  const named = (command: string, more = '') =>
    `mutation ($id: ID!, $v: Int!) { ${command}(id: $id, expectedVersion: $v, reason: "x") { __typename ... on Plan { ${PLAN} } ${more} } }`;
  const resume = named('resumePlan', '... on PlanConflictsError { conflicts { key } }');
  return { ...kidney, plans, act, suspend: named('suspendPlan'), resume };
}

test('two plans at odds that are put into force at the same moment: one begins, the other waits for a decision', async () => {
  for (let n = 0; n < 3; n++) {
    const { plans, act, me } = await atOdds();
    const said = await Promise.all(plans.map(({ id }) => act(ACTIVATE, id, 1)));
    expect(said.map(({ __typename }) => __typename).toSorted()).toEqual(['Plan', 'PlanConflictsError']);
    const { rows } = await booted.admin.query(`select status from plan where member_id = $1 order by status`, [me]);
    expect(rows).toEqual([{ status: 'active' }, { status: 'draft' }]);
  }
});

test('a paused plan does not go on beside one that began meanwhile and is at odds with it, before somebody has decided in either of them', async () => {
  const { asDoctor, plans, act, suspend, resume } = await atOdds();
  const [first, second] = plans;
  await act(ACTIVATE, first.id, 1);
  await act(suspend, first.id, 2);
  expect(await act(ACTIVATE, second.id, 1)).toMatchObject({ __typename: 'Plan' });
  const refused = await act(resume, first.id, 3);
  expect(refused.__typename).toBe('PlanConflictsError');
  let version = 3;
  for (const { key } of refused.conflicts) ({ version } = await ask<Plan>(asDoctor, DECIDE, { id: first.id, v: version, key }));
  expect(await act(resume, first.id, version)).toMatchObject({ __typename: 'Plan' });
  // What was decided stands in the other one, too, and is not asked for again.
  const other = await ask<Plan>(asDoctor, `query ($id: ID!) { plan(id: $id) { ${PLAN} } }`, { id: second.id });
  expect(other.conflicts.length).toBe(refused.conflicts.length);
  expect(other.conflicts.every(({ decision }) => decision !== null)).toBe(true);
  expect(await act(suspend, second.id, 2)).toMatchObject({ __typename: 'Plan' });
  expect(await act(resume, second.id, 3)).toMatchObject({ __typename: 'Plan' });
});

test('an edit that puts two plans in force at odds is told once, of the later one, and again when it is solved', async () => {
  const { me, does, activePlan } = await teamOf(booted);
  const [first, second] = [await activePlan(), await activePlan()];
  const told = async () => {
    const sql = `select data->>'planId' as plan, (data->>'open')::int as open, (data->>'inForce')::boolean as "inForce" from outbox
      where key = $1 and type = 'treatment.plan-conflicts-changed.v1' order by sequence`;
    return (await booted.admin.query<{ plan: string; open: number; inForce: boolean }>(sql, [me])).rows;
  };
  const tasksIn = async (plan: { id: string }, ...texts: string[]) => {
    const ids: string[] = [];
    for (const [n, text] of texts.entries())
      ids.push((await does('addTask', { planId: plan.id, expectedVersion: 2 + n, task: { text } })).id);
    return ids;
  };
  await tasksIn(second, 'Walk half an hour', 'Eat fish');
  const [walk] = await tasksIn(first, 'Walk half an hour', 'Sleep by eleven');
  await eventually(async () => expect(await told()).toMatchObject([{ open: 1, inForce: true }]));
  const { rows } = await booted.admin.query<{ id: string }>('select id from plan where member_id = $1 order by begun_at desc limit 1', [
    me,
  ]);
  expect((await told())[0]!.plan).toBe(rows[0]!.id);
  // an edit that has nothing to do with it tells nothing; what solves it does
  await does('changeTask', { id: walk, expectedVersion: 4, changes: { text: 'Walk an hour' } });
  await eventually(async () => expect((await told()).map(({ open }) => open)).toEqual([1, 0]));
  // at odds again, until one of them ends
  await does('changeTask', { id: walk, expectedVersion: 5, changes: { text: 'Eat  fish' } });
  await eventually(async () => expect((await told()).map(({ open }) => open)).toEqual([1, 0, 1]));
  await does('suspendPlan', { id: second.id, expectedVersion: 4 });
  await eventually(async () => expect((await told()).map(({ open }) => open)).toEqual([1, 0, 1, 0]));
});

test('what two plans ask for in the same words is asked for twice, also without a code', async () => {
  const { me, does, activePlan } = await teamOf(booted);
  const { id: first } = await activePlan();
  await does('addTask', { planId: first, expectedVersion: 2, task: { text: 'Walk half  an hour' } });
  const draft = await does('draftPlan', { memberId: me, plan: { category: 'Another plan' } });
  await does('addTask', { planId: draft.id, expectedVersion: 1, task: { text: ' walk half an hour' } });
  expect(await does('activatePlan', { id: draft.id, expectedVersion: 2 })).toMatchObject({ __typename: 'PlanConflictsError' });
});

test('what somebody writes in the words of a pathway, in any language, is asked for twice; and goals that no value reaches both are at odds', async () => {
  const pressure = await patient({ code: 'I10' });
  const { asDoctor, me, after } = pressure;
  const first = await ask<Plan>(asDoctor, PROPOSE, { id: pressure.condition, language: 'HE' }, [...after, pressure.told]);
  await ask(asDoctor, ACTIVATE, { id: first.id, v: 1 });
  const draft = await ask<Plan>(
    asDoctor,
    `mutation ($id: ID!) { draftPlan(memberId: $id, plan: { category: "Another" }) { ... on Plan { id version } } }`,
    { id: me },
  );
  const salt = pathwayOf('hypertension')!.activities.find(({ title }) => first.tasks.some(({ code }) => code.text === title.he))!.title.en;
  await ask(asDoctor, `mutation ($id: ID!, $t: String!) { addTask(planId: $id, expectedVersion: 1, task: { text: $t }) { __typename } }`, {
    id: draft.id,
    t: salt.toUpperCase(),
  });
  await ask(
    asDoctor,
    `mutation ($id: ID!) { addGoal(planId: $id, expectedVersion: 2, goal: { description: "High", measure: { system: "http://loinc.org", code: "8480-6" }, comparator: GREATER, target: 180, unit: "mm[Hg]" }) { __typename } }`,
    { id: draft.id },
  );
  const refused = await ask<Plan>(asDoctor, ACTIVATE, { id: draft.id, v: 3 });
  expect(refused.__typename).toBe('PlanConflictsError');
  const because = refused.conflicts.map((one) => one.because);
  expect(because).toContain('שתי התכניות מבקשות את אותו הדבר באותו הזמן.');
  expect(because).toContain(BOTH_TARGETS.he);
  let version = 3;
  for (const { key } of refused.conflicts) ({ version } = await ask<Plan>(asDoctor, DECIDE, { id: draft.id, v: version, key }));
  expect(await ask<Plan>(asDoctor, ACTIVATE, { id: draft.id, v: version })).toMatchObject({ __typename: 'Plan', status: 'ACTIVE' });
});

test('ten who propose a plan for one diagnosis at once make one draft', async () => {
  const { asDoctor, condition, told, after } = await patient({ code: 'J45.9' });
  await ask(asDoctor, `query { __typename }`, {}, [...after, told]);
  const said = await Promise.all(
    Array.from({ length: 10 }, () => ask<Plan>(asDoctor, PROPOSE, { id: condition, language: 'EN' }, [...after, told])),
  );
  expect(said.map(({ __typename }) => __typename).toSorted()).toEqual(
    ['PathwayInUseError', 'Plan'].flatMap((one, n) => Array<string>(n ? 1 : 9).fill(one)),
  );
});

test('who is pregnant by her problem list is offered the pathway of pregnancy, and none that would harm her', async () => {
  const { asDoctor, condition, told, after, ...team } = await patient({ code: 'Z34.9', birthDate: '1996-01-01' });
  const pressure = await diagnosed(team, 'I10');
  const propose = (id: string) => ask<Plan>(asDoctor, PROPOSE, { id, language: 'EN' }, [...after, told, pressure.told]);
  expect(await propose(pressure.condition)).toMatchObject({ __typename: 'PathwayNotForMemberError' });
  expect(await propose(condition)).toMatchObject({ __typename: 'Plan', pathway: { id: 'pregnancy' } });
});

test('a stranger and a member propose nothing; a private diagnosis makes a private plan', async () => {
  const { me, asDoctor, condition, told, after } = await patient({ code: 'F32.1', sensitivity: 'mental' });
  for (const who of [clinician(uuidv7()), member(uuidv7()), member(me)])
    await expect(ask(who, PROPOSE, { id: condition, language: 'EN' })).rejects.toThrow('NOT_FOUND');
  expect(await ask(asDoctor, PROPOSE, { id: condition, language: 'EN' }, [...after, told])).toMatchObject({ sensitivity: 'MENTAL' });
});

test('every pathway is read as data by whoever is signed in: goals, times, thresholds, topics with their article, community and measures', async () => {
  const text = `{ pathways { id version include { kind sex } aims { target unit doneBy(language: HE) } steps { who repeat { period periodUnit } }
    thresholds { limit task(language: RU) } education { article(language: AR) sources { url } } community { name(language: HE) } measures { name(language: HE) } } }`;
  const { data } = await booted.ask(member(uuidv7()), text);
  const pathways = data['pathways'] as readonly {
    readonly id: string;
    readonly version: number;
    readonly include: readonly { readonly sex: string | null }[];
    readonly aims: readonly { readonly target: string | null; readonly doneBy: string | null }[];
    readonly education: readonly { readonly sources: readonly object[] }[];
    readonly measures: readonly object[];
  }[];
  expect(pathways).toHaveLength(10);
  expect(pathways.filter(({ education, measures }) => !education.length || !measures.length).map(({ id }) => id)).toEqual([]);
  expect(pathways.flatMap(({ education }) => education).every(({ sources }) => sources.length > 0)).toBe(true);
  expect(pathways.flatMap(({ aims }) => aims).filter(({ target, doneBy }) => (target === null) === (doneBy === null))).toEqual([]);
  expect(pathways.find(({ id }) => id === 'pregnancy')?.include.map(({ sex }) => sex)).toContain('female');
  expect(pathways.find(({ id }) => id === 'hypertension')).toMatchObject({
    version: 2,
    aims: [{ target: '120–129', unit: 'mm[Hg]' }, {}, {}],
  });
  const one = await booted.ask(member(uuidv7()), `{ pathways(id: "asthma") { id } }`);
  expect(one.data).toEqual({ pathways: [{ id: 'asthma' }] });
});
