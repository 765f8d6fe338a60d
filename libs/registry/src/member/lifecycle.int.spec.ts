import { SYSTEMS } from '@careway/access';
import { uuidv7 } from '@careway/contracts';
import { clinician, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const typeOf = async (who: Who, field: string, args: string, variables: object) => {
  const { data, errors } = await town.ask(who, `mutation ${args} { ${field} { __typename } }`, variables);
  return errors?.[0]?.extensions.code ?? (Object.values(data)[0] as { __typename: string }).__typename;
};
const die = (id: string, at: string, who = town.manager) =>
  typeOf(who, 'recordDeath(memberId: $id, diedAt: $at)', '($id: ID!, $at: DateTime!)', { id, at });
const lapse = (id: string, day: string) =>
  typeOf(town.manager, 'lapseCoverage(memberId: $id, until: $day)', '($id: ID!, $day: LocalDate!)', { id, day });
const regain = (id: string, day: string) =>
  typeOf(town.manager, 'regainCoverage(memberId: $id, from: $day)', '($id: ID!, $day: LocalDate!)', { id, day });
const link = (a: string, b: string, who = town.manager) =>
  typeOf(who, 'linkMembers(memberId: $a, otherMemberId: $b)', '($a: ID!, $b: ID!)', { a, b });
const told = async (key: string) =>
  (await town.admin.query('select type from outbox where key = $1 order by sequence', [key])).rows.map(
    ({ type }) => String(type).split('.')[1],
  );

test('a death is recorded once, by the clinic, and not before birth or in the future', async () => {
  const id = await town.register();
  expect(await die(id, '1979-01-01T00:00:00Z')).toBe('ImpossibleDateError');
  expect(await die(id, '2999-01-01T00:00:00Z')).toBe('ImpossibleDateError');
  expect(await die(id, '2026-01-02T03:04:05Z')).toBe('MemberRecorded');
  expect(await die(id, '2026-01-02T03:04:05Z')).toBe('AlreadyDeceasedError');
  const query = `query ($id: ID!) { member(id: $id) { deceasedAt age } }`;
  expect(await town.done(member(id), query, { id })).toEqual({ member: { deceasedAt: '2026-01-02T03:04:05.000Z', age: 45 } });
});

test('coverage lapses and is regained; the record stays the member’s', async () => {
  const id = await town.register();
  expect(await regain(id, '2026-01-01')).toBe('StillCoveredError');
  expect(await lapse(id, '2019-12-31')).toBe('ImpossibleDateError');
  expect(await lapse(id, '2025-12-31')).toBe('MemberRecorded');
  expect(await lapse(id, '2025-12-31')).toBe('NotCoveredError');
  const query = `query ($id: ID!) { member(id: $id) { isCovered birthDate coverage { from until } } }`;
  expect(await town.done(member(id), query, { id })).toEqual({
    member: { isCovered: false, birthDate: '1980-02-03', coverage: [{ from: '2020-01-01', until: '2025-12-31' }] },
  });
  expect(await regain(id, '2025-06-01')).toBe('ImpossibleDateError');
  expect(await regain(id, '2026-02-01')).toBe('MemberRecorded');
  expect(await told(id)).toEqual(['member-registered', 'coverage-started', 'coverage-lapsed', 'coverage-started']);
});

test('two records of one person are linked on both sides, and parted again', async () => {
  const [a, b] = [await town.register(), await town.register()];
  expect(await link(a, a)).toBe('SameRecordError');
  expect(await link(a, b)).toBe('MembersLinked');
  expect(await link(b, a)).toBe('AlreadyLinkedError');
  const query = `query ($id: ID!) { member(id: $id) { links { id otherMemberId } } }`;
  const linksOf = async (id: string) =>
    ((await town.done(member(id), query, { id })) as unknown as { member: { links: { id: string; otherMemberId: string }[] } }).member
      .links;
  const [[ofA], [ofB]] = [await linksOf(a), await linksOf(b)];
  expect([ofA!.otherMemberId, ofB!.otherMemberId]).toEqual([b, a]);
  const part = () => typeOf(town.manager, 'unlinkMembers(linkId: $id)', '($id: ID!)', { id: ofB!.id });
  expect(await part()).toBe('MembersLinked');
  expect(await part()).toBe('NotFoundError');
  expect([await linksOf(a), await linksOf(b)]).toEqual([[], []]);
  expect((await told(a)).slice(2)).toEqual(['members-linked', 'members-unlinked']);
  expect((await told(b)).slice(2)).toEqual(['members-linked', 'members-unlinked']);
});

test('neither strangers nor managers of other clinics touch a member, and half a link is none', async () => {
  const [here, there] = [await town.register(), await town.register({ clinicId: town.south })];
  const at = '2026-01-02T03:04:05Z';
  for (const who of [member(here), clinician(town.levi), { kind: 'administrator', personId: uuidv7() } as const])
    expect(await die(here, at, who)).toMatch(/NOT_FOUND|NotFoundError/);
  expect(await die(there, at)).toBe('NOT_FOUND');
  expect(await link(here, there)).toBe('NOT_FOUND');
  expect(await link(here, there, { kind: 'system', personId: SYSTEMS.operations })).toBe('MembersLinked');
  expect(await told(here)).toEqual(['member-registered', 'coverage-started', 'members-linked']);
});

test('a member chooses language and time zone', async () => {
  const id = await town.register();
  const set = (timeZone: string) =>
    typeOf(member(id), 'setLanguage(memberId: $id, language: RU, timeZone: $timeZone)', '($id: ID!, $timeZone: String)', { id, timeZone });
  expect(await set('Mars/Olympus')).toBe('UnknownTimeZoneError');
  expect(await set('Europe/Berlin')).toBe('Member');
  const query = `{ me { kind name language member { language timeZone } } }`;
  expect(await town.done(member(id), query)).toEqual({
    me: { kind: 'MEMBER', name: 'Noa Cohen', language: 'RU', member: { language: 'RU', timeZone: 'Europe/Berlin' } },
  });
});
