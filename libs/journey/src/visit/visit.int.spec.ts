import { encounterRecorded, relationSet, resultRecorded, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { journeyContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(journeyContext);
});
afterAll(() => booted?.close());

const VISIT = `mutation ($memberId: ID!) { visitChart(memberId: $memberId) { since } }`;
const NEWS = `query ($r: [_Any!]!, $since: DateTime, $as: Boolean! = false) { _entities(representations: $r) { ... on Member {
  timeline(first: 50, since: $since, asMemberSees: $as) { edges { node { type occurredAt } } } } } }`;

async function chart() {
  const [me, doctor, journeyId] = [uuidv7(), uuidv7(), uuidv7()];
  const after = [...(await treats(booted, me, doctor))];
  const item = { memberId: me, journeyId, precision: 'instant', sensitivity: 'general' } as const;
  const came = async (occurredAt: string, practitionerId: string) => {
    const visit = { ...item, occurredAt, encounterId: uuidv7(), class: 'AMB', type: null, status: 'finished', endedAt: null };
    after.push(await booted.tell(encounterRecorded, { ...visit, practitionerId, clinicId: null }));
  };
  const measured = async (occurredAt: string, releasedAt: string | null) => {
    const one = { ...item, occurredAt, resultId: uuidv7(), encounterId: null, reportId: null, category: 'laboratory', status: 'final' };
    const code = { system: 'http://loinc.org', code: '4548-4' };
    after.push(await booted.tell(resultRecorded, { ...one, code, value: 7, unit: '%', interpretation: null, releasedAt }));
  };
  const visit = async (who: Who = clinician(doctor)) => {
    const { data, errors } = await booted.ask(who, VISIT, { memberId: me }, after);
    return errors ? errors[0]!.extensions.code : (data['visitChart'] as { since: string | null }).since;
  };
  const news = async (more: object, who: Who = clinician(doctor)) => {
    const { data, errors } = await booted.ask(who, NEWS, { r: [{ __typename: 'Member', id: me }], ...more }, after);
    expect(errors).toBeUndefined();
    const [{ timeline }] = data['_entities'] as [{ timeline: { edges: { node: { type: string } }[] } }];
    return timeline.edges.map(({ node }) => node.type);
  };
  return { me, doctor, came, measured, visit, news };
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

test('who never opened the chart counts from the last time that the member came to them', async () => {
  const { doctor, came, visit } = await chart();
  expect(await visit()).toBeNull();
  await came('2026-01-05T09:00:00.000Z', uuidv7());
  await came('2026-01-02T09:00:00.000Z', doctor);
  expect(await visit()).toBe('2026-01-02T09:00:00.000Z');
});

test('news is what was told since, however long ago it happened; what one did oneself is none', async () => {
  const { doctor, came, measured, news } = await chart();
  await came('2026-01-02T09:00:00.000Z', uuidv7());
  await pause();
  const since = new Date().toISOString();
  await pause();
  expect(await news({ since })).toEqual([]);
  await measured('2025-06-01T09:00:00.000Z', '2025-06-01T09:00:00.000Z');
  await came('2026-01-03T09:00:00.000Z', doctor);
  expect(await news({ since })).toEqual(['RESULT']);
  expect(await news({})).toHaveLength(3);
});

test('two windows that open at once make one visit, and an older one becomes the one before', async () => {
  const { me, doctor, visit } = await chart();
  expect(await Promise.all([visit(), visit()])).toEqual([null, null]);
  await booted.admin.query(`update chart_visit set seen_at = '2026-01-09T10:00:00Z' where member_id = $1`, [me]);
  expect(await visit()).toBe('2026-01-09T10:00:00.000Z');
  expect(await visit()).toBe('2026-01-09T10:00:00.000Z');
  const { rows } = await booted.admin.query(`select id from chart_visit where member_id = $1`, [me]);
  expect(rows).toEqual([{ id: doctor }]);
});

test('as the member sees it, a clinician is shown what the member is, and no item that they would not see themselves', async () => {
  const { me, doctor, came, measured, news } = await chart();
  await measured('2026-01-02T09:00:00.000Z', null);
  await came('2026-01-03T09:00:00.000Z', doctor);
  expect(await news({})).toEqual(['ENCOUNTER', 'RESULT']);
  expect(await news({ as: true })).toEqual(await news({}, member(me)));
  expect(await news({ as: true })).toEqual(['ENCOUNTER']);
});

test('nobody but who treats keeps a visit', async () => {
  const { me, visit } = await chart();
  const proxy = uuidv7();
  const relation = { relationId: uuidv7(), validFrom: '2020-01-01T00:00:00.000Z', validTo: null, grantedBy: me } as const;
  await booted.tell(relationSet, {
    ...{ memberId: me, personId: proxy, kind: 'proxy', evidence: 'granted-by-member', ...relation },
    areas: ['profile'],
    labels: ['general'],
  });
  for (const who of [member(me), member(proxy), clinician(uuidv7())]) expect(await visit(who)).toBe('NOT_FOUND');
});
