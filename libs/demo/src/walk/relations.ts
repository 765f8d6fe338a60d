import { type Clock } from '../kit/clock.ts';
import { clinicianId, clinicId, memberId, staffId } from '../kit/ids.ts';
import { CARE_TEAMS } from '../people/care-teams.ts';
import { CLINICS } from '../people/clinics.ts';
import type { Household } from '../people/household.ts';
import type { Person } from '../people/person.ts';
import { PROXIES, type ProxyRow } from '../people/proxies.ts';
import { STAFF } from '../people/staff.ts';
import { AREAS } from '@careway/contracts';
import { asAdministrator, asMember, expectOne, WALK, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
const ADMINISTRATOR = asAdministrator('dayan');
const inGraph = (word: string): string => word.toUpperCase().replaceAll('-', '_');
const ERRORS = '... on DomainError { message }';

/** Two look after it, so that one can hand something over to the other. */
const SHARED = 'neve-alon';
/** Administrators and moderators, and which clinics the administrators keep. */
export async function registerStaff(client: WalkClient): Promise<void> {
  for (const { key, name, kind } of STAFF) {
    const query = `mutation DemoWalk($id: ID!, $kind: StaffKind!, $family: String!, $given: String!) {
      registerStaff(id: $id, kind: $kind, familyName: $family, givenName: $given) { __typename } }`;
    await client.ask({
      service: 'registry',
      as: WALK,
      query,
      variables: { id: staffId(key), kind: inGraph(kind), family: name.family, given: name.given },
    });
  }
  const managers = [...CLINICS.map(({ key }) => ({ key, who: 'dayan' })), { key: SHARED, who: 'gabay' }];
  for (const { key, who } of managers) {
    const query = `mutation DemoWalk($clinicId: ID!, $personId: ID!) { appointClinicManager(clinicId: $clinicId, personId: $personId) { __typename } }`;
    await client.ask({ service: 'registry', as: WALK, query, variables: { clinicId: clinicId(key), personId: staffId(who) } });
  }
}

/** The administrator appoints care teams, as the clinic's manager does. */
export async function appointCareTeams(client: WalkClient): Promise<void> {
  const pairs = Object.entries(CARE_TEAMS).flatMap(([member, clinicians]) => clinicians.map((clinician) => ({ member, clinician })));
  await crowd(pairs, 4, async ({ member, clinician }) => {
    const query = `mutation DemoWalk($memberId: ID!, $clinicianId: ID!) { setCareTeam(memberId: $memberId, clinicianId: $clinicianId) { __typename ${ERRORS} } }`;
    const variables = { memberId: memberId(member), clinicianId: clinicianId(clinician) };
    const answer = await client.ask<Answer>({ service: 'registry', as: ADMINISTRATOR, query, variables, about: variables.memberId });
    expectOne(answer, ['CareTeamRecorded', 'AlreadyInCareTeamError']);
  });
}

/** Coverage that ended, and two records of one person. */
export async function recordLives(client: WalkClient, people: readonly Person[], clock: Clock): Promise<void> {
  for (const { key, lapsedDaysAgo } of people) {
    if (lapsedDaysAgo === undefined) continue;
    const query = `mutation DemoWalk($memberId: ID!, $until: LocalDate!) { lapseCoverage(memberId: $memberId, until: $until) { __typename ${ERRORS} } }`;
    const variables = { memberId: memberId(key), until: clock.date(lapsedDaysAgo) };
    expectOne(await client.ask<Answer>({ service: 'registry', as: ADMINISTRATOR, query, variables }), [
      'MemberRecorded',
      'NotCoveredError',
    ]);
  }
  const query = `mutation DemoWalk($memberId: ID!, $other: ID!) { linkMembers(memberId: $memberId, otherMemberId: $other) { __typename ${ERRORS} } }`;
  const variables = { memberId: memberId('elena'), other: memberId('elena-2') };
  expectOne(await client.ask<Answer>({ service: 'registry', as: ADMINISTRATOR, query, variables }), [
    'MembersLinked',
    'AlreadyLinkedError',
  ]);
}

/** What members decide about their sensitive items. */
export async function decideConsents(client: WalkClient): Promise<void> {
  const query = `mutation DemoWalk($memberId: ID!, $label: Sensitivity!, $audience: Audience!, $decision: ConsentDecision!) {
    decideConsent(memberId: $memberId, label: $label, audience: $audience, decision: $decision) { __typename ${ERRORS} } }`;
  for (const [key, label, audience, decision] of [
    ['inbar', 'MENTAL', 'PROXIES', 'WITHHOLD'],
    ['lior', 'HIV', 'CARE_TEAM', 'WITHHOLD'],
  ] as const) {
    const variables = { memberId: memberId(key), label, audience, decision };
    expectOne(await client.ask<Answer>({ service: 'registry', as: asMember(key), query, variables, about: variables.memberId }), [
      'Consent',
    ]);
  }
}

/** Parents of children come from the payer's books; everybody else is let in by the member. Who was let in before is left alone. */
export async function grantProxies(client: WalkClient, households: readonly Household[], now: Date, isResumed: boolean): Promise<void> {
  const families = households.flatMap(({ adults, children }) =>
    children.flatMap((child) => adults.map((adult): ProxyRow => ({ of: child.key, to: adult.key, areas: AREAS, isParent: true }))),
  );
  const byMember = [...Map.groupBy([...PROXIES, ...families], ({ of }) => of)];
  await crowd(byMember, 6, async ([key, rows]) => {
    const known = isResumed ? await grantedBy(client, key) : [];
    for (const row of rows) if (!known.includes(memberId(row.to))) await grant(client, row, now);
  });
}

/** Everybody whom the member, or the books for the member, ever let in. */
async function grantedBy(client: WalkClient, key: string): Promise<readonly string[]> {
  const { proxies } = await client.ask<{ proxies: readonly { person: { id: string } }[] }>({
    ...{ service: 'registry', as: asMember(key), about: memberId(key), variables: { id: memberId(key) } },
    query: `query DemoWalk($id: ID!) { member(id: $id) { proxies(includeFormer: true) { person { id } } } }`,
  });
  return proxies.map(({ person }) => person.id);
}

async function grant(
  client: WalkClient,
  { of, to, areas, labels = [], isParent, endsInDays, hasExpired }: ProxyRow,
  now: Date,
): Promise<void> {
  const query = `mutation DemoWalk($memberId: ID!, $grant: ProxyInput!) { grantProxy(memberId: $memberId, grant: $grant) { __typename ${ERRORS} } }`;
  const given = { personId: memberId(to), areas: areas.map(inGraph), labels: labels.map(inGraph) };
  const evidence = isParent ? { evidence: 'PARENT' } : {};
  const send = (end: number | undefined) => {
    const until = end === undefined ? {} : { until: new Date(end).toISOString() };
    const variables = { memberId: memberId(of), grant: { ...given, ...until, ...evidence } };
    return client.ask<Answer>({ service: 'registry', as: isParent ? WALK : asMember(of), query, variables, about: memberId(of) });
  };
  const ends = hasExpired
    ? EXPIRES_MS.map((ms) => () => Date.now() + ms)
    : [() => (endsInDays === undefined ? undefined : now.getTime() + endsInDays * 86_400_000)];
  for (const [n, end] of ends.entries()) {
    const answer = await send(end());
    if (answer.__typename === 'ProxyNotPossibleError' && n + 1 < ends.length) continue;
    return expectOne(answer, ['ProxyGrant']);
  }
}

/** An end must lie ahead when the command comes to it, and has passed before the walk is over: later ones are for a busy machine. */
const EXPIRES_MS = [1_500, 6_000, 24_000];
