import { uuidv7 } from '@careway/contracts';
import { clinician, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPOINT, END_PROXY, GRANT, READ } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

interface Granted {
  __typename: string;
  id: string;
  areas: string[];
  labels: string[];
  validTo: string | null;
  what?: string;
}
const grant = async (who: Who, memberId: string, wish: object) => {
  const { data, errors, positions } = await town.ask(who, GRANT, { memberId, grant: { areas: ['PROFILE'], ...wish } });
  return { ...(data?.['grantProxy'] as Granted), errors, positions };
};
const ACTING = `{ me { actingFor { member { id name } areas until evidence } } }`;

test('a proxy is told for whom they act; a second grant replaces the first; the member ends it at once', async () => {
  const [noa, dan] = [await town.register(), await town.register()];
  const first = await grant(member(noa), noa, { personId: dan });
  const second = await grant(member(noa), noa, { personId: dan, areas: ['PROFILE', 'PLAN'], labels: ['MENTAL'] });
  expect([second.id, second.labels]).toEqual([first.id, ['MENTAL']]);
  expect(await town.done(member(dan), ACTING, {}, second.positions)).toEqual({
    me: { actingFor: [{ member: { id: noa, name: 'Noa Cohen' }, areas: ['PROFILE', 'PLAN'], until: null, evidence: 'GRANTED_BY_MEMBER' }] },
  });
  const ended = await town.ask(member(noa), END_PROXY, { grantId: first.id });
  expect(ended.data).toEqual({ endProxy: { __typename: 'ProxyGrant', isActive: false } });
  expect((await town.ask(member(dan), READ, { id: noa }, ended.positions)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await town.done(member(dan), ACTING)).toEqual({ me: { actingFor: [] } });
  expect((await town.ask(member(noa), END_PROXY, { grantId: first.id })).data).toEqual({ endProxy: { __typename: 'ProxyEndedError' } });
});

test('a proxy resigns, but ends nobody else’s grant and gives none', async () => {
  const [noa, dan, tal] = [await town.register(), await town.register(), await town.register()];
  const [dans, tals] = [await grant(member(noa), noa, { personId: dan }), await grant(member(noa), noa, { personId: tal })];
  await town.done(member(dan), READ, { id: noa }, tals.positions);
  expect((await town.ask(member(dan), END_PROXY, { grantId: tals.id })).data).toEqual({ endProxy: { __typename: 'NotFoundError' } });
  expect((await grant(member(dan), noa, { personId: uuidv7() })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await town.ask(member(dan), END_PROXY, { grantId: dans.id })).data).toEqual({
    endProxy: { __typename: 'ProxyGrant', isActive: false },
  });
  expect(await town.refused(member(await town.register()), END_PROXY, { grantId: tals.id })).toEqual([]);
});

test('a stranger who knows a grant’s id hears what nobody’s id would answer', async () => {
  const [noa, dan] = [await town.register(), await town.register()];
  const { id } = await grant(member(noa), noa, { personId: dan });
  const stranger = member(await town.register());
  expect((await town.ask(stranger, END_PROXY, { grantId: id })).data).toEqual({ endProxy: { __typename: 'NotFoundError' } });
  expect((await town.ask(stranger, END_PROXY, { grantId: 'nothing' })).data).toEqual({ endProxy: { __typename: 'NotFoundError' } });
});

test('a person is named by member number and birth date, both exact', async () => {
  const noa = await town.register();
  const dan = await town.register({ identifiers: ['urn:careway:number|0098-1'], birthDate: '1970-05-06' });
  expect((await grant(member(noa), noa, { memberNumber: '00981', birthDate: '1970-05-07' })).__typename).toBe('ProxyPersonUnknownError');
  expect((await grant(member(noa), noa, { memberNumber: '0098-1', birthDate: '1970-05-06' })).__typename).toBe('ProxyGrant');
  const { rows } = await town.admin.query('select person_id from proxy_grant where member_id = $1', [noa]);
  expect(rows).toEqual([{ person_id: dan }]);
});

test('what cannot be is refused with what is wrong', async () => {
  const [noa, dan] = [await town.register(), await town.register()];
  const what = async (wish: object) => (await grant(member(noa), noa, { personId: dan, ...wish })).what;
  expect(await what({ personId: noa })).toBe('SELF');
  expect(await what({ areas: [] })).toBe('NO_AREA');
  expect(await what({ until: '2020-01-01T00:00:00Z' })).toBe('PERIOD');
  expect((await grant(town.walk, noa, { personId: dan, evidence: 'PARENT' })).what).toBe('NOT_A_CHILD');
  expect((await grant(member(noa), noa, { personId: dan, evidence: 'PARENT' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a parent acts for a child until the child is of age', async () => {
  const year = new Date().getUTCFullYear() - 8;
  const [child, mother] = [await town.register({ birthDate: `${year}-01-15` }), await town.register()];
  // The edge that tells who the parents are reads nothing of it.
  const query = `mutation ($id: ID!, $grant: ProxyInput!) { grantProxy(memberId: $id, grant: $grant) { __typename } }`;
  const granted = await town.ask(town.walk, query, { id: child, grant: { personId: mother, areas: ['PROFILE'], evidence: 'PARENT' } });
  expect(granted.data).toEqual({ grantProxy: { __typename: 'ProxyGrant' } });
  const { rows } = await town.admin.query('select valid_to from proxy_grant where member_id = $1', [child]);
  expect(rows).toEqual([{ valid_to: new Date(`${year + 18}-01-15T00:00:00Z`) }]);
  await town.done(member(mother), READ, { id: child }, granted.positions);
});

test('the power to act for somebody ends with their life', async () => {
  const [noa, dan] = [await town.register(), await town.register()];
  const { positions } = await grant(member(noa), noa, { personId: dan });
  await town.done(member(dan), READ, { id: noa }, positions);
  const DIED = `mutation ($id: ID!, $at: DateTime!) { recordDeath(memberId: $id, diedAt: $at) { __typename } }`;
  const died = await town.ask(town.manager, DIED, { id: noa, at: '2026-01-02T03:04:05Z' });
  expect(died.data).toEqual({ recordDeath: { __typename: 'MemberRecorded' } });
  expect((await town.ask(member(dan), READ, { id: noa }, died.positions)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

const WHO = `query ($id: ID!) { member(id: $id) { representatives { person { displayName } areas evidence until } } }`;

test('who treats a member knows who may act for them by name, and not what sensitive items they were shown', async () => {
  const [noa, dan] = [await town.register(), await town.register()];
  const given = await grant(member(noa), noa, { personId: dan, labels: ['MENTAL'] });
  const doctor = clinician(town.levi);
  expect(await town.refused(doctor, WHO, { id: noa })).toEqual(['NOT_FOUND']);
  const { positions } = await town.ask(town.manager, APPOINT, { memberId: noa, clinicianId: town.levi });
  const after = [...(given.positions ?? []), ...(positions ?? [])];
  expect(await town.done(doctor, WHO, { id: noa }, after)).toEqual({
    member: { representatives: [{ person: { displayName: 'Noa Cohen' }, areas: ['PROFILE'], evidence: 'GRANTED_BY_MEMBER', until: null }] },
  });
  expect(await town.refused(doctor, `query ($id: ID!) { member(id: $id) { proxies { labels } } }`, { id: noa })).toEqual(['NOT_FOUND']);
  const ended = await town.ask(member(noa), END_PROXY, { grantId: given.id });
  expect(await town.done(doctor, WHO, { id: noa }, ended.positions)).toEqual({ member: { representatives: [] } });
});
