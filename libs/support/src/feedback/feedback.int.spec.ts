import { clinicManagerAppointed, fromGlobalId, memberRegistered, staffJoined, uuidv7 } from '@careway/contracts';
import { asRole, Work } from '@careway/store';
import {
  actsFor,
  type Answer,
  auditCatalogue,
  type Booted,
  bootContext,
  clinician,
  eventually,
  member,
  treats,
  tryLifecycles,
  type Who,
} from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { supportContext } from '../index.ts';
import { FeedbackClock } from './feedback-clock.ts';
import { FeedbackService } from './feedback.service.ts';

let booted: Booted;
let source: DataSource;
/** Beside the service's own, which looks at the real day, on which nothing here is late. */
let clock: FeedbackClock;
const [me, mother, doctor, manager, other, clinicId, lonely] = Array.from({ length: 7 }, () => uuidv7()) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const [neighbour, deputy] = [uuidv7(), uuidv7()];
const after: string[] = [];
const administrator = (personId: string): Who => ({ kind: 'administrator', personId });

const FIELDS = `id version about category rating signedAs state late sign answerExpectedBy escalated helpful words { side text }`;
const of = (type: string) => `{ __typename ... on ${type} { ${FIELDS} } ... on DomainError { code } }`;
const GIVE = `mutation ($input: GiveFeedbackInput!) { giveFeedback(input: $input) ${of('Feedback')} }`;
const REPLY = `mutation ($id: ID!, $w: ID!, $text: String!) { replyToFeedback(id: $id, wordsId: $w, text: $text) ${of('Feedback')} }`;
const CLOSE = `mutation ($id: ID!, $helpful: Boolean!) { closeFeedback(id: $id, helpful: $helpful) ${of('Feedback')} }`;
const TAKE = `mutation ($id: ID!, $v: Int!) { takeFeedback(id: $id, expectedVersion: $v) ${of('DeskFeedback')} }`;
const ANSWER = `mutation ($id: ID!, $v: Int!, $text: String!) { answerFeedback(id: $id, expectedVersion: $v, text: $text) ${of('DeskFeedback')} }`;
const OVER = `mutation ($id: ID!, $v: Int!, $to: ID!) { handOverFeedback(id: $id, expectedVersion: $v, to: $to) ${of('DeskFeedback')} }`;
const BACK = `mutation ($id: ID!, $v: Int!) { giveBackFeedback(id: $id, expectedVersion: $v) ${of('DeskFeedback')} }`;
const DESK = `{ feedbackDesk { ${FIELDS} isTaken isMine takenBy { id } colleagues { id } clinicId article articleTitle(language: HE) } }`;
const MINE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { feedbackGiven { ${FIELDS} } } } }`;

interface Shown {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly category: string;
  readonly answerExpectedBy: string | null;
  readonly colleagues: readonly { readonly id: string }[];
  readonly words: readonly { readonly side: string; readonly text: string }[];
}
const first = <T>(answer: Answer): T => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as T;
};
const ask = async <T = Shown>(who: Who, query: string, variables: object = {}): Promise<T> =>
  first<T>(await booted.ask(who, query, variables, after));
const code = (answer: Answer) => answer.errors?.[0]?.extensions.code;
const give = (who: Who, more: object = {}, memberId = me) =>
  ask(who, GIVE, {
    input: { memberId, wordsId: uuidv7(), about: 'CLINIC', category: 'SUGGESTION', text: 'Longer hours, please', ...more },
  });
const desk = (who: Who) => ask<readonly Shown[]>(who, DESK);
const facts = async (memberId: string) =>
  (
    await booted.admin.query<{ type: string; data: Record<string, unknown> }>(
      `select replace(replace(type, 'support.feedback-', ''), '.v1', '') as type, data from outbox
       where type like 'support.feedback-%' and data->>'memberId' = $1 order by position`,
      [memberId],
    )
  ).rows;
const register = (memberId: string, at: string) => {
  const told = { birthDate: '1980-01-01', gender: 'female' as const, clinicId: at, district: 'North', language: 'en' as const };
  return booted.tell(memberRegistered, { memberId, ...told, registeredAt: '2020-01-01T00:00:00.000Z' });
};

beforeAll(async () => {
  booted = await bootContext(supportContext);
  await register(me, clinicId);
  await register(neighbour, lonely);
  for (const personId of [manager, deputy]) await booted.tell(clinicManagerAppointed, { clinicId, personId });
  for (const staffId of [manager, deputy, other]) await booted.tell(staffJoined, { staffId, kind: 'administrator' });
  const url = asRole(booted.postgres.url('support'), 'support');
  const entities = [...supportContext.entities];
  source = await new DataSource({ type: 'postgres', url, schema: 'support', entities, extra: { max: 4, pipeline: true } }).initialize();
  const work = new Work('support', source);
  clock = new FeedbackClock(work, new FeedbackService(work));
  after.push(...(await treats(booted, me, doctor)), ...(await actsFor(booted, me, mother, ['messages'])));
  await eventually(async () => {
    const { rows } = await booted.admin.query('select from survey_member where clinic_id is not null');
    const [managers, all] = await Promise.all(
      ['feedback_manager', 'feedback_administrator'].map(async (table) => (await booted.admin.query(`select from ${table}`)).rows.length),
    );
    expect([rows.length, managers, all]).toEqual([2, 2, 3]);
  });
});
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
});

test('what a member says reaches whoever manages the clinic, without saying who it is; the answer comes back, and the member ends it', async () => {
  const wordsId = uuidv7();
  const given = await give(member(me), { wordsId, rating: 2 });
  expect(given).toMatchObject({ state: 'RECEIVED', rating: 2, signedAs: null, late: false, answerExpectedBy: expect.any(String) });
  // sent twice, it stands once
  expect((await give(member(me), { wordsId })).id).toBe(given.id);
  const [waiting, ...more] = await desk(administrator(manager));
  expect(more).toEqual([]);
  expect(waiting).toMatchObject({ isTaken: false, clinicId, words: [{ side: 'MEMBER', text: 'Longer hours, please' }] });
  // nothing on the desk says whose it is
  const seen = JSON.stringify(waiting);
  for (const secret of [me, me.replaceAll('-', ''), Buffer.from(me.replaceAll('-', ''), 'hex').toString('base64url').slice(0, 20)])
    expect(seen).not.toContain(secret);

  expect(await ask(administrator(manager), ANSWER, { id: waiting!.id, v: waiting!.version, text: 'We will' })).toMatchObject({
    code: 'FEEDBACK_STEP',
  });
  const taken = await ask(administrator(manager), TAKE, { id: waiting!.id, v: waiting!.version });
  expect(taken).toMatchObject({ state: 'TAKEN' });
  expect(await ask(administrator(manager), TAKE, { id: waiting!.id, v: waiting!.version })).toMatchObject({ code: 'EDITED_MEANWHILE' });
  const answered = await ask(administrator(manager), ANSWER, { id: waiting!.id, v: taken.version, text: 'From Sunday on, until 20:00' });
  expect(answered).toMatchObject({ state: 'ANSWERED', answerExpectedBy: null });
  const [mine] = (
    await ask<readonly { feedbackGiven: readonly Shown[] }[]>(member(me), MINE, { r: [{ __typename: 'Member', id: me }] })
  )[0]!.feedbackGiven;
  expect(mine!.words.map(({ side }) => side)).toEqual(['MEMBER', 'HOUSE']);

  // whoever writes again opens it again, and it stays with whoever had it
  expect(await ask(member(me), REPLY, { id: given.id, w: uuidv7(), text: 'And on Fridays?' })).toMatchObject({
    state: 'TAKEN',
    helpful: null,
  });
  const again = (await desk(administrator(manager)))[0]!;
  const second = await ask(administrator(manager), ANSWER, { id: again.id, v: again.version, text: 'Until noon' });
  expect(second.state).toBe('ANSWERED');
  expect(await ask(member(me), CLOSE, { id: given.id, helpful: true })).toMatchObject({ state: 'CLOSED', helpful: true });
  expect((await facts(me)).map(({ type }) => type)).toEqual(['given', 'taken', 'answered', 'replied', 'answered', 'closed']);
  expect(JSON.stringify(await facts(me))).not.toContain('hours');
});

test('it is nobody else’s: not of who treats, not of another clinic’s manager; who acts for the member may speak', async () => {
  const given = await give(member(mother), { category: 'COMPLAINT', signedAs: 'Dana' });
  const one = `query ($id: ID!) { feedback(id: $id) { id } }`;
  for (const who of [clinician(doctor), member(other), administrator(manager)])
    expect(code(await booted.ask(who, one, { id: given.id }, after))).toBe('NOT_FOUND');
  expect(code(await booted.ask(clinician(doctor), DESK, {}, after))).toBe('NOT_FOUND');
  expect(await desk(administrator(other))).toEqual([]);
  const at = (await desk(administrator(manager))).find(({ category }) => category === 'COMPLAINT')!;
  expect(at).toMatchObject({ signedAs: 'Dana' });
  expect(code(await booted.ask(administrator(other), TAKE, { id: at.id, v: 1 }, after))).toBe('NOT_FOUND');
});

test('about an article, and about a clinic that nobody manages, any administrator answers: it reaches somebody', async () => {
  await give(member(neighbour), { about: 'ARTICLE', subject: 'kidney-numbers', category: 'PRAISE' }, neighbour);
  await give(member(neighbour), {}, neighbour);
  const seen = await desk(administrator(other));
  expect(seen).toHaveLength(2);
  expect(seen).toEqual(
    expect.arrayContaining([expect.objectContaining({ article: 'kidney-numbers', articleTitle: expect.stringMatching(/[א-ת]/) })]),
  );
  expect(await give(member(neighbour), { about: 'ARTICLE', subject: 'no-such' }, neighbour)).toMatchObject({ code: 'FEEDBACK_SUBJECT' });
  expect(await give(member(neighbour), { text: '  ' }, neighbour)).toMatchObject({ code: 'EMPTY_MESSAGE' });
});

const bare = (globalId: string) => fromGlobalId(globalId)!.id;

test('whoever has it hands it over to a colleague at the same desk, or gives it back to all of them', async () => {
  const { id: globalId } = await give(member(me), { text: 'To hand over' });
  const id = bare(globalId);
  const at = async (who: Who) => (await desk(who)).find((one) => one.id === id)!;
  expect((await at(administrator(manager))).colleagues).toEqual([{ id: deputy }]);
  const { version: v } = await ask(administrator(manager), TAKE, { id, v: 1 });
  // another clinic's people, oneself, and whoever does not have it
  for (const to of [other, manager]) expect(await ask(administrator(manager), OVER, { id, v, to })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ask(administrator(deputy), OVER, { id, v, to: manager })).toMatchObject({ code: 'FEEDBACK_STEP' });
  expect(await ask(administrator(deputy), BACK, { id, v })).toMatchObject({ code: 'FEEDBACK_STEP' });
  const over = await ask(administrator(manager), OVER, { id, v, to: deputy });
  expect(over.state).toBe('TAKEN');
  expect(await ask(administrator(manager), ANSWER, { id, v: over.version, text: 'Mine' })).toMatchObject({ code: 'FEEDBACK_STEP' });
  expect(await at(administrator(deputy))).toMatchObject({ isMine: true, takenBy: { id: deputy } });
  expect(await ask(administrator(deputy), BACK, { id, v: over.version })).toMatchObject({ state: 'RECEIVED' });
  expect(await at(administrator(manager))).toMatchObject({ isTaken: false, takenBy: null });
  expect((await facts(me)).map(({ type }) => type).slice(-4)).toEqual(['given', 'taken', 'handed-over', 'given-back']);
  expect((await facts(me)).at(-2)!.data['to']).toBe(deputy);
});

test('what nobody answered in time is every administrator’s, told once by whichever clock looks first, whoever had it', async () => {
  const given = await give(member(me), { text: 'Nobody answers this' });
  const id = bare(given.id);
  const due = new Date(given.answerExpectedBy!);
  const escalated = async () => (await facts(me)).filter(({ type, data }) => type === 'escalated' && data['feedbackId'] === id);
  const { version: v } = await ask(administrator(manager), TAKE, { id, v: 1 });
  expect((await desk(administrator(other))).some((one) => one.id === id)).toBe(false);
  await clock.look(new Date(due.getTime() - 1_000));
  expect(await escalated()).toEqual([]);
  await Promise.all([clock.look(due), clock.look(due)]);
  await clock.look(new Date(due.getTime() + 86_400_000));
  expect(await escalated()).toMatchObject([{ data: { dueAt: given.answerExpectedBy } }]);
  const seen = (await desk(administrator(other))).find((one) => one.id === id)!;
  expect(seen).toMatchObject({ state: 'RECEIVED', isTaken: false, escalated: true });
  // whoever had it finds it open to all, and the member reads that more people are asked
  expect(await ask(administrator(manager), ANSWER, { id, v, text: 'Too late' })).toMatchObject({ code: 'EDITED_MEANWHILE' });
  const mine = `query ($id: ID!) { feedback(id: $id) { ${FIELDS} } }`;
  expect(await ask(member(me), mine, { id: given.id })).toMatchObject({ state: 'RECEIVED', escalated: true });
  const taken = await ask(administrator(other), TAKE, { id, v: seen.version });
  const answered = await ask(administrator(other), ANSWER, { id, v: taken.version, text: 'Sorry that it took so long' });
  expect(answered).toMatchObject({ state: 'ANSWERED', escalated: false, answerExpectedBy: null });
  // what is written again waits anew, with a clock of its own, and stays with whoever answered
  const again = await ask(member(me), REPLY, { id: given.id, w: uuidv7(), text: 'And now?' });
  expect(again).toMatchObject({ state: 'TAKEN' });
  await clock.look(new Date(new Date(again.answerExpectedBy!).getTime() + 86_400_000));
  expect(await escalated()).toHaveLength(2);
});

test('words that sound like danger say so at once', async () => {
  const [calm, urgent] = [
    await give(member(me)),
    await give(member(me), { text: 'I have strong chest pain right now and cannot breathe' }),
  ];
  expect(urgent).toMatchObject({ sign: expect.any(String) });
  expect(urgent.answerExpectedBy! < calm.answerExpectedBy!).toBe(true);
  expect((await facts(me)).at(-1)).toMatchObject({ type: 'given', data: { sign: expect.any(String) } });
});

test('tables are held', async () => {
  expect((await auditCatalogue(booted.admin, 'support')).filter((fault) => fault.includes('feedback'))).toEqual([]);
  expect((await tryLifecycles(booted.admin, supportContext)).filter((fault) => fault.includes('feedback'))).toEqual([]);
});
