import { fromGlobalId, toGlobalId, uuidv7 } from '@careway/contracts';
import { asRole, Work } from '@careway/store';
import { actsFor, type Answer, type Booted, bootContext, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { supportContext } from '../index.ts';
import { HandlingService } from './handling.service.ts';
import { ReplyClock } from './reply-clock.ts';

let booted: Booted;
let source: DataSource;
/** Beside the service's own, which looks at the real day, on which nothing here is late. */
let clock: ReplyClock;
const [me, doctor, nurse, mother] = Array.from({ length: 4 }, () => uuidv7()) as [string, string, string, string];
const after: string[] = [];

const THREAD = `id version waitingFor waitingSince replyExpectedBy raised escalatedAt closedAt messageCount messages { edges { node { id text emergency } } }`;
const OPEN = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { ${THREAD} } } }`;
const SEND = `mutation ($threadId: ID!, $messageId: ID!, $text: String!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename ... on Message { emergency } } }`;
const CLOSE = `mutation ($id: ID!, $v: Int!, $reason: CloseReason!) { closeThread(id: $id, expectedVersion: $v, reason: $reason) {
  __typename ... on Thread { ${THREAD} closeReason closedBy { id } } ... on EditedMeanwhileError { currentVersion } ... on DomainError { code } } }`;
const NOTE = `mutation ($threadId: ID!, $noteId: ID!, $text: String!) { addThreadNote(threadId: $threadId, noteId: $noteId, text: $text) {
  __typename ... on Thread { notes { text author { id } } } ... on DomainError { code } } }`;
const INBOX = `query ($state: ThreadPanelState!, $first: Int!, $after: String) { threadInbox(state: $state, first: $first, after: $after) {
  nodes { id waitingFor } pageInfo { hasNextPage endCursor } } }`;

interface Thread {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly waitingFor: string;
  readonly waitingSince: string | null;
  readonly replyExpectedBy: string | null;
  readonly raised: boolean;
  readonly escalatedAt: string | null;
  readonly closedAt: string | null;
  readonly messageCount: number;
}
const field = <T>(answer: Answer, name: string): T => {
  expect(answer.errors).toBeUndefined();
  return (answer.data as Record<string, unknown>)[name] as T;
};
const open = async (text = 'May I swim?', more: object = {}): Promise<Thread> =>
  field<Thread>(await booted.ask(member(me), OPEN, { input: { memberId: me, messageId: uuidv7(), text, ...more } }, after), 'openThread');
const send = (who: Who, threadId: string, text: string) => booted.ask(who, SEND, { threadId, messageId: uuidv7(), text }, after);
const see = async (id: string, who: Who = clinician(doctor)) =>
  field<Thread>(await booted.ask(who, `query ($id: ID!) { thread(id: $id) { ${THREAD} } }`, { id }, after), 'thread');
const close = async (id: string, v: number, reason = 'BY_PHONE', who: Who = clinician(doctor)) =>
  field<Thread & { currentVersion?: number }>(await booted.ask(who, CLOSE, { id, v, reason }, after), 'closeThread');
const facts = async (threadId: string, kind = '') => {
  const { rows } = await booted.admin.query<{ type: string; data: Record<string, string> }>(
    `select type, data from outbox where data->>'threadId' = $1 and type like $2 order by position`,
    [fromGlobalId(threadId)!.id, `support.%${kind}%`],
  );
  return rows;
};
const types = async (threadId: string) => (await facts(threadId)).map(({ type }) => type.replace(/^support\.(.*)\.v1$/, '$1'));

beforeAll(async () => {
  booted = await bootContext(supportContext);
  const url = asRole(booted.postgres.url('support'), 'support');
  const entities = [...supportContext.entities];
  source = await new DataSource({ type: 'postgres', url, schema: 'support', entities, extra: { max: 4, pipeline: true } }).initialize();
  const work = new Work('support', source);
  clock = new ReplyClock(work, new HandlingService(work));
  after.push(
    ...(await treats(booted, me, doctor)),
    ...(await treats(booted, me, nurse)),
    ...(await actsFor(booted, me, mother, ['messages'])),
  );
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
});

test('what is written waits from its first message on, and an answer ends the wait', async () => {
  const { id, waitingSince, replyExpectedBy } = await open();
  await send(member(me), id, 'In the sea, I mean.');
  expect(await see(id)).toMatchObject({ waitingFor: 'CARE_TEAM', waitingSince, replyExpectedBy });
  await send(clinician(nurse), id, 'You may.');
  expect(await see(id)).toMatchObject({ waitingFor: 'MEMBER', waitingSince: null, replyExpectedBy: null });
});

test('closed with a reason, it waits for nobody; whoever writes opens it again, and only what is new waits', async () => {
  const { id, version } = await open();
  await send(member(me), id, 'And run?');
  expect(await close(id, version)).toMatchObject({ __typename: 'EditedMeanwhileError', currentVersion: version + 1 });
  const closed = await close(id, version + 1);
  expect(closed).toMatchObject({ waitingFor: 'NOBODY', replyExpectedBy: null, closeReason: 'BY_PHONE', closedBy: { id: doctor } });
  expect(await close(id, closed.version)).toMatchObject({ __typename: 'ThreadClosedError', code: 'THREAD_CLOSED' });
  const before = Date.now();
  await send(member(me), id, 'One more thing.');
  const again = await see(id);
  expect(again).toMatchObject({ waitingFor: 'CARE_TEAM', closedAt: null, messageCount: 3 });
  expect(Date.parse(again.waitingSince!)).toBeGreaterThanOrEqual(before - 1_000);
  expect(await types(id)).toEqual(['thread-opened', 'message-sent', 'message-sent', 'thread-closed', 'thread-reopened', 'message-sent']);
  for (const who of [member(me), member(mother)]) {
    const refused = await booted.ask(who, CLOSE, { id, v: again.version, reason: 'ANSWERED' }, after);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});

test('a member’s words that sound like an emergency are told at once and raise the thread; a clinician’s do not', async () => {
  const thread = await open('Since an hour I have pressure in my chest');
  expect(thread).toMatchObject({ raised: true, messages: { edges: [{ node: { emergency: 'CHEST_PAIN' } }] } });
  expect(Date.parse(thread.replyExpectedBy!)).toBeLessThan(Date.parse((await open()).replyExpectedBy!));
  expect(await types(thread.id)).toEqual(['thread-opened', 'message-sent', 'thread-raised']);
  expect(JSON.stringify(await facts(thread.id))).not.toContain('pressure');
  expect((await facts(thread.id, 'raised'))[0]!.data).toMatchObject({ sign: 'chest-pain' });
  await send(clinician(doctor), thread.id, 'Pressure in the chest? Call 101 now.');
  expect(await see(thread.id)).toMatchObject({ raised: false, waitingFor: 'MEMBER' });
  const calm = await open();
  expect(field(await send(member(mother), calm.id, 'She cannot breathe'), 'sendMessage')).toMatchObject({ emergency: 'BREATHING' });
  expect(await see(calm.id)).toMatchObject({ raised: true });
});

test('what nobody answered in time is told once, by whichever clock looks first; answered or closed, never', async () => {
  const [late, answered, closed] = [await open('late'), await open('answered'), await open('closed')];
  await send(clinician(doctor), answered.id, 'Yes.');
  await close(closed.id, closed.version, 'NO_ANSWER_NEEDED');
  const due = new Date(late.replyExpectedBy!);
  await clock.look(new Date(due.getTime() - 1_000));
  expect(await facts(late.id, 'escalated')).toEqual([]);
  await Promise.all([clock.look(due), clock.look(due)]);
  await clock.look(new Date(due.getTime() + 86_400_000));
  expect((await facts(late.id, 'escalated')).map(({ data }) => data['dueAt'])).toEqual([due.toISOString()]);
  expect(await see(late.id)).toMatchObject({ escalatedAt: due.toISOString(), waitingFor: 'CARE_TEAM' });
  for (const { id } of [answered, closed]) expect(await facts(id, 'escalated')).toEqual([]);
  await send(clinician(nurse), late.id, 'Sorry for the wait.');
  expect(await see(late.id)).toMatchObject({ escalatedAt: null });
});

test('a note to colleagues is never seen by the member’s side, whatever they ask, and PostgreSQL alone holds it back', async () => {
  const { id } = await open();
  const noteId = uuidv7();
  const note = { threadId: id, noteId, text: 'Worried about her husband' };
  const answers = await Promise.all([1, 2].map(() => booted.ask(clinician(doctor), NOTE, note, after)));
  for (const answer of answers)
    expect(field(answer, 'addThreadNote')).toMatchObject({ notes: [{ text: note.text, author: { id: doctor } }] });
  expect(await types(id)).toEqual(['thread-opened', 'message-sent', 'thread-noted']);
  const taken = field(await booted.ask(clinician(nurse), NOTE, { ...note, text: 'Other' }, after), 'addThreadNote');
  expect(taken).toMatchObject({ __typename: 'MessageIdError' });
  for (const who of [member(me), member(mother)]) {
    const asked = await booted.ask(who, `query ($id: ID!) { thread(id: $id) { id notes { text } } }`, { id }, after);
    expect(JSON.stringify(asked)).not.toContain('husband');
    expect(asked.errors).toHaveLength(1);
    const tried = await booted.ask(who, NOTE, { ...note, noteId: uuidv7() }, after);
    expect(JSON.stringify(tried)).toMatch(/NOT_FOUND|FORBIDDEN/);
  }
  const service = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support') });
  await service.connect();
  try {
    const seen = async (relation: string) => {
      await service.query('begin');
      for (const [name, value] of [
        ['person', me],
        ['member', me],
        ['labels', 'general'],
        ['relation', relation],
      ] as const)
        await service.query(`select set_config($1, $2, true)`, [`careway.${name}`, value]);
      const { rowCount } = await service.query('select from thread_note');
      await service.query('rollback');
      return rowCount;
    };
    expect([await seen('self'), await seen('proxy'), await seen('as-member'), await seen('care-team')]).toEqual([0, 0, 0, 1]);
  } finally {
    await service.end();
  }
});

test('a clinician pages through what waits for members, and through what is closed; both only of their own patients', async () => {
  const ids: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    const { id, version } = await open(text, { topic: 'FORM' });
    ids.unshift(id);
    await close(id, version, 'DUPLICATE');
  }
  const page = async (who: Who, state: string, cursor: string | null = null) =>
    field<{ nodes: Thread[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>(
      await booted.ask(who, INBOX, { state, first: 2, after: cursor }, after),
      'threadInbox',
    );
  const first = await page(clinician(doctor), 'CLOSED');
  expect([first.nodes.map(({ id }) => id), first.pageInfo.hasNextPage]).toEqual([ids.slice(0, 2), true]);
  expect((await page(clinician(doctor), 'CLOSED', first.pageInfo.endCursor)).nodes[0]!.id).toBe(ids[2]);
  const waiting = (await page(clinician(doctor), 'WAITING_FOR_MEMBER')).nodes.map(({ waitingFor }) => waitingFor);
  expect(new Set(waiting)).toEqual(new Set(['MEMBER']));
  expect((await page(clinician(uuidv7()), 'CLOSED')).nodes).toEqual([]);
  expect((await booted.ask(member(me), INBOX, { state: 'CLOSED', first: 2 }, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await booted.ask(clinician(doctor), INBOX, { state: 'CLOSED', first: 2, after: 'x' }, after)).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );
});

test('ready words fit the topic, those made for it first, in the language that was asked for', async () => {
  const ask = `query ($language: TemplateLanguage!) { replyTemplates(topic: FORM, language: $language) { code text } }`;
  const told = field<{ code: string; text: string }[]>(
    await booted.ask(clinician(doctor), ask, { language: 'RU' }, after),
    'replyTemplates',
  );
  expect(told.map(({ code }) => code)).toEqual(['form-ready', 'received']);
  expect(told[0]!.text).toMatch(/Справка готова/);
});

test('a thread of nobody and a thread of somebody else answer alike', async () => {
  const stranger = clinician(uuidv7());
  const { id, version } = await open();
  const nowhere = toGlobalId({ memberId: me, id: uuidv7() });
  for (const one of [id, nowhere])
    expect(field(await booted.ask(stranger, CLOSE, { id: one, v: version, reason: 'ANSWERED' }, after), 'closeThread')).toMatchObject({
      code: 'NOT_FOUND',
    });
});
