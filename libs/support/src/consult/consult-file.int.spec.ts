import { fromGlobalId, toGlobalId, uuidv7 } from '@careway/contracts';
import { asRole } from '@careway/store';
import { type Answer, auditCatalogue, type Booted, bootContext, clinician, MADE_FILES, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { pdf, photo } from '../../test/files.ts';
import { PART_BYTES } from '../attachment/file.limits.ts';
import { supportContext } from '../index.ts';

let booted: Booted;
const [me, doctor, nurse, peer, desk] = Array.from({ length: 5 }, () => uuidv7()) as [string, string, string, string, string];
const moderator: Who = { kind: 'moderator', personId: desk };
const after: string[] = [];
const LETTER = readFileSync(new URL('../../test/letter.pdf', import.meta.url));

const FILES = 'files { id kind alt masked text maskedText removed pictures width findings { kind } textFindings { kind text } content }';
const CASE = `__typename ... on ConsultCase { id version state masked ${FILES} } ... on DomainError { code } ... on ConsultFileRefusedError { reason }`;
const WRITE = `mutation ($input: WriteConsultInput!) { writeConsult(input: $input) { ${CASE.replace('... on ConsultFileRefusedError { reason }', '')} } }`;
const CHECK = `mutation ($id: ID!, $v: Int!) { checkConsult(id: $id, expectedVersion: $v) { ${CASE.replace('... on ConsultFileRefusedError { reason }', '')} } }`;
const PUT = `mutation ($input: PutConsultFileInput!) { putConsultFile(input: $input) { ${CASE} } }`;
const DROP = `mutation ($id: ID!, $v: Int!) { dropConsultFile(id: $id, expectedVersion: $v) { ${CASE.replace('... on ConsultFileRefusedError { reason }', '')} } }`;
const PUBLISH = `mutation ($id: ID!, $v: Int!, $looked: [ID!]! = []) { publishConsult(id: $id, expectedVersion: $v, looked: $looked) { __typename ... on Consult { id version } ... on DomainError { code } } }`;
const SEE = `query ($id: ID!) { consult(id: $id) { files { id kind alt text width content } } }`;
const ONE = `query ($id: ID!) { consultFile(id: $id) { alt content } }`;
const OWN = `query ($id: ID!) { consultCaseFile(id: $id) { alt content } }`;

interface File {
  readonly id: string;
  readonly kind: string;
  readonly alt: string;
  readonly masked: string | null;
  readonly text: string | null;
  readonly maskedText: string | null;
  readonly removed: readonly string[];
  readonly content: string | null;
  readonly textFindings: readonly { readonly kind: string; readonly text: string }[];
}
interface Case {
  readonly code?: string;
  readonly reason?: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly files: readonly File[];
}
const told = <T>(answer: Answer): T => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as T;
};
const ask = async <T>(who: Who, query: string, variables: object): Promise<T> => told<T>(await booted.ask(who, query, variables, after));
const codeOf = async (who: Who, query: string, variables: object): Promise<string | undefined> => {
  const { data, errors } = await booted.ask(who, query, variables, after);
  return errors?.[0]?.extensions.code ?? (Object.values(data)[0] as Case).code;
};
const as = clinician;
const KNOWN = { names: ['ברק נועה', 'Barak Noa', 'خليل حسن'], places: [], numbers: ['058372202'] };
const write = () =>
  ask<Case>(as(doctor), WRITE, {
    input: { memberId: me, caseId: uuidv7(), specialty: 'INTERNIST', text: 'What is this rash?', known: KNOWN },
  });
async function bring(content: Buffer, who: string = doctor): Promise<string> {
  const upload = '... on Upload { id state }';
  const input = { memberId: me, uploadId: uuidv7(), name: 'Noa Barak 058372202.jpg', bytes: content.length };
  const { id } = await ask<{ id: string }>(as(who), `mutation ($input: BeginUploadInput!) { beginUpload(input: $input) { ${upload} } }`, {
    input,
  });
  for (let part = 0; part * PART_BYTES < content.length; part++)
    await ask(
      as(who),
      `mutation ($id: ID!, $part: Int!, $data: String!) { putUploadPart(uploadId: $id, part: $part, data: $data) { ${upload} } }`,
      {
        ...{ id, part, data: content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64') },
      },
    );
  expect(await ask(as(who), `mutation ($id: ID!) { completeUpload(uploadId: $id) { ${upload} } }`, { id })).toMatchObject({
    state: 'READY',
  });
  return id;
}
const put = (one: Case, uploadId: string, alt: string, who: string = doctor) =>
  ask<Case>(as(who), PUT, { input: { caseId: one.id, expectedVersion: one.version, uploadId, alt } });
const check = ({ id, version }: Case) => ask<Case>(as(doctor), CHECK, { id, v: version });
const publish = ({ id, version }: Case, looked: readonly string[]) =>
  ask<{ id: string; version: number; code?: string }>(as(doctor), PUBLISH, { id, v: version, looked });
const countOf = async (table: string, where: string, value: string) =>
  (await booted.admin.query(`select from ${table} where ${where} = $1`, [value])).rowCount;

beforeAll(async () => {
  booted = await bootContext(supportContext);
  after.push(...(await treats(booted, me, doctor)), ...(await treats(booted, me, nurse)));
}, 60_000);
afterAll(async () => {
  await booted?.close();
});

test('a photo is shown without what it told beside its pixels, its words go through the gate, and its author must have looked at it', async () => {
  const begun = await write();
  const withFile = await put(begun, await bring(await photo()), 'פריחה באמה של נועה ברק, 054-3217788');
  expect(withFile).toMatchObject({
    state: 'DRAFT',
    files: [{ kind: 'PICTURE', removed: ['LOCATION', 'DEVICE', 'PROFILE'], masked: null, width: 40 }],
  });
  expect(await publish(withFile, [])).toMatchObject({ code: 'CONSULT_STATE' });
  const checked = await check(withFile);
  const [file] = checked.files;
  expect(file).toMatchObject({ masked: 'פריחה באמה של [שם], [טלפון]', findings: [{ kind: 'NAME' }, { kind: 'PHONE' }] });
  for (const looked of [[], [file!.id, toGlobalId({ memberId: me, id: uuidv7() })], [toGlobalId({ memberId: me, id: uuidv7() })]])
    expect(await publish(checked, looked)).toMatchObject({ code: 'NOT_LOOKED' });
  const consult = await publish(checked, [file!.id]);
  const seen = await ask<{ files: readonly File[] }>(as(peer), SEE, { id: consult.id });
  expect(seen.files).toMatchObject([{ kind: 'PICTURE', alt: 'פריחה באמה של [שם], [טלפון]', width: 40, content: file!.content }]);
  // under another id, and of the patient's half nothing is left to compare it with
  expect(seen.files[0]!.id).not.toBe(fromGlobalId(file!.id)!.id);
  expect([
    await countOf('consult_case_file', 'id', fromGlobalId(file!.id)!.id),
    await countOf('file_part', 'file_id', fromGlobalId(file!.id)!.id),
  ]).toEqual([0, 0]);
  expect(await ask(as(doctor), `query ($id: ID!) { consultCase(id: $id) { files { id } } }`, { id: begun.id })).toEqual({ files: [] });
  // a colleague reads it by its id as well, nobody else does
  expect(await ask(as(peer), ONE, { id: seen.files[0]!.id })).toMatchObject({ content: file!.content });
  for (const who of [member(me), moderator]) expect(await codeOf(who, ONE, { id: seen.files[0]!.id })).not.toBeUndefined();
  // taken back, it is gone from the house
  await ask(as(doctor), `mutation ($id: ID!, $v: Int!) { withdrawConsult(id: $id, expectedVersion: $v) { __typename } }`, {
    id: consult.id,
    v: consult.version,
  });
  expect(await countOf('consult_file', 'consult_id', consult.id)).toBe(0);
});

test('of a document its words alone are kept, in four languages, and the gate reads them as it reads the question', async () => {
  const withFile = await put(await write(), await bring(LETTER), 'Discharge letter');
  const [file] = withFile.files;
  expect(file).toMatchObject({ kind: 'DOCUMENT', content: null, removed: ['TIME', 'DEVICE', 'WORDS'] });
  expect(file!.textFindings.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Ruth Goldberg',
      '054-3217788',
      '12/03/2025',
      'נועה ברק',
      '058372202',
      '052-8814409',
      'حسن خليل',
      '12.03.2025',
    ]),
  );
  expect(await countOf('file_part', 'file_id', fromGlobalId(file!.id)!.id)).toBe(0);
  const checked = await check(withFile);
  const consult = await publish(checked, []);
  const { files } = await ask<{ files: readonly File[] }>(as(peer), SEE, { id: consult.id });
  expect(files).toMatchObject([{ kind: 'DOCUMENT', alt: 'Discharge letter', text: checked.files[0]!.maskedText, content: null }]);
  for (const one of ['Goldberg', 'נועה', '058372202', '8814409', 'خليل', '12/03/2025']) expect(files[0]!.text).not.toContain(one);
  expect(files[0]!.text).toContain('162/101');
});

test('what cannot be cleaned is refused with the reason, and what was not taken, another’s and a fifth file are not put there', async () => {
  let begun = await write();
  const scan = pdf().toString('latin1').replace('(Blood count) Tj', '            Tj');
  expect(await put(begun, await bring(Buffer.from(scan, 'latin1')), 'Scan')).toMatchObject({
    code: 'CONSULT_FILE_REFUSED',
    reason: 'NO_WORDS',
  });
  const foreign = pdf().toString('latin1').replace('/Subtype /Type1', '/Subtype /Type0');
  expect(await put(begun, await bring(Buffer.from(foreign, 'latin1')), 'Letter')).toMatchObject({ reason: 'UNREADABLE' });
  expect(await put(begun, await bring(pdf(), nurse), 'Letter')).toMatchObject({ code: 'FILES_NOT_READY' });
  const uploadId = await bring(pdf());
  expect(await put(begun, uploadId, ' ')).toMatchObject({ code: 'EMPTY_MESSAGE' });
  expect(await put(begun, uploadId, 'x'.repeat(301))).toMatchObject({ code: 'MESSAGE_TOO_LONG' });
  expect(await put({ ...begun, version: 9 }, uploadId, 'Letter')).toMatchObject({ code: 'EDITED_MEANWHILE' });
  expect(await codeOf(as(nurse), PUT, { input: { caseId: begun.id, expectedVersion: begun.version, uploadId, alt: 'Letter' } })).toBe(
    'NOT_FOUND',
  );
  for (let n = 0; n < 4; n++) begun = await put(begun, n === 0 ? uploadId : await bring(pdf()), `Letter ${n}`);
  expect(begun.files.map(({ alt }) => alt)).toEqual(['Letter 0', 'Letter 1', 'Letter 2', 'Letter 3']);
  expect(await put(begun, await bring(pdf()), 'Letter 4')).toMatchObject({ code: 'TOO_MANY_FILES' });
  // described anew it is the same file
  const again = await put(begun, begun.files[1]!.id, 'Blood count');
  expect(again.files.map(({ alt }) => alt)).toEqual(['Letter 0', 'Blood count', 'Letter 2', 'Letter 3']);
  const without = await ask<Case>(as(doctor), DROP, { id: again.files[0]!.id, v: again.version });
  expect(without.files).toHaveLength(3);
  expect(await ask(as(doctor), DROP, { id: without.files[0]!.id, v: again.version })).toMatchObject({ code: 'EDITED_MEANWHILE' });
});

test('before it is published a picture is its author’s alone, and no fact tells a word of it', async () => {
  const uploadId = await bring(MADE_FILES.find(({ format }) => format === 'jpeg')!.bytes);
  const { files } = await put(await write(), uploadId, 'A rash of Noa');
  const [file] = files;
  expect(await ask(as(doctor), OWN, { id: file!.id })).toMatchObject({ alt: 'A rash of Noa', content: file!.content });
  for (const who of [as(nurse), as(peer), member(me), moderator])
    expect(await codeOf(who, OWN, { id: file!.id })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
  const client = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support'), options: '-c search_path=support' });
  await client.connect();
  for (const table of ['consult_case_file', 'consult_file', 'file_part'])
    expect([table, (await client.query(`select * from ${table}`)).rowCount]).toEqual([table, 0]);
  await client.end();
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
  const { rows } = await booted.admin.query(
    `select type, data from outbox where type like 'support.case-%' or type like 'support.consult-%' or type like 'support.file-%'`,
  );
  expect(JSON.stringify(rows)).toContain('support.case-file-put.v1');
  expect(JSON.stringify(rows)).not.toMatch(/rash|Noa|Letter|\.jpg|Discharge/);
});

test('what was brought for a question that never was published is removed after thirty days', async () => {
  const { files } = await put(await write(), await bring(await photo()), 'A rash');
  const { id } = fromGlobalId(files[0]!.id)!;
  const forget = (days: number) => booted.admin.query(`select support.forget_old_consult_files(now() - make_interval(days => $1))`, [days]);
  await booted.admin.query(`update consult_case_file set added_at = now() - interval '31 days' where id = $1`, [id]);
  const other = await put(await write(), await bring(await photo()), 'Another rash');
  await forget(30);
  expect([await countOf('consult_case_file', 'id', id), await countOf('file_part', 'file_id', id)]).toEqual([0, 0]);
  expect(await countOf('consult_case_file', 'id', fromGlobalId(other.files[0]!.id)!.id)).toBe(1);
});
