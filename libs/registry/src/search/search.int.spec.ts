import { clinician, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPOINT, FIND } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
let cohens: Record<'hebrew' | 'latin' | 'arabic' | 'cyrillic', string>;
beforeAll(async () => {
  town = await openTown();
  cohens = {
    hebrew: await town.register({ family: 'כהן', given: 'נועה' }),
    latin: await town.register({ family: 'Cohen', given: 'Noah' }),
    arabic: await town.register({ family: 'كوهين', given: 'نوعا' }),
    cyrillic: await town.register({ family: 'Коэн', given: 'Ноа', identifiers: ['urn:careway:number|55-1234'], birthDate: '1951-07-08' }),
  };
  await town.register({ family: 'Levi', given: 'Noa', otherNames: [{ family: 'לוי', given: 'נועה' }] });
  await town.register({ family: 'المصري', given: 'فاطمة' });
});
afterAll(() => town?.close());

interface Found {
  findMembers: { nodes: { id: string; name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}
const find = async (text: string, page: object = {}, who = clinician(town.levi)) =>
  ((await town.done(who, FIND, { text, ...page })) as unknown as Found).findMembers;

test.each(['כהן', 'Cohen', 'cohen', 'كوهين', 'Коэн', 'Noa Cohen', 'כהן נועה'])('%s finds every Cohen in every script', async (text) => {
  const { nodes } = await find(text);
  expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(Object.values(cohens)));
});

test('the spelling that was typed comes first, other names and the Arabic article count', async () => {
  expect((await find('Коэн')).nodes[0]!.id).toBe(cohens.cyrillic);
  expect((await find('לוי')).nodes.map(({ name }) => name)).toEqual(['Noa Levi']);
  expect((await find('Fatima Masri')).nodes.map(({ name }) => name)).toEqual(['فاطمة المصري']);
});

test('member number and birth date find one', async () => {
  for (const text of ['551234', '55-1234', '8.7.1951', '1951-07-08', 'cohen 8/7/1951'])
    expect([text, (await find(text)).nodes.map(({ id }) => id)]).toEqual([text, [cohens.cyrillic]]);
});

test('one’s own patients come first, pages leave nothing out, and exactly what left is written down', async () => {
  const own = cohens.arabic;
  await town.done(town.manager, APPOINT, { memberId: own, clinicianId: town.haddad });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const haddad = clinician(town.haddad);
  const first = await find('Cohen', { first: 1 }, haddad);
  expect(first.nodes.map(({ id }) => id)).toEqual([own]);
  const audits = async () =>
    (await town.admin.query('select member_id, relation from read_audit where person_id = $1', [town.haddad])).rows.map((row) => [
      row.member_id,
      row.relation,
    ]);
  expect(await audits()).toEqual([[own, 'care-team']]);
  const rest = await find('Cohen', { first: 10, after: first.pageInfo.endCursor }, haddad);
  expect(new Set(rest.nodes.map(({ id }) => id))).toEqual(new Set([cohens.hebrew, cohens.latin, cohens.cyrillic]));
  expect(await audits()).toHaveLength(4);
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('a hit shows an unrelated clinician nothing but name, year of birth and clinic', async () => {
  const query = `query { findMembers(text: "Cohen") { nodes { id birthDate } } }`;
  expect(new Set(await town.refused(clinician(town.ivanova), query))).toEqual(new Set(['NOT_FOUND']));
});

test('too little finds nobody, hostile text does no harm, and nobody but clinicians searches', async () => {
  for (const text of ['', 'c', '%', "'; drop table member; --", '\\', '*']) expect((await find(text)).nodes.length).toBe(0);
  expect((await find('Cohen', { after: 'not-a-cursor' })).nodes).toHaveLength(4);
  for (const who of [member(cohens.hebrew), town.manager]) expect(await town.refused(who, FIND, { text: 'Cohen' })).toEqual(['NOT_FOUND']);
});
