import { uuidv7 } from '@careway/contracts';
import { clinician, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GRANT } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const NAMES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id displayName profession } } }`;
const namesFor = async (who: Who, ids: readonly string[], after: readonly string[] = []) => {
  const data = await town.done(who, NAMES, { r: ids.map((id) => ({ __typename: 'Person', id })) }, after);
  return (data['_entities'] as unknown as { displayName: string | null }[]).map(({ displayName }) => displayName);
};

test('clinicians and staff have names for everyone; nobody has none', async () => {
  const STAFF = `mutation ($id: ID!) { registerStaff(id: $id, kind: ADMINISTRATOR, familyName: "Peretz", givenName: "Gal") { __typename } }`;
  await town.done(town.walk, STAFF, { id: town.manager.personId });
  expect(await namesFor(member(await town.register()), [town.levi, town.manager.personId, uuidv7(), 'nothing'])).toEqual([
    ...['Dr. Dan Levi', 'Gal Peretz', null, null],
  ]);
  expect(await town.done(town.manager, `{ me { kind name manages { name } actingFor { until } } }`)).toEqual({
    me: { kind: 'ADMINISTRATOR', name: 'Gal Peretz', manages: [{ name: 'Clinic North' }], actingFor: [] },
  });
});

test('a member’s name is told to those whom a relation connects, and to nobody else', async () => {
  const [noa, dan, tal, eve] = [
    await town.register({ given: 'Noa' }),
    await town.register({ given: 'Dan' }),
    await town.register({ given: 'Tal' }),
    await town.register({ given: 'Eve' }),
  ];
  const grant = (personId: string) => town.ask(member(noa), GRANT, { memberId: noa, grant: { personId, areas: ['PLAN'] } });
  await grant(dan);
  const { positions } = await grant(tal);
  expect(await namesFor(member(noa), [noa, dan, tal, eve], positions)).toEqual(['Noa Cohen', 'Dan Cohen', 'Tal Cohen', null]);
  expect(await namesFor(member(dan), [noa, tal, eve], positions)).toEqual(['Noa Cohen', 'Tal Cohen', null]);
  expect(await namesFor(member(eve), [noa, dan, tal], positions)).toEqual([null, null, null]);
  expect(await namesFor(town.manager, [noa, dan])).toEqual([null, null]);
});

test('a clinician who is told a member’s name is written into that member’s log', async () => {
  const noa = await town.register();
  expect(await namesFor(clinician(town.haddad), [noa, town.levi])).toEqual(['Noa Cohen', 'Dr. Dan Levi']);
  const { rows } = await town.admin.query('select member_id, relation from read_audit where person_id = $1', [town.haddad]);
  expect(rows).toEqual([{ member_id: noa, relation: 'none' }]);
});

test('the directory answers everyone who is signed in', async () => {
  const query = `query ($id: ID!) { clinics { name district } clinicians(clinicId: $id) { familyName profession clinic { name } } }`;
  expect(await town.done(member(await town.register()), query, { id: town.north })).toEqual({
    clinics: [
      { name: 'Clinic North', district: 'north' },
      { name: 'Clinic South', district: 'south' },
    ],
    clinicians: [
      { familyName: 'Haddad', profession: 'nurse', clinic: { name: 'Clinic North' } },
      { familyName: 'Ivanova', profession: 'dietitian', clinic: { name: 'Clinic North' } },
      { familyName: 'Levi', profession: 'physician', clinic: { name: 'Clinic North' } },
    ],
  });
});
