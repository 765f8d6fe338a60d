import { recordRead, uuidv7 } from '@careway/contracts';
import { clinician, eventually, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPOINT, IDENTIFY, LOG, OPEN, READ } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

interface Entry {
  id: string;
  person: { displayName: string };
  relation: string;
  purpose: string;
  reads: number;
  parts: string[];
  questionedAt: string | null;
  opening: { reasonCode: string; reason: string } | null;
}
interface Log {
  nodes: Entry[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
const logOf = async (id: string, page: object = {}) =>
  ((await town.done(member(id), LOG, { id, ...page })) as unknown as { member: { accessLog: Log } }).member.accessLog;
const told = (memberId: string, at: string, part: 'diagnosis' | 'treatment' = 'diagnosis', personId = town.levi) =>
  town.tell(recordRead[part], { memberId, personId, kind: 'clinician', relation: 'care-team', purpose: 'TREAT', operation: 'Patient', at });

test('the member reads who opened the record, from which parts, why; reads of an hour are one entry', async () => {
  const id = await town.register();
  await told(id, '2026-01-02T08:10:00.000Z');
  await told(id, '2026-01-02T08:50:00.000Z', 'treatment');
  await told(id, '2026-01-02T09:10:00.000Z');
  await eventually(async () =>
    expect((await logOf(id)).nodes).toMatchObject([
      { person: { displayName: 'Dr. Dan Levi' }, relation: 'CARE_TEAM', purpose: 'TREAT', reads: 1, parts: ['diagnosis'] },
      { reads: 2, parts: ['diagnosis', 'treatment'] },
    ]),
  );
});

test('pages come newest first and leave nothing out', async () => {
  const id = await town.register();
  for (let hour = 10; hour < 15; hour++) await told(id, `2026-01-02T${hour}:00:00.000Z`);
  await eventually(async () => expect((await logOf(id)).nodes).toHaveLength(5));
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const { nodes, pageInfo } = await logOf(id, { first: 2, after });
    seen.push(...nodes.map((entry) => entry.id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual((await logOf(id)).nodes.map((entry) => entry.id));
  expect(new Set(seen).size).toBe(5);
});

test('a clinician behind the door reads for as long as it is open; the member sees the reason', async () => {
  const id = await town.register();
  const haddad = clinician(town.haddad);
  expect(await town.refused(haddad, READ, { id })).toEqual(['NOT_FOUND']);
  for (const reason of ['x', '          ', '..........'])
    expect(await town.done(haddad, OPEN, { memberId: id, reason })).toEqual({
      openRecord: { __typename: 'ReasonNeededError', shortest: 10 },
    });
  expect(await town.refused(haddad, READ, { id })).toEqual(['NOT_FOUND']);
  const reason = 'Dr. Levi is on leave, chest pain';
  const opened = await town.ask(haddad, OPEN, { memberId: id, reason });
  const until = Date.parse((opened.data['openRecord'] as { until: string }).until);
  expect(Math.abs(until - Date.now() - 4 * 3_600_000)).toBeLessThan(5_000);
  await town.done(haddad, READ, { id }, opened.positions);
  await eventually(async () => {
    const entry = (await logOf(id)).nodes.find(({ relation, reads }) => relation === 'BREAK_GLASS' && reads === 2);
    expect(entry).toMatchObject({
      purpose: 'BTG',
      person: { displayName: 'Dr. Amal Haddad' },
      opening: { reasonCode: 'COVERING', reason },
    });
  });
  const outbox = await town.admin.query(`select data::text from outbox where key = $1`, [id]);
  expect(JSON.stringify(outbox.rows)).not.toContain('on leave');
});

test('nobody but a clinician stands before the door, and there is none before nobody', async () => {
  const id = await town.register();
  const reason = 'I would like to know it';
  for (const who of [member(uuidv7()), town.manager, clinician(uuidv7())]) {
    const { data, errors } = await town.ask(who, OPEN, { memberId: id, reason });
    expect(errors?.[0]?.extensions.code ?? (data['openRecord'] as { __typename: string }).__typename).toMatch(/NOT_FOUND|NotFoundError/);
  }
  expect(await town.done(clinician(town.levi), OPEN, { memberId: uuidv7(), reason })).toEqual({
    openRecord: { __typename: 'NotFoundError' },
  });
});

test('what a member does not recognise becomes an investigation, once; only the member asks', async () => {
  const id = await town.register();
  await town.done(clinician(town.ivanova), IDENTIFY, { id });
  const entry = await eventually(async () => {
    const [one] = (await logOf(id)).nodes;
    expect(one).toMatchObject({ relation: 'NONE', person: { displayName: 'Dr. Olga Ivanova' } });
    return one!;
  });
  const ASK = `mutation ($entryId: ID!) { questionAccess(entryId: $entryId) { __typename ... on AccessLogEntry { questionedAt } } }`;
  for (let n = 0; n < 2; n++) await town.done(member(id), ASK, { entryId: entry.id });
  const { rows } = await town.admin.query(
    `select data ->> 'personId' as person from outbox where key = $1 and type = 'registry.record-questioned.v1'`,
    [id],
  );
  expect(rows).toEqual([{ person: town.ivanova }]);
  expect((await logOf(id)).nodes[0]!.questionedAt).not.toBeNull();
  expect((await town.ask(clinician(town.ivanova), ASK, { entryId: entry.id })).data).toBeNull();
  const ENTRY = `query ($id: ID!) { accessLogEntry(id: $id) { reads } }`;
  expect(await town.done(member(id), ENTRY, { id: entry.id })).toEqual({ accessLogEntry: { reads: 1 } });
  expect(await town.refused(member(uuidv7()), ENTRY, { id: entry.id })).toEqual(['NOT_FOUND']);
});

test('an access rings for the open page', async () => {
  const id = await town.register();
  const { positions } = await town.ask(town.manager, APPOINT, { memberId: id, clinicianId: town.levi });
  await town.done(clinician(town.levi), READ, { id }, positions);
  await eventually(async () => {
    const { rows } = await town.admin.query(`select id from doorbell where member_id = $1 and field = 'accessLogged'`, [id]);
    const [entry] = (await logOf(id)).nodes;
    expect(rows.map((row) => row.id)).toContain(entry?.id);
  });
});
