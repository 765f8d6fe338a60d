import { uuidv7 } from '@careway/contracts';
import { auditCatalogue, clinician, member, tryLifecycles } from '@careway/testing';
import { registryContext } from '../index.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { IDENTIFY, READ } from '../../test/asks.ts';
import { memberItem, openTown, type Town } from '../../test/town.ts';
import { TREATING_MONTHS } from '../care-team/care-team.rules.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const told = async (key: string) =>
  (await town.admin.query<{ type: string }>('select type from outbox where key = $1 order by sequence', [key])).rows.map(
    ({ type }) => type,
  );
const facts = async () => (await town.admin.query<{ n: number }>('select count(*)::int as n from outbox')).rows[0]!.n;
const visit = (memberId: string, from: string, to: string | null, encounterId = uuidv7()) => ({
  ...{ memberId, clinicianId: town.levi, from, to, encounterId },
});

test('a member is registered with coverage, as facts without a name; the same again changes and tells nothing', async () => {
  const item = memberItem({ clinicId: town.north, family: 'Canaryname' });
  const relation = visit(item.id, '2026-01-05T08:00:00.000Z', '2026-01-05T08:30:00.000Z');
  const items = { members: [item], careRelations: [relation] };
  expect(await town.import(items)).toEqual({
    counts: [
      { type: 'Patient', created: 1, changed: 0, unchanged: 0 },
      { type: 'CareTeam', created: 1, changed: 0, unchanged: 0 },
    ],
    refused: [],
  });
  expect(await told(item.id)).toEqual(['registry.member-registered.v1', 'registry.coverage-started.v1', 'registry.relation-set.v1']);
  expect(JSON.stringify((await town.admin.query('select data from outbox')).rows)).not.toContain('Canaryname');
  const before = await facts();
  expect((await town.import(items)).counts).toEqual([
    { type: 'Patient', created: 0, changed: 0, unchanged: 1 },
    { type: 'CareTeam', created: 0, changed: 0, unchanged: 1 },
  ]);
  expect(await facts()).toBe(before);
});

test('what changed at the source is corrected; what the member decided and a recorded death stay', async () => {
  const id = await town.register({ language: 'ru' });
  await town.done(member(id), `mutation ($id: ID!) { setLanguage(memberId: $id, language: AR) { __typename } }`, { id });
  const diedAt = '2026-02-01T00:00:00.000Z';
  await town.import({ members: [memberItem({ id, clinicId: town.south, language: 'ru', diedAt })] });
  await town.import({ members: [memberItem({ id, clinicId: town.south, language: 'ru', given: 'Noah' })] });
  const { rows } = await town.admin.query('select language, given, clinic_id, died_at from member where member_id = $1', [id]);
  expect(rows).toEqual([{ language: 'ar', given: 'Noah', clinic_id: town.south, died_at: new Date(diedAt) }]);
  expect((await told(id)).slice(2)).toEqual([
    'registry.member-corrected.v1',
    'registry.member-corrected.v1',
    'registry.member-died.v1',
    'registry.member-corrected.v1',
  ]);
});

test('a clinic and its district are called as their source calls them in each language; in others nothing is made up', async () => {
  const clinics = [
    { id: uuidv7(), identifier: 'urn:x|named', name: 'Neve Alon', district: 'Carmel Coast', names: { he: 'נווה אלון' } },
    { id: uuidv7(), identifier: 'urn:x|plain', name: 'Eilat', district: 'South' },
  ];
  const called = async () => {
    const all = await town.done(clinician(town.levi), '{ clinics { id names { language name } districtNames { language name } } }', {});
    return (all['clinics'] as unknown as { id: string }[]).filter(({ id }) => clinics.some((one) => one.id === id));
  };
  await town.import({ clinics: clinics.map((one, n) => (n === 0 ? { ...one, districtNames: { he: 'חוף הכרמל' } } : one)) });
  const he = (name: string) => [{ language: 'HE', name }];
  expect(await called()).toEqual([
    { id: clinics[1]!.id, names: [], districtNames: [] },
    { id: clinics[0]!.id, names: he('נווה אלון'), districtNames: he('חוף הכרמל') },
  ]);
  await town.import({ clinics });
  expect(await called()).toContainEqual({ id: clinics[0]!.id, names: he('נווה אלון'), districtNames: [] });
});

test('an edge finds members, clinics and clinicians by what another system calls them; two of one name are nobody', async () => {
  const clinic = { name: 'Eilat', district: 'south' };
  const [one, two] = [uuidv7(), uuidv7()];
  await town.import({
    clinics: [
      { id: uuidv7(), identifier: 'urn:x|twice', ...clinic },
      { id: uuidv7(), identifier: 'urn:x|twice', ...clinic },
      { id: one, identifier: 'urn:x|one', ...clinic },
    ],
    clinicians: [
      {
        ...{
          id: two,
          identifier: 'urn:npi|2',
          family: 'Gal',
          given: 'Or',
          prefix: '',
          profession: 'nurse',
          gender: 'other',
          clinicId: null,
        },
      },
    ],
  });
  const ask = `query ($source: String! = "other", $clinics: [String!]!, $clinicians: [String!]!) {
    clinicIdsOf(source: $source, identifiers: $clinics) clinicianIdsOf(source: $source, identifiers: $clinicians) }`;
  const asked = { clinics: ['urn:x|none', 'urn:x|one', 'urn:x|twice', 'urn:x|one'], clinicians: ['urn:x|one', 'urn:npi|2'] };
  expect(await town.done(town.walk, ask, asked)).toEqual({ clinicIdsOf: [null, one, null, one], clinicianIdsOf: [null, two] });
  const third = uuidv7();
  await town.admin.query(`insert into clinic select $1, 'other', identifier, content, name, district from clinic where id = $2`, [
    third,
    one,
  ]);
  const found = async (source: string) => (await town.done(town.walk, ask, { ...asked, source }))['clinicIdsOf'];
  expect([await found('other'), await found('town'), await found('elsewhere')]).toEqual([
    [null, third, null, third],
    [null, one, expect.any(String), one],
    [null, null, null, null],
  ]);
  for (const who of [member(await town.register()), clinician(town.levi), town.manager])
    expect(await town.refused(who, ask, asked)).toEqual(['NOT_FOUND']);
});

test('broken and dangling items are refused one by one, with the reason; the others are taken', async () => {
  const good = memberItem({ clinicId: town.north });
  const { counts, refused } = await town.import({
    members: [
      good,
      { ...memberItem({}), identifier: 'no-date', birthDate: '1980-02-31' },
      { ...memberItem({}), identifier: 'future', birthDate: '2999-01-01' },
      { ...memberItem({ clinicId: uuidv7() }), identifier: 'no-clinic' },
      { ...good, given: 'Other' },
    ],
    careRelations: [visit(uuidv7(), '2026-01-05T08:00:00.000Z', null, 'a9a1f1c4-8b1e-4a8e-9d1b-3c2f1a9e7d10')],
  });
  expect(counts[0]).toEqual({ type: 'Patient', created: 1, changed: 0, unchanged: 0 });
  expect(refused).toEqual([
    { identifier: 'no-date', reason: expect.stringContaining('birthDate') },
    { identifier: good.identifier, reason: expect.stringContaining('second time') },
    { identifier: 'future', reason: expect.stringContaining('birthDate') },
    { identifier: 'no-clinic', reason: expect.stringContaining('clinic is not known') },
    { identifier: 'Encounter/a9a1f1c4-8b1e-4a8e-9d1b-3c2f1a9e7d10', reason: expect.stringContaining('member is not known') },
  ]);
});

test('visits make one relationship per clinician, from the first until two years after the last', async () => {
  const id = await town.register();
  const at = (day: string) => `${day}T08:00:00.000Z`;
  await town.import({ careRelations: [visit(id, at('2026-03-01'), at('2026-03-02')), visit(id, at('2025-01-01'), at('2025-01-02'))] });
  await town.import({ careRelations: [visit(id, at('2026-06-01'), at('2026-06-02'))] });
  const { rows } = await town.admin.query('select valid_from, valid_to from care_relation where member_id = $1', [id]);
  expect(rows).toEqual([{ valid_from: new Date(at('2025-01-01')), valid_to: new Date(at('2028-06-02')) }]);
});

test('a visit of long ago is evidence of a relationship that is over: told with its period, and it opens nothing', async () => {
  const [long, lately] = [await town.register(), await town.register()];
  const ago = (months: number) => {
    const day = new Date();
    day.setUTCMonth(day.getUTCMonth() - months);
    return day.toISOString();
  };
  await town.import({ careRelations: [visit(long, ago(TREATING_MONTHS + 1), ago(TREATING_MONTHS + 1))] });
  await town.import({ careRelations: [visit(lately, ago(TREATING_MONTHS - 1), ago(TREATING_MONTHS - 1))] });
  const { rows } = await town.admin.query<{ data: { validFrom: string; validTo: string; evidence: string } }>(
    `select data from outbox where key = $1 and type = 'registry.relation-set.v1'`,
    [long],
  );
  expect(rows).toHaveLength(1);
  const { validFrom, validTo, evidence } = rows[0]!.data;
  expect([evidence, validFrom < validTo, new Date(validTo) < new Date()]).toEqual(['encounter', true, true]);
  expect(await town.refused(clinician(town.levi), READ, { id: long })).toEqual(['NOT_FOUND']);
  expect(await town.done(clinician(town.levi), IDENTIFY, { id: long })).toMatchObject({ member: { id: long } });
  expect(await town.done(clinician(town.levi), READ, { id: lately })).toEqual({ member: { birthDate: '1980-02-03' } });
});

test('nobody but the edges that feed the record imports', async () => {
  const query = `mutation ($items: JSON!) { importRegistry(source: "x", items: $items) { counts { type } } }`;
  for (const who of [member(uuidv7()), town.manager]) expect(await town.refused(who, query, { items: {} })).toEqual(['NOT_FOUND']);
});

test('an import that cannot be read at all is refused as a whole', async () => {
  const query = `mutation ($items: JSON!) { importRegistry(source: "x", items: $items) { counts { type } } }`;
  for (const items of [null, [], { patients: [] }, { clinics: 'many', clinicians: [], members: [], careRelations: [] }])
    expect((await town.ask(town.walk, query, { items })).errors?.length).toBe(1);
});

test('no way around row-level security in the catalogue; planted ones are found', async () => {
  expect(await auditCatalogue(town.admin, 'registry')).toEqual([]);
  await town.admin.query('begin');
  await town.admin.query(`
    alter table member no force row level security;
    alter table consent disable row level security;
    create policy open on coverage for select to registry using (true);
    create table stray (id uuid primary key, member_id uuid);
    grant select on door_opening to public;
    create view leak as select * from member`);
  const faults = await auditCatalogue(town.admin, 'registry');
  await town.admin.query('rollback');
  for (const fault of [
    /member: .*not forced/,
    /consent: .*off/,
    /coverage: policy open/,
    /stray: .*off/,
    /stray: .*begins with id/,
    /door_opening: granted/,
    /leak/,
  ])
    expect(faults).toContainEqual(expect.stringMatching(fault));
});

test('no step of any lifecycle leaves its table, also by SQL in an opened record', async () => {
  expect(await tryLifecycles(town.admin, registryContext)).toEqual([]);
});
