import {
  type DataFor,
  type EventDefinition,
  intakeTaken,
  referralAccepted,
  referralBooked,
  referralCancelled,
  referralReported,
  resultReceived,
  uuidv7,
} from '@careway/contracts';
import { clinician, eventually, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DECIDE, DISMISS, READ, TEAM } from '../../test/asks.ts';
import { openTown, type Town } from '../../test/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const DAY_MS = 86_400_000;
const from = (at: string | null): number => Math.round((Date.parse(at!) - Date.now()) / DAY_MS);

/** A referral to Dr. Haddad as diagnosis tells it. */
async function referral() {
  const me = await town.register();
  const accepted: DataFor<typeof referralAccepted> = {
    ...{ memberId: me, journeyId: uuidv7(), sensitivity: 'general', referralId: uuidv7(), priority: 'routine' },
    ...{ specialty: { system: 'http://snomed.info/sct', code: '394579002' }, fromClinicianId: town.levi, toClinicId: town.north },
    ...{
      occurredAt: new Date().toISOString(),
      precision: 'instant',
      dueOn: null,
      expiresOn: '2099-01-01',
      by: town.haddad,
      acceptedBy: town.haddad,
    },
  };
  const tell = async <D extends EventDefinition>(definition: D, data: DataFor<D>) => {
    await town.tell(definition, data);
  };
  const facts = async () => {
    const { rows } = await town.admin.query<{ type: string; data: { validTo: string | null; evidence: string; labels: string[] } }>(
      `select type, data from outbox where key = $1 and data->>'personId' = $2 and type not like '%record-read%' order by sequence`,
      [me, town.haddad],
    );
    return rows;
  };
  const told = (n: number) => eventually(async () => expect(await facts()).toHaveLength(n), { within: 10_000 });
  const reads = async () => (await town.refused(clinician(town.haddad), READ, { id: me })).length === 0;
  return { me, accepted, tell, facts, told, reads };
}

test('who accepts a referral treats the member from then on; the report brings the end near, and the member reads why', async () => {
  const { me, accepted, tell, facts, told, reads } = await referral();
  expect(await reads()).toBe(false);
  await tell(referralAccepted, accepted);
  await told(1);
  expect((await facts())[0]!.data).toMatchObject({ kind: 'care-team', evidence: 'referral', grantedBy: town.levi });
  expect(from((await facts())[0]!.data.validTo)).toBe(180);
  await eventually(async () => expect(await reads()).toBe(true), { within: 5_000 });
  const { member: seen } = (await town.done(member(me), TEAM, { id: me })) as unknown as { member: { careTeam: object[] } };
  expect(seen.careTeam).toMatchObject([{ evidence: 'REFERRAL', isActive: true, clinician: { profession: 'nurse' } }]);

  const bookedFor = new Date(Date.now() + 40 * DAY_MS).toISOString();
  await tell(referralBooked, { ...accepted, bookedFor });
  await told(2);
  expect(from((await facts())[1]!.data.validTo)).toBe(130);
  await tell(referralReported, accepted);
  await told(3);
  expect(from((await facts())[2]!.data.validTo)).toBe(30);
});

test('taken back, the relationship ends at once; nobody who never accepted gets one', async () => {
  const { accepted, tell, facts, told, reads } = await referral();
  const { acceptedBy: _, ...open } = accepted;
  await tell(referralCancelled, { ...open, acceptedBy: null });
  await tell(referralAccepted, accepted);
  await told(1);
  await tell(referralCancelled, accepted);
  await told(2);
  expect((await facts()).map(({ type }) => type)).toEqual(['registry.relation-set.v1', 'registry.relation-ended.v1']);
  await eventually(async () => expect(await reads()).toBe(false), { within: 5_000 });
});

test('it carries what the member withheld, also when that is decided later; a manager’s end stays', async () => {
  const { me, accepted, tell, facts, told } = await referral();
  await town.done(member(me), DECIDE, { memberId: me, label: 'MENTAL', audience: 'CARE_TEAM', decision: 'WITHHOLD' });
  await tell(referralAccepted, accepted);
  await told(1);
  expect((await facts())[0]!.data.labels).not.toContain('mental');
  await town.done(member(me), DECIDE, { memberId: me, label: 'MENTAL', audience: 'CARE_TEAM', decision: 'SHARE' });
  await told(2);
  expect((await facts())[1]!.data).toMatchObject({ evidence: 'referral', labels: expect.arrayContaining(['mental']) });
  const { member: seen } = (await town.done(member(me), TEAM, { id: me })) as unknown as { member: { careTeam: { id: string }[] } };
  await town.done(town.manager, DISMISS, { relationId: seen.careTeam[0]!.id });
  await tell(referralBooked, { ...accepted, bookedFor: new Date(Date.now() + DAY_MS).toISOString() });
  await tell(referralReported, accepted);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await facts()).map(({ type }) => type.split('.')[1])).toEqual(['relation-set', 'relation-set', 'relation-ended']);
});

test('a clinician whom the registry does not know gets no relationship', async () => {
  const { me, accepted, tell } = await referral();
  await tell(referralAccepted, { ...accepted, acceptedBy: uuidv7() });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { rows } = await town.admin.query('select from care_relation where member_id = $1', [me]);
  expect(rows).toEqual([]);
  const parked = await town.admin.query('select from parked');
  expect(parked.rows).toEqual([]);
});

test('who takes a complaint at the reception treats the member for ninety days; who treats them already changes nothing by taking one', async () => {
  const { me, tell, facts, told, reads } = await referral();
  const taken: DataFor<typeof intakeTaken> = {
    ...{ memberId: me, journeyId: uuidv7(), sensitivity: 'general', intakeId: uuidv7(), urgency: 'urgent', queue: 'primary-care' },
    ...{ occurredAt: new Date().toISOString(), precision: 'instant', by: town.haddad },
  };
  await tell(intakeTaken, taken);
  await tell(intakeTaken, { ...taken, intakeId: uuidv7(), clinicId: town.north });
  await told(1);
  expect((await facts())[0]!.data).toMatchObject({ kind: 'care-team', evidence: 'intake', grantedBy: null });
  expect(from((await facts())[0]!.data.validTo)).toBe(90);
  await eventually(async () => expect(await reads()).toBe(true), { within: 5_000 });
  const { member: seen } = (await town.done(member(me), TEAM, { id: me })) as unknown as { member: { careTeam: object[] } };
  expect(seen.careTeam).toMatchObject([{ evidence: 'INTAKE', isActive: true }]);
});

test('who takes a result that presses of somebody whom nobody treats, treats them for ninety days', async () => {
  const { me, tell, facts, told, reads } = await referral();
  await tell(resultReceived, {
    ...{
      memberId: me,
      journeyId: uuidv7(),
      sensitivity: 'general',
      resultId: uuidv7(),
      code: { system: 'http://loinc.org', code: '2823-3' },
    },
    ...{ level: 'critical', occurredAt: new Date().toISOString(), precision: 'instant', by: town.haddad, clinicId: town.north },
  });
  await told(1);
  expect((await facts())[0]!.data).toMatchObject({ kind: 'care-team', evidence: 'result', grantedBy: null });
  expect(from((await facts())[0]!.data.validTo)).toBe(90);
  await eventually(async () => expect(await reads()).toBe(true), { within: 5_000 });
});
