import { recordRead } from '@careway/contracts';
import { asRole, rebuild } from '@careway/store';
import { clinician, eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { IDENTIFY, OPEN, READ } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';
import { accessLog } from './access-log.projection.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const rows = async () => (await town.admin.query('select * from access_entry order by member_id, id')).rows;

test('the access log, dropped and read again from zero while the service runs, is the same', async () => {
  const ids = [await town.register(), await town.register()];
  for (const id of ids) {
    await town.done(clinician(town.levi), IDENTIFY, { id });
    const { positions } = await town.ask(clinician(town.haddad), OPEN, { memberId: id, reason: 'Her doctor is on leave today' });
    await town.done(clinician(town.haddad), READ, { id }, positions);
    for (const [part, minute] of [
      ['diagnosis', 10],
      ['treatment', 20],
      ['diagnosis', 30],
    ] as const)
      await town.tell(recordRead[part], {
        ...{ memberId: id, personId: town.levi, kind: 'clinician', relation: 'care-team', purpose: 'TREAT', operation: 'Patient' },
        at: `2026-01-02T08:${minute}:00.000Z`,
      });
  }
  const before = await eventually(async () => {
    const all = await rows();
    expect(all).toHaveLength(6);
    expect(all.reduce((sum: number, { reads }) => sum + Number(reads), 0)).toBe(12);
    return all;
  });
  await rebuild(asRole(town.postgres.url('registry'), 'registry_projector'), accessLog);
  await eventually(async () => expect(await rows()).toEqual(before));
});
