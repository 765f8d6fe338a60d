/** @jest-environment node */
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from './generate.mjs';

const root = mkdtempSync(join(tmpdir(), 'codegen-'));
const member = join(root, 'member');
const clinic = join(root, 'clinic');
const manifest = join(root, 'trusted-documents.json');
afterAll(() => rmSync(root, { recursive: true }));

const SCHEMA = `
scalar DateTime
enum Stage { ASKED FINDING_OUT }
type Journey { id: ID! title: String stage: Stage! since: DateTime! }
type VersionConflict { current: Int! }
union RenameResult = Journey | VersionConflict
type Query { journeys(memberId: ID!): [Journey!]! }
type Mutation { rename(id: ID!, title: String!): RenameResult! }
`;
const HOME = 'query MemberHome($memberId: ID!) { journeys(memberId: $memberId) { ...Card } }';
const CARD = 'fragment Card on Journey { id title stage since }';
const RENAME =
  'mutation Rename($id: ID!, $title: String!) { rename(id: $id, title: $title) { __typename ... on VersionConflict { current } } }';

const write = (folder: string, name: string, text: string) => writeFileSync(join(folder, name), text);
const run = (options = {}) =>
  generate({
    supergraph: join(root, 'schema.graphql'),
    areas: [
      { name: 'member', folder: member },
      { name: 'clinic', folder: clinic },
    ],
    manifest,
    ...options,
  });

beforeEach(() => {
  for (const folder of [member, clinic]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  rmSync(manifest, { force: true });
  write(root, 'schema.graphql', SCHEMA);
});

test('a portal without operations has an empty manifest and no generated file', async () => {
  expect(await run()).toEqual({ areas: 0, operations: 0, changed: true });
  expect(readFileSync(manifest, 'utf8')).toBe('{}\n');
});

test('every text in the manifest has the sha256 under which it stands, its fragments with it', async () => {
  write(member, 'home.page.graphql', HOME);
  write(member, 'card.graphql', CARD);
  write(clinic, 'rename.graphql', RENAME);
  expect(await run()).toEqual({ areas: 2, operations: 2, changed: true });
  const texts = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  for (const [id, text] of Object.entries(texts)) expect(createHash('sha256').update(text).digest('hex')).toBe(id);
  expect(Object.values(texts)[0]).toContain('fragment Card on Journey');
  expect(await run({ write: false })).toMatchObject({ changed: false });
});

test('a page gets types as strict as the schema', async () => {
  write(member, 'home.page.graphql', HOME);
  write(member, 'card.graphql', CARD);
  write(member, 'rename.graphql', RENAME);
  await run();
  const text = readFileSync(join(member, 'generated/graph.ts'), 'utf8');
  expect(text).toContain('readonly title: string | null, readonly stage: Stage, readonly since: string');
  expect(text).toMatch(/MemberHomeQueryVariables = Exact<\{\s*memberId: string;/);
  expect(text).toMatch(/__typename: 'VersionConflict', readonly current: number/);
  expect(text).toContain('export const MemberHomeDocument: TrustedDocument<MemberHomeQuery, MemberHomeQueryVariables>');
});

test.each([
  ['a field that the schema does not have', { 'home.graphql': 'query Home { nothing }' }, /home.graphql: Cannot query field "nothing"/],
  ['an operation without a name', { 'home.graphql': '{ journeys(memberId: 1) { id } }' }, /needs a name/],
  [
    'two operations of one name',
    { 'a.graphql': HOME.replace('...Card', 'id'), 'b.graphql': HOME.replace('...Card', 'id') },
    /MemberHome is already in/,
  ],
  ['a fragment that nobody wrote', { 'home.graphql': HOME }, /Unknown fragment "Card"|no fragment Card/],
] as const)('%s stops the build with its file', async (_what, files, message) => {
  for (const [name, text] of Object.entries(files)) write(member, name, text);
  await expect(run()).rejects.toThrow(message);
});

test('a new operation changes the manifest, which a review then sees', async () => {
  write(member, 'home.page.graphql', HOME.replace('...Card', 'id'));
  await run();
  write(member, 'rename.graphql', RENAME);
  expect(await run({ write: false })).toMatchObject({ changed: true });
});
