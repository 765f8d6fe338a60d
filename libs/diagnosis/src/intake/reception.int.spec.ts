import { clinicianJoined, clinicOpened, consentDecided, memberCorrected, memberRegistered, uuidv7 } from '@careway/contracts';
import { type Answer, type Booted, bootContext, clinician, eventually, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { item, observation } from '../../test/items.ts';
import { take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const START = `mutation ($memberId: ID!, $questionnaire: ID!) { startIntake(memberId: $memberId, questionnaire: $questionnaire) { ... on IntakeDraft { id shown } } }`;
const SAVE = `mutation ($id: ID!, $path: [String!]!, $answer: JSON!) { saveIntakeAnswer(id: $id, path: $path, answer: $answer) { __typename } }`;
const COMPLETE = `mutation ($id: ID!) { completeIntake(id: $id) { __typename ... on Intake { queue sensitivity } } }`;
const INCOMING = `{ incomingIntakes { id title(language: EN) reason(language: EN) urgency queue member { id } } }`;
const RECEIVE = `mutation ($id: ID!) { receiveIntake(id: $id) { __typename ... on IncomingIntake { id } ... on IntakeTakenError { colleague { id } } } }`;
const READ = `query ($id: ID!) { intake(id: $id) { id } }`;
const QUEUE = `{ intakeQueue { id } }`;

const field = <T>({ data, errors }: Answer): T => {
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, unknown>)[0] as T;
};
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions.code;
/** Asked again while the facts are on their way, as the gateway does. */
const ask = (...given: Parameters<Booted['ask']>): Promise<Answer> =>
  eventually(
    async () => {
      const answer = await booted.ask(...given);
      if (refusal(answer) === 'RETRY') throw new Error('not yet');
      return answer;
    },
    { within: 60_000 },
  );
const yes = [{ valueBoolean: true }];
const no = [{ valueBoolean: false }];
const pick = (code: string) => [{ valueCoding: { code } }];
const HEART: Record<string, object[]> = {
  ...{ now: yes, signs: pick('sweat'), feel: pick('pressure'), spread: pick('arm'), lasts: pick('long'), since: pick('day') },
  ...{ strength: pick('severe'), effort: yes, clot: pick('none'), heart: no, fever: no, meal: no, touch: no },
};

/** A clinic with somebody who works there and treats nobody. */
async function clinic(district = 'Haifa') {
  const [clinicId, id] = [uuidv7(), uuidv7()];
  await booted.tell(clinicOpened, { clinicId, district });
  const after = [await booted.tell(clinicianJoined, { clinicianId: id, profession: 'nurse', clinicId })];
  return { clinicId, district, id, nurse: clinician(id), after };
}
const registered = (memberId: string, clinicId: string | null, district: string) => ({
  ...{ memberId, birthDate: '1978-05-04', gender: 'female' as const, clinicId, district, language: 'he' as const },
});

/** A member whom nobody treats, and what they send. */
async function sender(clinicId: string | null, district = 'Haifa') {
  const me = uuidv7();
  const told = await booted.tell(memberRegistered, { ...registered(me, clinicId, district), registeredAt: '2020-01-01T00:00:00.000Z' });
  const sends = async (questionnaire = 'chest-pain', answers: Record<string, object[]> = HEART) => {
    const says = (query: string, variables: object) => ask(member(me), query, { ...variables }, [told]);
    const { id, shown } = field<{ id: string; shown: string[][] }>(await says(START, { memberId: me, questionnaire }));
    const often = (item?: string) => pick(item === 'self-harm' ? 'LA6568-5' : 'LA6570-1');
    const scored = Object.fromEntries(shown.filter(({ length }) => length > 1).map((path) => [path.join('/'), often(path.at(-1))]));
    for (const [path, answer] of Object.entries(questionnaire === 'phq-9' ? { ...scored, ...answers } : answers))
      await says(SAVE, { id, path: path.split('/'), answer });
    expect(field(await says(COMPLETE, { id }))).toMatchObject({ __typename: 'Intake' });
    return id;
  };
  return { me, told, sends };
}
const incoming = async (who: Who, after: readonly string[]) =>
  field<{ id: string; member: { id: string } }[]>(await ask(who, INCOMING, {}, after));

test('what somebody sends whom nobody treats comes to their clinic, and to no other', async () => {
  const [own, other] = [await clinic(), await clinic()];
  const { me, told, sends } = await sender(own.clinicId);
  const id = await sends();
  expect(await incoming(own.nurse, [...own.after, told])).toEqual([
    {
      ...{ id, urgency: 'EMERGENCY', queue: 'EMERGENCY_ADVICE', member: { id: me } },
      ...{ title: expect.any(String), reason: expect.stringContaining('heart attack') },
    },
  ]);
  expect(await incoming(other.nurse, [...other.after, told])).toEqual([]);
  // the complaint and nothing of the record: until it is taken it opens for nobody, and stands in the access log
  expect(refusal(await ask(own.nurse, READ, { id }, own.after))).toBe('NOT_FOUND');
  const { rows } = await booted.admin.query(`select distinct person_id, relation from read_audit where member_id = $1`, [me]);
  expect(rows).toEqual([{ person_id: own.id, relation: 'intake' }]);
});

test('one of the clinic takes it and the registry is told so; a colleague hears who has it, strangers nothing', async () => {
  const own = await clinic();
  const { me, told, sends } = await sender(own.clinicId);
  const id = await sends();
  const colleague = uuidv7();
  const joined = await booted.tell(clinicianJoined, { clinicianId: colleague, profession: 'physician', clinicId: own.clinicId });
  const after = [...own.after, told, joined];
  const stranger = await clinic();
  for (const who of [stranger.nurse, clinician(uuidv7()), member(me), member(uuidv7())])
    expect(refusal(await ask(who, RECEIVE, { id }, after))).toMatch(/NOT_FOUND|FORBIDDEN/);
  expect(field(await ask(own.nurse, RECEIVE, { id }, after))).toEqual({ __typename: 'IncomingIntake', id });
  expect(field(await ask(own.nurse, RECEIVE, { id }, after))).toMatchObject({ __typename: 'IncomingIntake' });
  expect(field(await ask(clinician(colleague), RECEIVE, { id }, after))).toEqual({
    ...{ __typename: 'IntakeTakenError', colleague: { id: own.id } },
  });
  expect(await incoming(clinician(colleague), after)).toEqual([]);
  const { rows } = await booted.admin.query(`select data from outbox where key = $1 and type = 'diagnosis.intake-taken.v1'`, [me]);
  expect(rows).toMatchObject([{ data: { by: own.id, clinicId: own.clinicId } }]);
  // once the registry has made the relationship it is as any intake of one's own
  const treating = await treats(booted, me, own.id, { evidence: 'intake' });
  expect(field(await ask(own.nurse, QUEUE, {}, treating))).toEqual([{ id }]);
  expect(field(await ask(own.nurse, READ, { id }, treating))).toEqual({ id });
  expect(refusal(await ask(clinician(colleague), RECEIVE, { id }, [...after, ...treating]))).toBe('NOT_FOUND');
});

test('as long as somebody treats the member it is theirs, and the reception sees nothing of it; a door with a reason is no treating', async () => {
  const own = await clinic();
  const { me, sends, told } = await sender(own.clinicId);
  const [doctor, opener] = [uuidv7(), uuidv7()];
  const id = await sends();
  const opened = await treats(booted, me, opener, { kind: 'break-glass' });
  expect(await incoming(own.nurse, [...own.after, told, ...opened])).toMatchObject([{ id }]);
  const treating = await treats(booted, me, doctor);
  expect(await incoming(own.nurse, [...own.after, ...treating])).toEqual([]);
  expect(refusal(await ask(own.nurse, RECEIVE, { id }, [...own.after, ...treating]))).toBe('NOT_FOUND');
  expect(field(await ask(clinician(doctor), QUEUE, {}, treating))).toEqual([{ id }]);
});

test('a member who moves is answered by the new clinic; who is registered nowhere, by the clinics of their district', async () => {
  const [north, south] = [await clinic('Upper Galilee'), await clinic('Negev')];
  const { me, sends } = await sender(null, 'Upper Galilee');
  const id = await sends();
  expect(await incoming(north.nurse, north.after)).toMatchObject([{ id }]);
  expect(await incoming(south.nurse, south.after)).toEqual([]);
  const moved = await booted.tell(memberCorrected, registered(me, south.clinicId, 'Upper Galilee'));
  expect(await incoming(north.nurse, [...north.after, moved])).toEqual([]);
  expect(await incoming(south.nurse, [...south.after, moved])).toMatchObject([{ id }]);
});

test('what the member withheld from care teams no reception sees', async () => {
  const own = await clinic();
  const { me, sends } = await sender(own.clinicId);
  const id = await sends('phq-9', { difficulty: pick('not') });
  const heart = await sends();
  const decided = { memberId: me, consentId: uuidv7(), label: 'mental' as const, audience: 'care-team' as const };
  const at = new Date().toISOString();
  const withheld = await booted.tell(consentDecided, { ...decided, decision: 'withhold', decidedAt: at });
  expect((await incoming(own.nurse, [...own.after, withheld])).map((one) => one.id)).toEqual([heart]);
  const shared = await booted.tell(consentDecided, { ...decided, decision: 'share', decidedAt: at });
  const all = await incoming(own.nurse, [...own.after, shared]);
  expect(all.map((one) => one.id).toSorted()).toEqual([id, heart].toSorted());
});

const RESULTS = `{ incomingResults { id level code { codings { code } } member { id } } }`;
const TAKE = `mutation ($id: ID!) { receiveResult(id: $id) { __typename } }`;
interface Unread {
  readonly id: string;
  readonly level: string;
  readonly code: object | null;
}

test('a result that presses of somebody whom nobody treats is not lost: their clinic sees that it is there, and who takes it treats them', async () => {
  const [own, other] = [await clinic(), await clinic()];
  const { me, told } = await sender(own.clinicId);
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const lab = (name: string, interpretation: string, more: object = {}) =>
    observation(`${name} ${me}`, { ...item('Observation', `${name} ${me}`, at), interpretation, ...more });
  const hiv = { codings: [{ system: 'http://loinc.org', code: '75622-1' }], text: '' };
  await take(booted, me, { observations: [lab('high', 'H'), lab('far', 'HH'), lab('fine', 'N'), lab('hiv', 'POS', { code: hiv })] });
  const unread = async (who: Who, after: readonly string[]) => field<Unread[]>(await ask(who, RESULTS, {}, after));
  const after = [...own.after, told];
  const all = await unread(own.nurse, after);
  expect(all.map(({ level }) => level)).toEqual(['CRITICAL', 'ABNORMAL', 'ABNORMAL']);
  expect(all.filter(({ code }) => code === null)).toHaveLength(1);
  expect(await unread(other.nurse, [...other.after, told])).toEqual([]);
  const [{ id }] = all as [Unread, ...Unread[]];
  for (const who of [other.nurse, clinician(uuidv7()), member(me)])
    expect(refusal(await ask(who, TAKE, { id }, [...other.after, ...after]))).toMatch(/NOT_FOUND|FORBIDDEN/);
  // nothing of the record opens by it, and each look is written down
  expect(refusal(await ask(own.nurse, `query ($id: ID!) { result(id: $id) { id } }`, { id }, after))).toBe('NOT_FOUND');
  expect(field(await ask(own.nurse, TAKE, { id }, after))).toEqual({ __typename: 'IncomingResult' });
  const { rows } = await booted.admin.query(`select distinct person_id, relation from read_audit where member_id = $1`, [me]);
  expect(rows).toEqual([{ person_id: own.id, relation: 'result' }]);
  const { rows: facts } = await booted.admin.query(`select data from outbox where key = $1 and type = 'diagnosis.result-received.v1'`, [
    me,
  ]);
  expect(facts).toMatchObject([{ data: { by: own.id, clinicId: own.clinicId, level: 'critical' } }]);
  const treating = await treats(booted, me, own.id, { evidence: 'result' });
  expect(await unread(own.nurse, [...after, ...treating])).toEqual([]);
  expect(field<object[]>(await ask(own.nurse, `{ resultsToReview { id } }`, {}, treating)).length).toBeGreaterThan(0);
});

test('a result whose clinician treats the member no more comes back to their clinic', async () => {
  const own = await clinic();
  const { me, told } = await sender(own.clinicId);
  const [doctor, relationId] = [uuidv7(), uuidv7()];
  const at = new Date(Date.now() - 3_600_000).toISOString();
  await take(booted, me, { observations: [observation(`left ${me}`, { ...item('Observation', `left ${me}`, at), interpretation: 'LL' })] });
  const treating = await treats(booted, me, doctor, { relationId });
  const count = async (after: readonly string[]) =>
    field<Unread[]>(await ask(own.nurse, RESULTS, {}, [...own.after, told, ...after])).length;
  expect(await count(treating)).toBe(0);
  const ended = await treats(booted, me, doctor, { relationId, validTo: new Date(Date.now() - 1_000).toISOString() });
  expect(await count(ended)).toBe(1);
});

test('planted: without the look-up of where somebody works nothing is let through, and no other row of the record ever', async () => {
  const own = await clinic();
  const { sends } = await sender(own.clinicId);
  await sends();
  await incoming(own.nurse, own.after);
  const seen = async (opens: boolean) => {
    await booted.admin.query('begin');
    await booted.admin.query('set local role diagnosis');
    if (opens) await booted.admin.query(`select open_reception($1, 'clinician', '{}')`, [own.id]);
    const { rows } = await booted.admin.query<{ intakes: number; drafts: number; members: number }>(
      `select (select count(*)::int from intake) as intakes, (select count(*)::int from intake_draft) as drafts, (select count(*)::int from member) as members`,
    );
    await booted.admin.query('rollback');
    return rows[0];
  };
  expect(await seen(false)).toEqual({ intakes: 0, drafts: 0, members: 0 });
  expect(await seen(true)).toEqual({ intakes: 1, drafts: 0, members: 0 });
});
