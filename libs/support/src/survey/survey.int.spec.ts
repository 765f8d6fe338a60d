import {
  appointmentFulfilled,
  coverageLapsed,
  coverageStarted,
  memberDied,
  planActivated,
  planRecorded,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { asRole, Work } from '@careway/store';
import {
  actsFor,
  type Answer,
  auditCatalogue,
  type Booted,
  bootContext,
  clinician,
  eventually,
  feeder,
  member,
  treats,
  tryLifecycles,
  type Who,
} from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { supportContext } from '../index.ts';
import { AskingService } from './asking.service.ts';
import { SurveyClock } from './survey-clock.ts';

let booted: Booted;
let source: DataSource;
/** Beside the service's own, which looks at the real day. */
let clock: SurveyClock;
const [me, doctor, mother, friend, stranger] = Array.from({ length: 5 }, () => uuidv7()) as [string, string, string, string, string];
const after: string[] = [];
const DAY = 86_400_000;
const clinicId = uuidv7();

/** What only whoever answers is shown. */
const GIVING = 'progress { asked answered } redFlags { rule advice(language: EN) }';
const ABOUT = 'about { __typename ... on Appointment { id } ... on VideoVisit { id state } ... on Plan { id } }';
const FIELDS = `id state reason ${ABOUT} expiresAt postponedUntil score previous course urgency author answeredBy instrument { instrument kind } band { standing } findings { rule } answers { question(language: EN) answer(language: HE) }`;
const act = (name: string, given = '$id: ID!', call = 'id: $id') =>
  `mutation (${given}) { ${name}(${call}) { __typename ... on Survey { ${FIELDS} ${name === 'askSurvey' ? '' : GIVING} } ... on DomainError { code }
   ${name === 'completeSurvey' ? '... on SurveyIncompleteError { problems { path reason } }' : ''} } }`;
const ASK = act('askSurvey', '$m: ID!, $i: String!', 'memberId: $m, instrument: $i');
const SAVE = act('saveSurveyAnswer', '$id: ID!, $path: [String!]!, $answer: JSON!', 'id: $id, path: $path, answer: $answer');
const RESUME = `mutation ($m: ID!, $i: String!) { resumeSurveys(memberId: $m, instrument: $i) { __typename ... on Member { refusedInstruments { instrument } } } }`;
const MEMBER = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { openSurveys { ${FIELDS} } answeredSurveys { ${FIELDS} }
  outcomes { id instrument { instrument } surveys { score } } refusedInstruments { instrument } } } }`;

interface Survey {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly score: number | null;
  readonly instrument: { readonly instrument: string };
  readonly redFlags: readonly { readonly rule: string }[];
}
interface Shown {
  readonly openSurveys: readonly Survey[];
  readonly answeredSurveys: readonly Survey[];
  readonly outcomes: readonly { readonly id: string; readonly surveys: readonly { readonly score: number }[] }[];
  readonly refusedInstruments: readonly { readonly instrument: string }[];
}
const first = <T>(answer: Answer): T => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as T;
};
const ask = async <T = Survey>(who: Who, query: string, variables: object = {}): Promise<T> =>
  first<T>(await booted.ask(who, query, variables, after));
const shown = async (who: Who, memberId = me): Promise<Shown> =>
  (await ask<readonly Shown[]>(who, MEMBER, { r: [{ __typename: 'Member', id: memberId }] }))[0]!;
const facts = async (memberId: string): Promise<readonly { type: string; data: Record<string, unknown> }[]> =>
  (
    await booted.admin.query<{ type: string; data: Record<string, unknown> }>(
      `select replace(replace(type, 'support.survey-', ''), '.v1', '') as type, data from outbox
       where type like 'support.survey-%' and data->>'memberId' = $1 order by position`,
      [memberId],
    )
  ).rows;
const said = async (memberId: string) => (await facts(memberId)).map(({ type }) => type);

const OFTEN = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];
const PHQ = ['interest', 'down', 'sleep', 'tired', 'appetite', 'failure', 'concentrate', 'slow', 'self-harm'];
const answer = (who: Who, id: string, path: readonly string[], code: string) =>
  ask(who, SAVE, { id, path, answer: [{ valueCoding: { code } }] });
/** Each item of PHQ-9 with its weight; the last question has none. */
async function fillPhq(who: Who, id: string, weights: readonly number[]): Promise<void> {
  for (const [n, weight] of weights.entries()) await answer(who, id, ['phq-9', PHQ[n]!], OFTEN[weight]!);
  await answer(who, id, ['difficulty'], 'not');
}
const base = (memberId: string, at: Date) => ({
  ...{ memberId, journeyId: uuidv7(), occurredAt: at.toISOString(), precision: 'instant' as const, sensitivity: 'general' as const },
});
const visited = (memberId: string, at = new Date(), serviceType: 'visit' | 'video' = 'visit') => {
  const times = { startsAt: at.toISOString(), endsAt: new Date(+at + 1_800_000).toISOString() };
  const who = { scheduleId: uuidv7(), clinicianId: doctor, by: doctor, side: 'clinician' as const };
  const told = { ...base(memberId, at), appointmentId: uuidv7(), clinicId, serviceType, ...who, ...times };
  return booted.tell(appointmentFulfilled, told, at.toISOString()).then(() => told);
};
async function planned(memberId: string, startedAt: Date): Promise<void> {
  const told = { ...base(memberId, startedAt), planId: uuidv7() };
  const code = { system: 'https://careway.example/CodeSystem/pathway', code: 'depression' };
  await booted.tell(planRecorded, { ...told, code, status: 'draft', conditionIds: [], version: 1 });
  await booted.tell(planActivated, { ...told, version: 1, by: doctor });
  await eventually(async () => {
    const { rows } = await booted.admin.query('select from survey_series where member_id = $1 and live', [memberId]);
    expect(rows).toHaveLength(2);
  });
}

beforeAll(async () => {
  booted = await bootContext(supportContext);
  source = await new DataSource({
    ...{ type: 'postgres', url: asRole(booted.postgres.url('support'), 'support'), schema: 'support' },
    ...{ entities: [...supportContext.entities], extra: { max: 4, pipeline: true } },
  }).initialize();
  const work = new Work('support', source);
  clock = new SurveyClock(work, new AskingService(work));
  after.push(
    ...(await treats(booted, me, doctor)),
    ...(await actsFor(booted, me, mother, ['conditions'], { labels: ['general', 'mental'] })),
    ...(await actsFor(booted, me, friend, ['conditions'])),
  );
});
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
});

test('a clinician asks; answers are kept one by one, missing ones are named, and the score stands with what it means', async () => {
  const asked = await ask(clinician(doctor), ASK, { m: me, i: 'phq-9' });
  expect(asked).toMatchObject({ __typename: 'Survey', state: 'OPEN', reason: 'CLINICIAN', instrument: { instrument: 'phq-9' } });
  expect((await ask(clinician(doctor), ASK, { m: me, i: 'phq-9' })).id).toBe(asked.id);
  expect(await answer(member(me), asked.id, ['phq-9', 'interest'], OFTEN[1]!)).toMatchObject({ progress: { asked: 10, answered: 1 } });
  expect(await ask(member(me), act('completeSurvey'), { id: asked.id })).toMatchObject({
    code: 'SURVEY_INCOMPLETE',
    problems: expect.any(Array),
  });
  expect(await answer(member(me), asked.id, ['phq-9', 'interest'], 'never')).toMatchObject({ code: 'SURVEY_ANSWER_REFUSED' });
  expect(await answer(member(me), asked.id, ['nowhere'], OFTEN[1]!)).toMatchObject({ code: 'SURVEY_ANSWER_REFUSED' });
  await fillPhq(member(me), asked.id, [1, 1, 1, 1, 1, 1, 0, 0, 0]);
  const done = await ask(member(me), act('completeSurvey'), { id: asked.id });
  expect(done).toMatchObject({
    state: 'ANSWERED',
    score: 6,
    previous: null,
    course: null,
    urgency: 'ROUTINE',
    author: 'MEMBER',
    answeredBy: me,
  });
  expect(done).toMatchObject({
    band: { standing: 'NEAR' },
    answers: expect.arrayContaining([expect.objectContaining({ answer: 'כמה ימים' })]),
  });
  // sent again from another device, it is the same
  expect(await ask(member(me), act('completeSurvey'), { id: asked.id })).toMatchObject({ score: 6 });
  expect(await said(me)).toEqual(['asked', 'answered']);
  // of the answers nothing leaves but the number
  expect(JSON.stringify(await facts(me))).not.toContain('LA6569');
});

test('a score that got worse by what matters says so; thoughts of self-harm are told at once what to do, and how urgent it is leaves with the fact', async () => {
  const asked = await ask(clinician(doctor), ASK, { m: me, i: 'phq-9' });
  const flagged = await answer(member(me), asked.id, ['phq-9', 'self-harm'], OFTEN[1]!);
  expect(flagged.redFlags).toEqual([{ rule: 'item-9', advice: expect.stringContaining('1201') }]);
  await fillPhq(member(me), asked.id, [2, 2, 1, 1, 1, 1, 1, 1, 1]);
  for (const yes of ['plan']) await ask(member(me), SAVE, { id: asked.id, path: ['safety', yes], answer: [{ valueBoolean: false }] });
  const done = await ask(member(me), act('completeSurvey'), { id: asked.id });
  expect(done).toMatchObject({ score: 11, previous: 6, course: 'WORSE', urgency: 'URGENT' });
  const told = (await facts(me)).at(-1)!;
  expect(told).toMatchObject({
    type: 'answered',
    data: { course: 'worse', urgency: 'urgent', queue: 'mental-health', previous: 6, score: 11 },
  });
  const { outcomes } = await shown(clinician(doctor));
  expect(outcomes).toMatchObject([{ instrument: { instrument: 'phq-9' }, surveys: [{ score: 11 }, { score: 6 }] }]);
});

test('who acts for the member answers within what they were given, and it is recorded who did; others find nothing', async () => {
  const asked = await ask(clinician(doctor), ASK, { m: me, i: 'gad-7' });
  expect((await shown(member(mother))).openSurveys.map(({ id }) => id)).toEqual([asked.id]);
  expect((await shown(member(friend))).openSurveys).toEqual([]);
  for (const who of [member(friend), member(stranger), clinician(stranger)])
    expect((await booted.ask(who, act('postponeSurvey'), { id: asked.id }, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  // whoever treats asks, and does not answer for the member
  expect((await booted.ask(clinician(doctor), act('completeSurvey'), { id: asked.id }, after)).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );
  for (const linkId of ['nervous', 'control', 'too-much', 'relax', 'restless', 'irritable', 'afraid'])
    await answer(member(mother), asked.id, ['gad-7', linkId], OFTEN[0]!);
  await answer(member(mother), asked.id, ['difficulty'], 'not');
  await ask(member(mother), SAVE, { id: asked.id, path: ['self-harm'], answer: [{ valueBoolean: false }] });
  expect(await ask(member(mother), act('completeSurvey'), { id: asked.id })).toMatchObject({
    score: 0,
    author: 'PROXY',
    answeredBy: mother,
  });
});

test('after a visit its member is asked once how it was, not again within two weeks; the answer is nobody else’s', async () => {
  const one = uuidv7();
  after.push(...(await treats(booted, one, doctor)));
  const visit = await visited(one);
  await eventually(async () =>
    expect((await shown(member(one), one)).openSurveys).toMatchObject([
      {
        ...{ reason: 'VISIT', instrument: { kind: 'PREM' } },
        about: { __typename: 'Appointment', id: toGlobalId({ memberId: one, id: visit.appointmentId }) },
      },
    ]),
  );
  await visited(one);
  await booted.tell(appointmentFulfilled, visit);
  const [open] = (await shown(member(one), one)).openSurveys;
  for (const linkId of ['time', 'words', 'questions', 'decisions', 'next'])
    await answer(member(one), open!.id, ['visit', linkId], 'mostly');
  expect(await ask(member(one), act('completeSurvey'), { id: open!.id })).toMatchObject({
    score: 10,
    band: { standing: 'NEAR' },
    urgency: null,
  });
  expect((await facts(one)).at(-1)).toMatchObject({ type: 'answered', data: { kind: 'prem', clinicId, score: 10, reason: 'visit' } });
  const seen = await shown(clinician(doctor), one);
  expect(seen.answeredSurveys.map(({ instrument }) => instrument.instrument)).not.toContain('visit-experience');
  expect(
    (await booted.ask(clinician(doctor), `query ($id: ID!) { survey(id: $id) { id } }`, { id: open!.id }, after)).errors?.[0]?.extensions
      .code,
  ).toBe('NOT_FOUND');
  expect((await facts(one)).filter(({ data, type }) => type === 'asked' && data['kind'] === 'prem')).toHaveLength(1);
});

test('a visit by video outside of the calendar is asked about as that visit; one with an appointment as the appointment', async () => {
  const [one, other] = [uuidv7(), uuidv7()];
  after.push(...(await treats(booted, one, doctor)));
  const ASK_VISIT = `mutation ($m: ID!) { askForVideoVisit(input: { memberId: $m, requestId: "${uuidv7()}" }) { __typename ... on VideoVisit { id } } }`;
  const CALL = `mutation ($id: ID!) { callVideoVisit(id: $id, connection: "${uuidv7()}") { __typename } }`;
  const ENTER = `mutation ($id: ID!) { enterVideoVisit(id: $id, connection: "${uuidv7()}") { __typename } }`;
  const END = `mutation ($id: ID!) { endVideoVisit(id: $id) { __typename } }`;
  const { id } = await ask<{ id: string }>(clinician(doctor), ASK_VISIT, { m: one });
  for (const [who, step] of [
    [member(one), ENTER],
    [clinician(doctor), CALL],
    [clinician(doctor), END],
  ] as const)
    expect(await ask(who, step, { id })).toEqual({ __typename: 'VideoVisit' });
  await eventually(async () =>
    expect((await shown(member(one), one)).openSurveys).toMatchObject([
      { reason: 'VIDEO_VISIT', about: { __typename: 'VideoVisit', id, state: 'ENDED' } },
    ]),
  );
  const { appointmentId } = await visited(other, new Date(), 'video');
  await eventually(async () =>
    expect((await shown(member(other), other)).openSurveys).toMatchObject([
      { reason: 'VIDEO_VISIT', about: { __typename: 'Appointment', id: toGlobalId({ memberId: other, id: appointmentId }) } },
    ]),
  );
});

test('not asked are the dead, whoever is insured no more, and who was there long ago as an import tells today', async () => {
  const [dead, away, insured, imported] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const coverage = { memberId: away, coverageId: uuidv7() };
  await booted.tell(memberDied, { memberId: dead, diedAt: new Date().toISOString() });
  await booted.tell(coverageStarted, { ...coverage, from: '2020-01-01' });
  await booted.tell(coverageLapsed, { ...coverage, until: '2021-01-01' });
  await booted.tell(coverageStarted, { memberId: insured, coverageId: uuidv7(), from: '2020-01-01' });
  await eventually(async () => {
    const { rows } = await booted.admin.query('select from survey_member where member_id = any ($1)', [[dead, away, insured]]);
    expect(rows).toHaveLength(3);
  });
  await visited(imported, new Date(Date.now() - 60 * DAY));
  for (const one of [dead, away, insured]) await visited(one);
  await eventually(async () => expect(await said(insured)).toEqual(['asked']));
  expect([await said(dead), await said(away), await said(imported)]).toEqual([[], [], []]);
});

test('by its plan a member is asked at intervals that stand in rows; what was missed is not piled up, and what nobody answers lapses', async () => {
  const one = uuidv7();
  const began = new Date('2026-01-05T08:00:00Z');
  const day = (n: number) => new Date(+began + n * DAY);
  await planned(one, began);
  await clock.look(day(13));
  expect(await said(one)).toEqual([]);
  // two clocks look at once, as two processes would: each thing is asked once
  await Promise.all([clock.look(day(15)), clock.look(day(15))]);
  expect((await facts(one)).map(({ type, data }) => `${type} ${String(data['instrument'])}`).sort()).toEqual([
    'asked gad-7',
    'asked phq-9',
  ]);
  const { rows } = await booted.admin.query<{ plan_id: string }>('select plan_id from survey_series where member_id = $1', [one]);
  expect((await facts(one))[0]!.data).toMatchObject({ about: 'plan', aboutId: rows[0]!.plan_id });
  await clock.look(day(16));
  expect(await said(one)).toHaveLength(2);
  // half a year later: what is open lapses, and of all that was missed one is asked
  await clock.look(day(200));
  expect((await said(one)).slice(2).sort()).toEqual(['asked', 'asked', 'lapsed', 'lapsed']);
  await clock.look(day(201));
  expect(await said(one)).toHaveLength(6);
  // not after the plan's own end
  await clock.look(day(400));
  expect((await said(one)).slice(6)).toEqual(['lapsed', 'lapsed']);
});

test('"not now" is put off, "don’t ask again" is respected until it is taken back', async () => {
  const one = uuidv7();
  const began = new Date(Date.now() - 15 * DAY);
  await planned(one, began);
  await clock.look(new Date());
  const open = (await shown(member(one), one)).openSurveys;
  const phq = open.find(({ instrument }) => instrument.instrument === 'phq-9')!;
  expect(await ask(member(one), act('postponeSurvey'), { id: phq.id })).toMatchObject({
    state: 'OPEN',
    postponedUntil: expect.any(String),
  });
  expect(await ask(member(one), act('declineSurvey'), { id: phq.id })).toMatchObject({ state: 'DECLINED' });
  expect(await ask(member(one), act('declineSurvey'), { id: phq.id })).toMatchObject({ code: 'SURVEY_NOT_OPEN' });
  expect((await shown(member(one), one)).refusedInstruments).toEqual([{ instrument: 'phq-9' }]);
  await clock.look(new Date(+began + 45 * DAY));
  expect((await facts(one)).filter(({ type, data }) => type === 'asked' && data['instrument'] === 'phq-9')).toHaveLength(1);
  // a clinician does not ask it either
  after.push(...(await treats(booted, one, doctor)));
  expect(await ask(clinician(doctor), ASK, { m: one, i: 'phq-9' })).toMatchObject({ code: 'NOT_ASKED_NOW' });
  expect(await ask(member(one), RESUME, { m: one, i: 'phq-9' })).toMatchObject({ refusedInstruments: [] });
  await clock.look(new Date(+began + 75 * DAY));
  expect((await facts(one)).filter(({ type, data }) => type === 'asked' && data['instrument'] === 'phq-9')).toHaveLength(2);
});

test('a system that kept it before tells when it was answered; told again, it stands once', async () => {
  const one = uuidv7();
  const record = `mutation ($m: ID!, $at: DateTime!, $answers: JSON!) {
    recordSurvey(memberId: $m, instrument: "daily-life", answeredAt: $at, answers: $answers) { __typename } }`;
  const answers = Object.fromEntries(['moving', 'self', 'home', 'work', 'people'].map((linkId) => [linkId, 'some']));
  for (const at of ['2026-06-01T08:00:00.000Z', '2026-06-01T08:00:00.000Z', '2026-07-01T08:00:00.000Z'])
    expect(await ask(feeder, record, { m: one, at, answers })).toEqual({ __typename: 'Survey' });
  expect(await ask(feeder, record, { m: one, at: '2026-08-01T08:00:00.000Z', answers: {} })).toEqual({
    __typename: 'SurveyIncompleteError',
  });
  expect((await shown(member(one), one)).outcomes).toMatchObject([{ surveys: [{ score: 10 }, { score: 10 }] }]);
  expect((await facts(one)).at(-1)!.data).toMatchObject({ occurredAt: '2026-07-01T08:00:00.000Z', previous: 10, course: 'same', by: one });
  expect(
    (await booted.ask(member(one), record, { m: one, at: '2026-06-01T08:00:00.000Z', answers }, after)).errors?.[0]?.extensions.code,
  ).toBe('NOT_FOUND');
});

test('tables are held: no member-scoped one without row-level security, no state that any other may follow', async () => {
  expect((await auditCatalogue(booted.admin, 'support')).filter((fault) => fault.includes('survey'))).toEqual([]);
  expect((await tryLifecycles(booted.admin, supportContext)).filter((fault) => fault.includes('survey'))).toEqual([]);
});
