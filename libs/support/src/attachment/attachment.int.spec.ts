import { fromGlobalId, uuidv7 } from '@careway/contracts';
import { asRole, Work } from '@careway/store';
import { actsFor, type Answer, auditCatalogue, type Booted, bootContext, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { TestClamd } from '../../test/clamd.ts';
import { EICAR, pdf, picture } from '../../test/files.ts';
import { supportContext } from '../index.ts';
import { FileClock } from './file-clock.ts';
import { PART_BYTES } from './file.limits.ts';
import { Clamd } from './scanner.ts';

let booted: Booted;
let clamd: TestClamd;
let source: DataSource;
let clock: FileClock;
const [me, doctor, nurse, mother, friend] = Array.from({ length: 5 }, () => uuidv7()) as [string, string, string, string, string];
const after: string[] = [];

const UP = '__typename ... on Upload { id name state partBytes received kind scan refusal } ... on DomainError { code }';
const BEGIN = `mutation ($input: BeginUploadInput!) { beginUpload(input: $input) { ${UP} ... on FileRefusedError { reason } } }`;
const PUT = `mutation ($id: ID!, $part: Int!, $data: String!) { putUploadPart(uploadId: $id, part: $part, data: $data) { ${UP} } }`;
const COMPLETE = `mutation ($id: ID!) { completeUpload(uploadId: $id) { ${UP} } }`;
const DROP = `mutation ($id: ID!) { dropUpload(uploadId: $id) { __typename ... on DomainError { code } } }`;
const FILES = 'attachments { id name kind bytes width height scan content }';
const OPEN = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id messages { edges { node { text ${FILES} } } } } ... on DomainError { code } } }`;
const SEND = `mutation ($threadId: ID!, $messageId: ID!, $text: String!, $uploadIds: [ID!]!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text, uploadIds: $uploadIds) {
  __typename ... on Message { id text ${FILES} } ... on DomainError { code } } }`;
const ONE = `query ($id: ID!) { attachment(id: $id) { id name scan content } }`;

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly state: string;
  readonly received: readonly number[];
  readonly refusal: string | null;
  readonly scan: string | null;
}
interface File {
  readonly id: string;
  readonly name: string;
  readonly scan: string;
  readonly content: string | null;
}
interface Sent {
  readonly __typename: string;
  readonly code?: string;
  readonly text: string;
  readonly attachments: readonly File[];
}
const told = <T>(answer: Answer): T => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as T;
};
const ask = async <T>(who: Who, query: string, variables: object): Promise<T> => told<T>(await booted.ask(who, query, variables, after));
const begin = (who: Who, content: Buffer, name: string, uploadId = uuidv7()) =>
  ask<Told>(who, BEGIN, { input: { memberId: me, uploadId, name, bytes: content.length } });
const put = (who: Who, id: string, content: Buffer, part: number) =>
  ask<Told>(who, PUT, { id, part, data: content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64') });
async function bring(who: Who, content: Buffer, name = 'visit.pdf'): Promise<Told> {
  const { id } = await begin(who, content, name);
  for (let part = 0; part * PART_BYTES < content.length; part++) await put(who, id, content, part);
  return ask<Told>(who, COMPLETE, { id });
}
const openThread = (more: object = {}, who: Who = member(me)) =>
  ask<Told & { messages: { edges: { node: Sent }[] } }>(who, OPEN, {
    input: { memberId: me, messageId: uuidv7(), text: 'Look at this', ...more },
  });
const send = (who: Who, threadId: string, uploadIds: readonly string[], text = '', messageId = uuidv7()) =>
  ask<Sent>(who, SEND, { threadId, messageId, text, uploadIds });
const codeOf = async (who: Who, query: string, variables: object): Promise<string | undefined> => {
  const { data, errors } = await booted.ask(who, query, variables, after);
  return errors?.[0]?.extensions.code ?? (Object.values(data)[0] as Told).code;
};
const partsOf = async (id: string) =>
  (await booted.admin.query('select from file_part where file_id = $1', [fromGlobalId(id)!.id])).rowCount;

beforeAll(async () => {
  clamd = await TestClamd.start();
  booted = await bootContext(supportContext, { CLAMD_ADDRESS: clamd.address });
  const url = asRole(booted.postgres.url('support'), 'support');
  source = await new DataSource({
    ...{ type: 'postgres', url, schema: 'support', entities: [...supportContext.entities], extra: { max: 4, pipeline: true } },
  }).initialize();
  clock = new FileClock(new Work('support', source), new Clamd(clamd.address));
  after.push(
    ...(await treats(booted, me, doctor)),
    ...(await treats(booted, me, nurse)),
    ...(await actsFor(booted, me, mother, ['messages'])),
    ...(await actsFor(booted, me, friend, ['results'])),
  );
}, 60_000);
beforeEach(() => {
  Object.assign(clamd, { isAway: false, says: undefined });
});
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
  await clamd?.stop();
});

test('a file is brought in parts, in any order and twice, looked into, and sent with or without words; no name leaves in a fact', async () => {
  // longer than two parts
  const content = Buffer.concat([pdf().subarray(0, 9), Buffer.from(`% ${'x'.repeat(300_000)}\n`), pdf().subarray(9)]);
  const { id, received } = await begin(member(me), content, 'blood count noa.pdf.exe');
  expect(received).toEqual([]);
  await Promise.all([2, 0, 2].map((part) => put(member(me), id, content, part)));
  expect(await ask<Told>(member(me), COMPLETE, { id })).toMatchObject({ state: 'RECEIVING', received: [0, 2] });
  await put(member(me), id, content, 1);
  expect(await ask(member(me), COMPLETE, { id })).toMatchObject({
    state: 'READY',
    kind: 'PDF',
    scan: 'CLEAN',
    name: 'blood count noa.pdf',
  });
  const photo = await bring(member(me), await picture('png'), 'rash.png');
  const { messages } = await openThread({ uploadIds: [id, photo.id], text: '' });
  const { text, attachments } = messages.edges[0]!.node;
  expect([text, attachments.map(({ name }) => name)]).toEqual(['', ['blood count noa.pdf', 'rash.jpg']]);
  expect(Buffer.from(attachments[0]!.content!, 'base64').equals(content)).toBe(true);
  expect(Buffer.from(attachments[1]!.content!, 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  const { rows } = await booted.admin.query<{ type: string }>(
    `select type, data from outbox where type like 'support.%' and type not like '%record-read%'`,
  );
  expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['support.file-taken.v1', 'support.attachment-sent.v1']));
  expect(JSON.stringify(rows)).not.toMatch(/blood|rash|\.pdf|\.jpg/);
});

test('a lost connection costs one part: begun again, it goes on where it stopped, and what was done twice stands once', async () => {
  const content = Buffer.concat([pdf().subarray(0, 9), Buffer.from(`% ${'y'.repeat(200_000)}\n`), pdf().subarray(9)]);
  const uploadId = uuidv7();
  const { id } = await begin(member(me), content, 'a.pdf', uploadId);
  await put(member(me), id, content, 0);
  expect(await begin(member(me), content, 'a.pdf', uploadId)).toMatchObject({ id, state: 'RECEIVING', received: [0] });
  await put(member(me), id, content, 1);
  const both = await Promise.all([1, 2].map(() => ask<Told>(member(me), COMPLETE, { id })));
  expect(both.map(({ state }) => state)).toEqual(['READY', 'READY']);
  const thread = await openThread();
  const messageId = uuidv7();
  const [first, second] = [await send(member(me), thread.id, [id], '', messageId), await send(member(me), thread.id, [id], '', messageId)];
  expect(second).toEqual(first);
  expect(await send(member(me), thread.id, [id])).toMatchObject({ __typename: 'FilesNotReadyError' });
  // begun once more after it was sent, it stands with its message, and nothing is brought twice
  expect(await begin(member(me), content, 'a.pdf', uploadId)).toMatchObject({ id, state: 'READY', scan: 'CLEAN' });
});

test('what does not fit what was announced is refused, and what was refused goes with no message and is not kept', async () => {
  expect(await begin(member(me), Buffer.alloc(0), 'a.pdf')).toMatchObject({ __typename: 'FileRefusedError', reason: 'EMPTY' });
  expect(await begin(member(me), Buffer.alloc(11 * 1024 * 1024), 'a.pdf')).toMatchObject({ reason: 'TOO_LARGE' });
  const { id } = await begin(member(me), Buffer.alloc(200_000), 'a.pdf');
  for (const [part, length] of [
    [0, 10],
    [2, 10],
    [-1, PART_BYTES],
    [1, PART_BYTES],
  ] as const)
    expect(await ask(member(me), PUT, { id, part, data: Buffer.alloc(length).toString('base64') })).toMatchObject({
      __typename: 'UploadPartError',
    });
  const script = await bring(member(me), pdf({ more: '/OpenAction << /S /JavaScript >>' }));
  expect(script).toMatchObject({ state: 'REFUSED', refusal: 'ACTIVE' });
  expect(await partsOf(script.id)).toBe(0);
  const thread = await openThread();
  expect(await send(member(me), thread.id, [script.id], 'x')).toMatchObject({ __typename: 'FilesNotReadyError' });
  const { rows } = await booted.admin.query<{ data: object }>(`select data from outbox where type = 'support.file-refused.v1'`);
  expect(rows.map(({ data }) => data)).toEqual([expect.objectContaining({ reason: 'active', by: me })]);
});

test('given up, nothing of it is left; forgotten, it is removed after two days', async () => {
  const [given, old] = [await bring(member(me), pdf()), await bring(member(me), pdf())];
  expect(await ask(member(me), DROP, { id: given.id })).toMatchObject({ __typename: 'UploadDropped' });
  expect([await codeOf(member(me), COMPLETE, { id: given.id }), await partsOf(given.id)]).toEqual(['NOT_FOUND', 0]);
  await clock.look(new Date());
  expect(await partsOf(old.id)).toBe(1);
  await booted.admin.query(`update upload set begun_at = now() - interval '49 hours' where id = $1`, [fromGlobalId(old.id)!.id]);
  await clock.look(new Date());
  expect([await codeOf(member(me), COMPLETE, { id: old.id }), await partsOf(old.id)]).toEqual(['NOT_FOUND', 0]);
});

test('until it is sent nobody but who brings it has it; sent, whoever reads the thread has it, and nobody else', async () => {
  const { id } = await bring(member(me), pdf());
  const thread = await openThread();
  for (const who of [member(mother), member(friend), clinician(doctor), clinician(uuidv7()), member(uuidv7())]) {
    for (const query of [COMPLETE, DROP]) expect(await codeOf(who, query, { id })).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect(await codeOf(who, PUT, { id, part: 0, data: 'AAAA' })).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect(await codeOf(who, SEND, { threadId: thread.id, messageId: uuidv7(), text: 'mine', uploadIds: [id] })).toMatch(
      /NOT_FOUND|FORBIDDEN|FILES_NOT_READY/,
    );
  }
  const [file] = (await send(member(me), thread.id, [id])).attachments;
  for (const who of [member(me), member(mother), clinician(doctor)])
    expect(await ask(who, ONE, { id: file!.id })).toMatchObject({ content: pdf().toString('base64') });
  for (const who of [member(friend), clinician(uuidv7()), member(uuidv7())])
    expect(await codeOf(who, ONE, { id: file!.id })).toMatch(/NOT_FOUND|FORBIDDEN/);
});

test('a file of a sensitive thread is withheld from a proxy without the label, and from PostgreSQL’s own answer', async () => {
  const { id } = await bring(member(me), pdf());
  const thread = await openThread({ sensitivity: 'MENTAL', uploadIds: [id] });
  const [file] = thread.messages.edges[0]!.node.attachments;
  expect(await codeOf(member(mother), ONE, { id: file!.id })).toBe('NOT_FOUND');
  expect(await rowsAs(mother, 'general', fromGlobalId(file!.id)!.id)).toBe(0);
  expect(await rowsAs(me, 'general,mental', fromGlobalId(file!.id)!.id)).toBe(1);
});

test('a virus is found by the scanner and the file refused; nothing of it is kept', async () => {
  clamd.says = 'stream: Win.Test.EICAR_HDB-1 FOUND';
  const found = await bring(member(me), await picture());
  expect([found.refusal, await partsOf(found.id)]).toEqual(['INFECTED', 0]);
});

test.each([
  ['the scanner says that it is clean', 'stream: OK', 'CLEAN', true],
  ['the scanner finds something', 'stream: Trojan FOUND', 'INFECTED', false],
])('while the scanner is away a file waits, and nobody opens it by any way; then %s', async (_what, says, scan, isOpen) => {
  clamd.isAway = true;
  const brought = await bring(member(me), pdf());
  expect(brought).toMatchObject({ state: 'READY', scan: 'QUARANTINED' });
  const { attachments } = await send(member(me), (await openThread()).id, [brought.id]);
  const file = attachments[0]!;
  const row = fromGlobalId(file.id)!.id;
  expect(file).toMatchObject({ scan: 'QUARANTINED', content: null });
  expect(await ask(clinician(doctor), ONE, { id: file.id })).toMatchObject({ scan: 'QUARANTINED', content: null });
  expect(await rowsAs(me, 'general', row)).toBe(0);
  clamd.says = 'INSTREAM size limit exceeded. ERROR';
  clamd.isAway = false;
  await clock.look(new Date());
  expect(await ask(member(me), ONE, { id: file.id })).toMatchObject({ scan: 'QUARANTINED' });
  clamd.says = says;
  await clock.look(new Date());
  const seen = await ask<File>(clinician(doctor), ONE, { id: file.id });
  expect([seen.scan, seen.content !== null]).toEqual([scan, isOpen]);
  expect(await rowsAs(me, 'general', row)).toBe(isOpen ? 1 : 0);
  const { rows } = await booted.admin.query(
    `select data->>'scan' as scan from outbox where type = 'support.attachment-scanned.v1' and data->>'attachmentId' = $1`,
    [row],
  );
  expect(rows).toEqual([{ scan: scan.toLowerCase() }]);
});

test('the EICAR file hidden in a picture is gone when the scanner looks at what is kept', async () => {
  expect(await bring(member(me), Buffer.concat([await picture(), EICAR]), 'a.jpg')).toMatchObject({ state: 'READY', scan: 'CLEAN' });
});

test('a message takes five files, and a day a bounded number', async () => {
  const thread = await openThread({}, clinician(nurse));
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) ids.push((await bring(clinician(nurse), pdf())).id);
  expect(await send(clinician(nurse), thread.id, ids)).toMatchObject({ __typename: 'TooManyFilesError' });
  expect((await send(clinician(nurse), thread.id, ids.slice(0, 5))).attachments).toHaveLength(5);
  const limit = async () => (await begin(clinician(nurse), pdf(), 'a.pdf')).__typename;
  for (let n = 0; n < 9; n++) expect(await limit()).toBe('Upload');
  expect(await limit()).toBe('UploadLimitError');
  await booted.admin.query('delete from upload where person_id = $1', [nurse]);
  await booted.admin.query(`update attachment set bytes = 60 * 1024 * 1024 where author_id = $1`, [nurse]);
  expect(await limit()).toBe('UploadLimitError');
});

test('the catalogue shows no way around row-level security', async () => {
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
});

/** Parts of a file that PostgreSQL shows to a person in the opened record, whatever a query asks. */
async function rowsAs(person: string, labels: string, fileId: string): Promise<number | null> {
  const service = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support') });
  await service.connect();
  try {
    await service.query('begin');
    for (const [name, value] of [
      ['person', person],
      ['member', me],
      ['labels', labels],
      ['relation', person === me ? 'self' : 'proxy'],
    ] as const)
      await service.query(`select set_config($1, $2, true)`, [`careway.${name}`, value]);
    return (await service.query('select from file_part where file_id = $1', [fileId])).rowCount;
  } finally {
    await service.end();
  }
}
