import { fromGlobalId, relationSet, toGlobalId, uuidv5, uuidv7 } from '@careway/contracts';
import { asRole } from '@careway/store';
import {
  type Answer,
  auditCatalogue,
  bootContext,
  type Booted,
  clinician,
  eventually,
  member,
  treats,
  tryLifecycles,
  type Who,
} from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { supportContext } from '../index.ts';

let booted: Booted;
const [me, other, doctor, nurse, mother, friend] = Array.from({ length: 6 }, () => uuidv7()) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const after: string[] = [];

const THREAD = `id topic unread waitingFor replyExpectedBy messageCount draft journey { id } participants { personId side clinician { id } } messages(first: 2) { edges { cursor node { id text fromMe readBy author { personId side } } } pageInfo { hasNextPage endCursor } }`;
const OPEN = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { ${THREAD} } ... on DomainError { code message } } }`;
const SEND = `mutation ($threadId: ID!, $messageId: ID!, $text: String!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename ... on Message { id text threadId } ... on MessageTooLongError { longest length } ... on DomainError { code message } } }`;
const READ = `mutation ($messageId: ID!) { markRead(messageId: $messageId) { ... on Thread { unread } } }`;
const DRAFT = `mutation ($threadId: ID!, $text: String!) { saveDraft(threadId: $threadId, text: $text) { ... on Thread { draft } } }`;
const ONE = `query ($id: ID!, $after: String) { thread(id: $id) { ${THREAD} older: messages(first: 2, after: $after) { edges { node { text } } } } }`;
const MINE = `query { myThreads { id unread member { id } messages { edges { node { text } } } } }`;
const OF = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { unreadMessages threads { id } } } }`;

interface Thread {
  id: string;
  unread: number;
  draft: string;
  waitingFor: string;
  replyExpectedBy: string | null;
  messageCount: number;
  journey: { id: string };
  messages: {
    edges: { cursor: string; node: { id: string; text: string; fromMe: boolean; readBy: string[] } }[];
    pageInfo: { endCursor: string };
  };
}
const field = <T>(answer: Answer, name: string): T => {
  expect(answer.errors).toBeUndefined();
  return (answer.data as Record<string, unknown>)[name] as T;
};
const open = async (who: Who, memberId: string, more: object = {}): Promise<Thread> =>
  field<Thread>(
    await booted.ask(who, OPEN, { input: { memberId, messageId: uuidv7(), text: 'Can I keep my pita?', ...more } }, after),
    'openThread',
  );
const send = (who: Who, threadId: string, text: string, messageId = uuidv7()) =>
  booted.ask(who, SEND, { threadId, messageId, text }, after);
const see = async (who: Who, id: string, cursor?: string) =>
  field<Thread>(await booted.ask(who, ONE, { id, after: cursor }, after), 'thread');
const facts = async () =>
  (
    await booted.admin.query<{ type: string; data: Record<string, string> }>(
      `select type, data from outbox where type not like '%record-read%' order by position`,
    )
  ).rows;

beforeAll(async () => {
  booted = await bootContext(supportContext);
  const given = [
    { memberId: me, personId: doctor, kind: 'care-team', evidence: 'appointed', areas: [] },
    { memberId: me, personId: nurse, kind: 'care-team', evidence: 'appointed', areas: [] },
    { memberId: other, personId: nurse, kind: 'care-team', evidence: 'appointed', areas: [] },
    { memberId: me, personId: mother, kind: 'proxy', evidence: 'granted-by-member', areas: ['messages'] },
    { memberId: me, personId: friend, kind: 'proxy', evidence: 'granted-by-member', areas: ['results'] },
  ] as const;
  for (const { areas, ...one } of given) {
    const relation = {
      ...one,
      relationId: uuidv7(),
      areas: [...areas],
      validFrom: '2020-01-01T00:00:00.000Z',
      validTo: null,
      grantedBy: me,
    };
    after.push(await booted.tell(relationSet, { ...relation, labels: ['general'] }));
  }
});
afterAll(() => booted?.close());

test('a question in a new concern begins a journey; its words leave in no fact', async () => {
  const thread = await open(member(me), me);
  expect(thread).toMatchObject({
    topic: 'QUESTION',
    unread: 0,
    waitingFor: 'CARE_TEAM',
    replyExpectedBy: expect.any(String),
    messageCount: 1,
  });
  const told = await facts();
  expect(told.map(({ type }) => type)).toEqual(['support.thread-opened.v1', 'support.message-sent.v1']);
  expect(told[0]!.data['journeyId']).toBe(fromGlobalId(thread.journey.id)?.id);
  expect(JSON.stringify(told)).not.toContain('pita');
  const journeyId = toGlobalId({ memberId: me, id: uuidv7() });
  expect((await open(member(me), me, { journeyId })).journey.id).toBe(journeyId);
});

test('what is sent again after a lost connection stands once', async () => {
  const again = { messageId: uuidv7() };
  const [first, second] = await Promise.all([open(member(me), me, again), open(member(me), me, again)]);
  expect(second.id).toBe(first.id);
  expect(await open(member(me), me, again)).toMatchObject({ id: first.id, messageCount: 1 });
  const messageId = uuidv7();
  const before = (await facts()).length;
  await Promise.all([1, 2, 3].map(() => send(member(me), first.id, 'once', messageId)));
  expect((await facts()).length).toBe(before + 1);
  expect((await see(member(me), first.id)).messageCount).toBe(2);
  const taken = field<{ __typename: string }>(await send(member(me), first.id, 'something else', messageId), 'sendMessage');
  expect(taken.__typename).toBe('MessageIdError');
  expect(field(await send(member(me), first.id, 'x', uuidv5('no v7')), 'sendMessage')).toMatchObject({ __typename: 'MessageIdError' });
});

test('many writers at once are numbered without a gap, and pages follow each other', async () => {
  const { id } = await open(member(me), me);
  await Promise.all(Array.from({ length: 8 }, (_, n) => send(n % 2 ? member(me) : clinician(doctor), id, `m${n}`)));
  const { rows } = await booted.admin.query<{ number: number }>(`select number from message where thread_id = $1 order by number`, [
    fromGlobalId(id)?.id,
  ]);
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const first = await see(member(me), id);
  const next = (await see(member(me), id, first.messages.pageInfo.endCursor)) as Thread & { older: { edges: object[] } };
  expect(first.messages.edges.map(({ cursor }) => cursor)).toEqual(['9', '8']);
  expect(next.older.edges).toHaveLength(2);
});

test('unread counts follow from marks: right on two devices, and a mark never goes back', async () => {
  const { id, messages } = await open(member(me), me);
  await send(clinician(doctor), id, 'You can keep it.');
  await send(clinician(doctor), id, 'Count half a pita.');
  const { messages: page, waitingFor, replyExpectedBy } = await see(member(me), id);
  expect({ waitingFor, replyExpectedBy }).toEqual({ waitingFor: 'MEMBER', replyExpectedBy: null });
  const [latest, earlier] = page.edges.map(({ node }) => node.id);
  expect((await see(member(me), id)).unread).toBe(2);
  expect((await see(clinician(nurse), id)).unread).toBe(3);
  expect(field(await booted.ask(member(me), READ, { messageId: latest }), 'markRead')).toEqual({ unread: 0 });
  expect(field(await booted.ask(member(me), READ, { messageId: earlier }), 'markRead')).toEqual({ unread: 0 });
  expect((await see(member(me), id)).unread).toBe(0);
  expect((await see(clinician(doctor), id)).messages.edges[0]!.node).toMatchObject({
    text: 'Count half a pita.',
    fromMe: true,
    readBy: [me],
  });
  expect(messages.edges[0]!.node.readBy).toEqual([]);
  expect((await facts()).filter(({ type }) => type === 'support.thread-read.v1')).toHaveLength(1);
});

test('a draft is kept for its writer, shown to nobody else, and gone once it is sent', async () => {
  const { id } = await open(member(me), me);
  const before = (await facts()).length;
  expect(field(await booted.ask(member(me), DRAFT, { threadId: id, text: 'I measured again ' }), 'saveDraft')).toEqual({
    draft: 'I measured again ',
  });
  await Promise.all(['a', 'b'].map((text) => booted.ask(member(me), DRAFT, { threadId: id, text: `I measured again ${text}` })));
  expect((await see(member(me), id)).draft).toMatch(/^I measured again [ab]$/);
  expect((await see(member(mother), id)).draft).toBe('');
  expect((await facts()).length).toBe(before);
  await send(member(me), id, 'I measured again: 140.');
  expect((await see(member(me), id)).draft).toBe('');
});

test('the first words of a conversation are kept before it exists, for their writer alone, and gone once it is opened', async () => {
  const FIRST = `mutation ($input: FirstDraftInput!) { saveFirstDraft(input: $input) { __typename ... on FirstDraft { text topic journeyId } ... on DomainError { code } } }`;
  const KEPT = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { firstDraft { text topic journeyId } } } }`;
  const journeyId = toGlobalId({ memberId: me, id: uuidv7() });
  const save = async (who: Who, input: object) => {
    const { data, errors } = await booted.ask(who, FIRST, { input: { memberId: me, ...input } }, after);
    return errors?.[0]?.extensions.code ?? data['saveFirstDraft'];
  };
  const kept = async (who: Who) => {
    const { data } = await booted.ask(who, KEPT, { r: [{ __typename: 'Member', id: me }] }, after);
    return (data['_entities'] as [{ firstDraft: object | null }])[0].firstDraft;
  };
  const before = (await facts()).length;
  expect(await kept(member(me))).toBeNull();
  const half = { text: 'Since Monday my ', topic: 'MEDICINE', journeyId };
  await Promise.all([1, 2, 3].map(() => save(member(me), half)));
  expect([await kept(member(me)), await kept(member(mother)), await kept(clinician(doctor))]).toEqual([half, null, null]);
  expect(await save(member(mother), { text: 'For her: ' })).toMatchObject({ text: 'For her: ', topic: 'QUESTION', journeyId: null });
  expect(await kept(member(me))).toEqual(half);
  expect(await save(member(me), { text: 'x'.repeat(4_001) })).toMatchObject({ __typename: 'MessageTooLongError' });
  expect(await save(member(friend), { text: 'x' })).toMatch(/FORBIDDEN|NOT_FOUND/);
  expect(await save(member(me), { text: 'x', journeyId: toGlobalId({ memberId: other, id: uuidv7() }) })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await facts()).length).toBe(before);
  await open(member(me), me, { text: 'Since Monday my knee hurts' });
  expect([await kept(member(me)), await kept(member(mother))]).toEqual([null, { text: 'For her: ', topic: 'QUESTION', journeyId: null }]);
});

test('a clinician’s badge counts conversations that wait and were not read, the same on every device; reading and answering lower it', async () => {
  const ASK = 'query { unreadThreads { waiting } }';
  const badge = async (who: Who) => field<{ waiting: number }>(await booted.ask(who, ASK, {}, after), 'unreadThreads').waiting;
  const before = await badge(clinician(doctor));
  const one = await open(member(me), me);
  await send(member(me), one.id, 'And another thing');
  const two = await open(member(me), me);
  expect(await badge(clinician(doctor))).toBe(before + 2);
  await booted.ask(clinician(doctor), READ, { messageId: (await see(clinician(doctor), one.id)).messages.edges[0]!.node.id }, after);
  expect([await badge(clinician(doctor)), await badge(clinician(doctor))]).toEqual([before + 1, before + 1]);
  await send(clinician(nurse), two.id, 'Answered by a colleague');
  expect(await badge(clinician(doctor))).toBe(before);
  expect((await booted.ask(member(me), ASK, {}, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a refusal says what happened, and nothing was sent', async () => {
  const { id } = await open(member(me), me);
  const long = field(await send(member(me), id, 'x'.repeat(4_001)), 'sendMessage');
  expect(long).toMatchObject({ __typename: 'MessageTooLongError', longest: 4_000, length: 4_001 });
  expect(field(await send(member(me), id, ' \u202e '), 'sendMessage')).toMatchObject({ __typename: 'EmptyMessageError' });
  expect(field(await send(member(me), id, 'take \u202e5 mg'), 'sendMessage')).toMatchObject({ text: 'take 5 mg' });
  expect((await see(member(me), id)).messageCount).toBe(2);
});

test('a proxy inside the room writes as a proxy; outside of it, and for strangers, there is no thread', async () => {
  const thread = await open(member(mother), me);
  expect(thread).toMatchObject({ participants: [{ personId: mother, side: 'PROXY', clinician: null }] });
  const { node } = thread.messages.edges[0]!;
  for (const who of [member(friend), member(other), clinician(uuidv7())]) {
    const answers = await Promise.all([
      booted.ask(who, ONE, { id: thread.id }, after),
      booted.ask(who, `query ($id: ID!) { message(id: $id) { text } }`, { id: node.id }, after),
      booted.ask(who, OF, { r: [{ __typename: 'Member', id: me }] }, after),
      booted.ask(
        who,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Message { text } } }`,
        { r: [{ __typename: 'Message', id: node.id }] },
        after,
      ),
      send(who, thread.id, 'let me in'),
      booted.ask(who, READ, { messageId: node.id }, after),
      booted.ask(who, DRAFT, { threadId: thread.id, text: 'x' }, after),
      booted.ask(who, OPEN, { input: { memberId: me, messageId: uuidv7(), text: 'x' } }, after),
    ]);
    for (const { data, errors } of answers) {
      expect(JSON.stringify(data ?? {})).not.toContain('pita');
      expect(errors?.[0]?.extensions.code ?? JSON.stringify(data)).toMatch(/NOT_FOUND|FORBIDDEN|\{\}/);
    }
  }
  expect((await see(member(me), thread.id)).messageCount).toBe(1);
});

test('a sensitive thread is withheld from a proxy without the label', async () => {
  const { id } = await open(member(me), me, { sensitivity: 'MENTAL' });
  expect((await booted.ask(member(mother), ONE, { id }, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(
    (await booted.ask(member(mother), OPEN, { input: { memberId: me, messageId: uuidv7(), text: 'x', sensitivity: 'MENTAL' } }, after))
      .data,
  ).toMatchObject({ openThread: { __typename: 'NotFoundError' } });
});

test('the pooled list holds one’s own patients, the longest wait first, and is written into their access logs', async () => {
  const theirs = await open(member(other), other, { text: 'May I swim?' });
  const all = field<{ id: string; member: { id: string }; messages: { edges: object[] } }[]>(
    await booted.ask(clinician(nurse), MINE, {}, after),
    'myThreads',
  );
  expect(new Set(all.map((thread) => thread.member.id))).toEqual(new Set([me, other]));
  expect(all.find(({ id }) => id === theirs.id)?.messages.edges).toHaveLength(1);
  const { rows } = await booted.admin.query(`select distinct member_id from read_audit where person_id = $1 and relation = 'care-team'`, [
    nurse,
  ]);
  expect(rows.map(({ member_id }) => member_id).sort()).toEqual([me, other].sort());
  const doctors = field<{ member: { id: string } }[]>(await booted.ask(clinician(doctor), MINE, {}, after), 'myThreads');
  expect(new Set(doctors.map((thread) => thread.member.id))).toEqual(new Set([me]));
  for (const who of [member(mother), member(me)])
    expect((await booted.ask(who, MINE, {}, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a clinician who opened a record with a reason reads its threads, and has none of them in the pooled list', async () => {
  const opener = uuidv7();
  const { id } = await open(member(me), me);
  const opened = await treats(booted, me, opener, { kind: 'break-glass' });
  expect(field<object[]>(await booted.ask(clinician(opener), MINE, {}, opened), 'myThreads')).toEqual([]);
  expect((await booted.ask(clinician(opener), `query ($id: ID!) { thread(id: $id) { id } }`, { id }, opened)).data).toEqual({
    thread: { id },
  });
});

test('open pages hear of a message after its commit', async () => {
  const { id } = await open(member(me), me);
  await eventually(async () => {
    const { rows } = await booted.admin.query(`select field, id from doorbell where member_id = $1 order by sequence desc limit 1`, [me]);
    expect(rows).toEqual([{ field: 'threadChanged', id }]);
  });
});

test('PostgreSQL alone keeps drafts apart and shows nothing where no record is open', async () => {
  const service = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support') });
  await service.connect();
  try {
    for (const table of ['thread', 'message', 'read_mark', 'draft']) expect((await service.query(`select from ${table}`)).rowCount).toBe(0);
    const { id } = await open(member(me), me);
    await booted.ask(member(me), DRAFT, { threadId: id, text: 'secret' });
    const as = async (person: string) => {
      await service.query('begin');
      await service.query(`select set_config('careway.person', $1, true), set_config('careway.member', $2, true)`, [person, me]);
      const { rows } = await service.query<{ text: string }>(`select text from draft`);
      await service.query('rollback');
      return rows.map(({ text }) => text);
    };
    expect(await as(me)).toContain('secret');
    expect(await as(mother)).toEqual([]);
  } finally {
    await service.end();
  }
});

test('the catalogue shows no way around row-level security', async () => {
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
});

test('no step of any lifecycle leaves its table, also by SQL in an opened record', async () => {
  expect(await tryLifecycles(booted.admin, supportContext)).toEqual([]);
});
