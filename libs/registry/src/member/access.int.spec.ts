import { uuidv7 } from '@careway/contracts';
import { clinician, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPOINT, DISMISS, GRANT, IDENTIFY, READ, TEAM } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const appoint = async (memberId: string, clinicianId: string, until?: string) => {
  const { data, positions } = await town.ask(town.manager, APPOINT, { memberId, clinicianId, until });
  return { ...(data['setCareTeam'] as { __typename: string; relationId: string }), positions };
};
const grant = (memberId: string, personId: string, areas: string[]) =>
  town.ask(member(memberId), GRANT, { memberId, grant: { personId, areas } });

test('an unrelated clinician is told name, year of birth and clinic, and it is written down; nothing else answers', async () => {
  const id = await town.register();
  const stranger = clinician(town.ivanova);
  expect(await town.done(stranger, IDENTIFY, { id })).toEqual({
    member: { id, name: 'Noa Cohen', yearOfBirth: 1980, clinic: { name: 'Clinic North' } },
  });
  const audited = await town.admin.query('select person_id, relation from read_audit where member_id = $1', [id]);
  expect(audited.rows).toContainEqual({ person_id: town.ivanova, relation: 'none' });
  for (const field of [
    'birthDate',
    'age',
    'gender',
    'language',
    'timeZone',
    'district',
    'phone',
    'deceasedAt',
    'isCovered',
    'otherNames { familyName }',
    'identifiers { value }',
    'coverage { from }',
    'links { id }',
    'careTeam { id }',
    'proxies { id }',
    'representatives { until }',
    'proxyOf { until }',
    'consents { id }',
    'sharedWith { kind }',
    'doorOpenings { id }',
    'accessLog { nodes { id } }',
  ])
    expect([field, await town.refused(stranger, `query ($id: ID!) { member(id: $id) { ${field} } }`, { id })]).toEqual([
      field,
      ['NOT_FOUND'],
    ]);
});

test('for whom somebody acts is refused to other members as what does not exist, not as a fault', async () => {
  const [id, other] = [await town.register(), await town.register()];
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { proxyOf { until } } } }`;
  expect(await town.refused(member(other), query, { r: [{ __typename: 'Member', id }] })).toEqual(['NOT_FOUND']);
});

test('to a stranger a member and nobody are the same answer, by query and by reference', async () => {
  const id = await town.register();
  const byReference = (field: string) => `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { ${field} } } }`;
  const answers = async (who: Who, memberId: string) => {
    const reference = { r: [{ __typename: 'Member', id: memberId }] };
    const asked = ['name', 'birthDate', 'accessLog { nodes { id } }'].map((field) => town.ask(who, byReference(field), reference));
    return [
      await town.refused(who, IDENTIFY, { id: memberId }),
      ...(await Promise.all(asked)).map(({ data, errors }) => ({ data, errors })),
    ];
  };
  for (const who of [member(await town.register()), town.manager, { kind: 'moderator', personId: uuidv7() } as const]) {
    expect(await answers(who, id)).toEqual(await answers(who, uuidv7()));
    expect(await town.refused(who, IDENTIFY, { id })).toEqual(['NOT_FOUND']);
  }
  expect(await town.refused(member(uuidv7()), IDENTIFY, { id: 'not-an-id' })).toEqual(['NOT_FOUND']);
});

test('a clinician of the care team reads the record until the relation ends', async () => {
  const id = await town.register();
  const doctor = clinician(town.levi);
  expect(await town.refused(doctor, READ, { id })).toEqual(['NOT_FOUND']);
  const { relationId, positions } = await appoint(id, town.levi);
  expect(await town.done(doctor, READ, { id }, positions)).toEqual({ member: { birthDate: '1980-02-03' } });
  expect(await town.done(member(id), TEAM, { id })).toEqual({
    member: {
      careTeam: [
        { id: relationId, clinician: { displayName: 'Dr. Dan Levi', profession: 'physician' }, evidence: 'APPOINTED', isActive: true },
      ],
    },
  });
  const ended = await town.ask(town.manager, DISMISS, { relationId });
  expect((await town.ask(doctor, READ, { id }, ended.positions)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await town.ask(town.manager, DISMISS, { relationId })).data).toEqual({ endCareTeam: { __typename: 'CareRelationEndedError' } });
});

test('a relation that has run out opens nothing', async () => {
  const id = await town.register();
  const { positions } = await appoint(id, town.haddad, new Date(Date.now() + 1_500).toISOString());
  await town.done(clinician(town.haddad), READ, { id }, positions);
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  expect(await town.refused(clinician(town.haddad), READ, { id })).toEqual(['NOT_FOUND']);
});

test('a manager administers the care teams of the own clinic only, and reads no record', async () => {
  const [here, there] = [await town.register(), await town.register({ clinicId: town.south })];
  expect((await town.ask(town.manager, APPOINT, { memberId: there, clinicianId: town.levi })).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );
  expect((await appoint(here, town.levi)).__typename).toBe('CareTeamRecorded');
  expect((await appoint(here, town.levi)).__typename).toBe('AlreadyInCareTeamError');
  expect((await appoint(here, uuidv7())).__typename).toBe('ClinicianUnknownError');
  for (const query of [IDENTIFY, READ, TEAM]) expect(await town.refused(town.manager, query, { id: here })).toEqual(['NOT_FOUND']);
  const other = { kind: 'administrator', personId: uuidv7() } as const;
  expect(await town.refused(other, APPOINT, { memberId: here, clinicianId: town.haddad })).toEqual(['NOT_FOUND']);
  expect(await town.refused(clinician(town.levi), APPOINT, { memberId: here, clinicianId: town.haddad })).toEqual(['NOT_FOUND']);
});

test('a proxy reads inside the areas given; outside it is private, not absent', async () => {
  const [mother, daughter, son] = [await town.register(), await town.register(), await town.register()];
  const [, { positions }] = [await grant(mother, daughter, ['RESULTS']), await grant(mother, son, ['PROFILE'])];
  expect(await town.done(member(son), READ, { id: mother }, positions)).toEqual({ member: { birthDate: '1980-02-03' } });
  expect(await town.done(member(daughter), IDENTIFY, { id: mother }, positions)).toMatchObject({ member: { name: 'Noa Cohen' } });
  expect(await town.refused(member(daughter), READ, { id: mother })).toEqual(['FORBIDDEN']);
  expect(await town.refused(member(son), `query ($id: ID!) { member(id: $id) { consents { id } } }`, { id: mother })).toEqual([
    'FORBIDDEN',
  ]);
});

test('one’s own patients are listed by name, page by page, each written down', async () => {
  const ids = [await town.register({ family: 'Aa' }), await town.register({ family: 'Bb' }), await town.register({ family: 'Cc' })];
  let positions: readonly string[] = [];
  for (const id of ids) ({ positions } = await appoint(id, town.ivanova));
  const PATIENTS = `query ($first: Int, $after: String) { myPatients(first: $first, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }`;
  type Patients = { myPatients: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
  const first = (await town.done(clinician(town.ivanova), PATIENTS, { first: 2 }, positions)) as unknown as Patients;
  const rest = (await town.done(clinician(town.ivanova), PATIENTS, {
    first: 2,
    after: first.myPatients.pageInfo.endCursor,
  })) as unknown as Patients;
  expect([...first.myPatients.nodes, ...rest.myPatients.nodes].map(({ id }) => id)).toEqual(ids);
  expect([first, rest].map(({ myPatients }) => myPatients.pageInfo.hasNextPage)).toEqual([true, false]);
  const audited = await town.admin.query(`select member_id from read_audit where person_id = $1 and relation = 'care-team'`, [
    town.ivanova,
  ]);
  expect(new Set(audited.rows.map((row) => row.member_id))).toEqual(new Set(ids));
  expect(await town.refused(member(ids[0]!), PATIENTS)).toEqual(['NOT_FOUND']);
});
