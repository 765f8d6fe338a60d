import { clinician, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPOINT, DECIDE, GRANT, OPEN } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const decide = (memberId: string, label: string, audience: string, decision: string) =>
  town.done(member(memberId), DECIDE, { memberId, label, audience, decision });
/** The labels that each relation was last told with. */
const told = async (memberId: string) => {
  const { rows } = await town.admin.query(
    `select distinct on (data ->> 'relationId') data ->> 'personId' as person, data -> 'labels' as labels from outbox
     where key = $1 and type = 'registry.relation-set.v1' order by data ->> 'relationId', sequence desc`,
    [memberId],
  );
  return new Map(rows.map(({ person, labels }) => [person as string, labels as string[]]));
};

test('what a member withholds from the care team is told again with every relation of it, the door included', async () => {
  const id = await town.register();
  await town.done(town.manager, APPOINT, { memberId: id, clinicianId: town.levi });
  await town.done(clinician(town.haddad), OPEN, { memberId: id, reason: 'Her doctor is on leave today' });
  expect([...(await told(id)).values()].every((labels) => labels.includes('mental'))).toBe(true);
  await decide(id, 'MENTAL', 'CARE_TEAM', 'WITHHOLD');
  for (const person of [town.levi, town.haddad]) expect((await told(id)).get(person)).not.toContain('mental');
  await town.done(town.manager, APPOINT, { memberId: id, clinicianId: town.ivanova });
  expect((await told(id)).get(town.ivanova)).not.toContain('mental');
  await decide(id, 'MENTAL', 'CARE_TEAM', 'SHARE');
  for (const person of [town.levi, town.haddad, town.ivanova]) expect((await told(id)).get(person)).toContain('mental');
});

test('a proxy sees what was given and what is shared with all, and withholding wins', async () => {
  const [id, dan] = [await town.register(), await town.register()];
  await town.done(member(id), GRANT, { memberId: id, grant: { personId: dan, areas: ['RESULTS'], labels: ['HIV'] } });
  expect((await told(id)).get(dan)).toEqual(['general', 'hiv']);
  await decide(id, 'SOCIAL', 'PROXIES', 'SHARE');
  await decide(id, 'HIV', 'PROXIES', 'WITHHOLD');
  expect((await told(id)).get(dan)).toEqual(['general', 'social']);
});

test('what is not sensitive cannot be withheld, and nobody decides for the member', async () => {
  const [id, dan] = [await town.register(), await town.register()];
  expect(await decide(id, 'GENERAL', 'CARE_TEAM', 'WITHHOLD')).toEqual({ decideConsent: { __typename: 'AlwaysSharedError' } });
  const { positions } = await town.ask(member(id), GRANT, { memberId: id, grant: { personId: dan, areas: ['PROFILE'] } });
  const wish = { memberId: id, label: 'HIV', audience: 'PROXIES', decision: 'SHARE' };
  expect((await town.ask(member(dan), DECIDE, wish, positions)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await town.refused(clinician(town.levi), DECIDE, wish)).toEqual(['NOT_FOUND']);
});

test('the member sees everybody who may see the record now, and what of it', async () => {
  const [id, dan] = [await town.register(), await town.register({ given: 'Dan' })];
  await town.done(member(id), GRANT, { memberId: id, grant: { personId: dan, areas: ['PLAN'] } });
  await town.done(town.manager, APPOINT, { memberId: id, clinicianId: town.levi });
  await town.done(clinician(town.haddad), OPEN, { memberId: id, reason: 'Her doctor is on leave today' });
  const query = `query ($id: ID!) { member(id: $id) { sharedWith { kind person { displayName } areas labels } } }`;
  const { member: shown } = (await town.done(member(id), query, { id })) as unknown as { member: { sharedWith: object[] } };
  expect(shown.sharedWith).toMatchObject([
    { kind: 'CARE_TEAM', person: { displayName: 'Dr. Dan Levi' } },
    { kind: 'PROXY', person: { displayName: 'Dan Cohen' }, areas: ['PLAN'], labels: ['GENERAL'] },
    { kind: 'BREAK_GLASS', person: { displayName: 'Dr. Amal Haddad' } },
  ]);
});
