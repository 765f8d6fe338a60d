import { clinician, eventually, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPOINT, DECIDE, DISMISS, END_PROXY, GRANT, READ } from '../../test/asks.ts';
import { openOtherContext, type OtherContext } from '../../test/other-context.ts';
import { openTown, type Town } from '../../test/town.ts';

const ROUNDS = 10;
let town: Town;
let other: OtherContext;
let noa: string;
let dan: string;
beforeAll(async () => {
  town = await openTown();
  [noa, dan] = [await town.register(), await town.register()];
  other = await openOtherContext(town.postgres.url('registry'), town.bus, town.admin, [noa]);
});
afterAll(async () => {
  await other?.close();
  await town?.close();
});

const granted = async () => {
  const grant = { personId: dan, areas: ['PLAN', 'PROFILE'] };
  const { grantProxy } = await town.done(member(noa), GRANT, { memberId: noa, grant });
  return (grantProxy as unknown as { id: string }).id;
};
/** Milliseconds until `seen` is what it should be, from now. */
const until = async <T>(ask: () => Promise<T>, wanted: T) => {
  const begun = performance.now();
  await eventually(async () => expect(await ask()).toEqual(wanted), { within: 3_000, every: 5 });
  return performance.now() - begun;
};

test('what a member revokes is refused by every context within a second, the registry included', async () => {
  const [there, here]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const grantId = await granted();
    await until(() => other.read('member', dan, noa), ['plain']);
    await until(() => town.refused(member(dan), READ, { id: noa }), []);
    await town.done(member(noa), END_PROXY, { grantId });
    const [elsewhere, own] = await Promise.all([
      until(() => other.read('member', dan, noa), undefined),
      until(() => town.refused(member(dan), READ, { id: noa }), ['NOT_FOUND']),
    ]);
    there.push(elsewhere);
    here.push(own);
  }
  const most = (all: readonly number[]) => `${Math.round(Math.max(...all))} ms at most`;
  process.stdout.write(`[table] revocation, ${ROUNDS} rounds: another context ${most(there)}, registry ${most(here)}\n`);
  expect(Math.max(...there, ...here)).toBeLessThan(1_000);
});

test('a dismissed clinician is refused, and withheld items vanish from the care team’s view, in the other context', async () => {
  const { setCareTeam } = await town.done(town.manager, APPOINT, { memberId: noa, clinicianId: town.levi });
  const read = () => other.read('clinician', town.levi, noa);
  await until(read, ['plain', 'private']);
  const withhold = { memberId: noa, label: 'MENTAL', audience: 'CARE_TEAM', decision: 'WITHHOLD' };
  await town.done(member(noa), DECIDE, withhold);
  expect(await until(read, ['plain'])).toBeLessThan(1_000);
  await town.done(town.manager, DISMISS, { relationId: (setCareTeam as unknown as { relationId: string }).relationId });
  expect(await until(read, undefined)).toBeLessThan(1_000);
  expect(await town.refused(clinician(town.levi), READ, { id: noa })).toEqual(['NOT_FOUND']);
});

test('a relation that was never told opens nothing, whatever the other context holds', async () => {
  const stranger = await town.register();
  expect(await other.read('member', stranger, noa)).toBeUndefined();
  expect(await other.read('clinician', dan, noa)).toBeUndefined();
});
