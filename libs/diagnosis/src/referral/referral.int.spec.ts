import { clinicianJoined, consentDecided, toGlobalId, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, eventually, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { condition } from '../../test/items.ts';
import { patient } from '../../test/patient.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

/** A clinic with a clinician in it whom nothing connects to any member. */
async function clinic() {
  const [clinicId, id] = [uuidv7(), uuidv7()];
  const position = await booted.tell(clinicianJoined, { clinicianId: id, profession: 'cardiologist', clinicId });
  return { clinicId, id, heart: clinician(id), arrived: [position] };
}
const incoming = async (who: Parameters<Booted['ask']>[0], after: readonly string[]) => {
  const { data, errors } = await booted.ask(who, `{ incomingReferrals { id reason status overdue member { id } } }`, {}, after);
  if (errors?.length) throw new Error(errors[0]!.extensions.code);
  return data['incomingReferrals'] as { id: string; reason: string }[];
};
const TOMORROW = () => new Date(Date.now() + 86_400_000).toISOString();

test('from the request to the report: each step by whom it is for, and told', async () => {
  const { me, refers, say, asDoctor, asMember, after, told } = await patient(booted);
  const { clinicId, id: heartId, heart, arrived } = await clinic();
  const { id, status, owner } = await refers(clinicId);
  expect([status, owner]).toEqual(['REQUESTED', 'RECEIVING_CLINIC']);
  expect(await incoming(heart, arrived)).toMatchObject([{ id, reason: 'Chest pain on stairs', member: { id: me } }]);
  expect(await say(heart, 'acceptReferral', { id }, arrived)).toMatchObject({ __typename: 'IncomingReferral', status: 'ACCEPTED' });
  expect(await incoming(heart, arrived)).toEqual([]);
  // until the registry has told the relation, the acceptance itself opens nothing more
  await expect(say(heart, 'bookReferral', { id, bookedFor: TOMORROW() }, arrived)).rejects.toThrow('NOT_FOUND');
  const treating = await treats(booted, me, heartId, { evidence: 'referral' });
  expect(await say(asDoctor, 'bookReferral', { id, bookedFor: TOMORROW() }, after)).toMatchObject({ __typename: 'ReferralElsewhereError' });
  expect(await say(heart, 'bookReferral', { id, bookedFor: '2020-01-01T00:00:00.000Z' }, treating)).toMatchObject({ field: 'bookedFor' });
  expect(await say(heart, 'bookReferral', { id, bookedFor: TOMORROW() }, treating)).toMatchObject({ status: 'BOOKED', owner: 'MEMBER' });
  expect(await say(heart, 'bookReferral', { id, bookedFor: TOMORROW() }, treating)).toMatchObject({ status: 'BOOKED' });
  expect(await say(heart, 'reportReferral', { id, report: 'x' }, treating)).toMatchObject({
    __typename: 'ReferralStepError',
    stands: 'BOOKED',
  });
  expect(await say(heart, 'completeReferral', { id }, treating)).toMatchObject({ status: 'DONE' });
  expect(await say(heart, 'reportReferral', { id, report: ' ' }, treating)).toMatchObject({ field: 'report' });
  expect(await say(heart, 'reportReferral', { id, report: 'The heart is strong.' }, treating)).toMatchObject({
    ...{ status: 'REPORTED', owner: 'CARE_TEAM', report: 'The heart is strong.' },
  });
  const { query, variables } = ofMember(me, `referrals { id status report toClinic { id } acceptedBy { id } }`);
  const shown = (await booted.ask(asMember, query, variables)).data['_entities'];
  expect(shown).toEqual([
    { referrals: [{ id, status: 'REPORTED', report: 'The heart is strong.', toClinic: { id: clinicId }, acceptedBy: { id: heartId } }] },
  ]);
  expect(await say(asDoctor, 'acknowledgeReferral', { id })).toMatchObject({ owner: 'NOBODY', acknowledgedAt: expect.any(String) });
  await say(asDoctor, 'acknowledgeReferral', { id });
  expect(await told()).toEqual([
    ...['referral-requested', 'referral-accepted', 'referral-booked', 'referral-booked', 'referral-done', 'referral-reported'],
    'referral-acknowledged',
  ]);
  const { rows } = await booted.admin.query(
    `select from outbox where key = $1 and (data::text like '%stairs%' or data::text like '%strong%')`,
    [me],
  );
  expect(rows).toEqual([]);
});

test('only the clinic that was asked sees it, and only the referral; each look stands in the access log', async () => {
  const { me, refers, say, asMember } = await patient(booted);
  const [asked, other] = [await clinic(), await clinic()];
  const { id } = await refers(asked.clinicId);
  expect(await incoming(other.heart, other.arrived)).toEqual([]);
  for (const command of ['acceptReferral', 'refuseReferral'] as const)
    for (const who of [other.heart, clinician(uuidv7()), asMember])
      await expect(say(who, command, { id, reason: 'x' }, other.arrived)).rejects.toThrow('NOT_FOUND');
  await expect(incoming(asMember, [])).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
  await incoming(asked.heart, asked.arrived);
  const read = await booted.ask(asked.heart, `query ($id: ID!) { referral(id: $id) { reason } }`, { id }, asked.arrived);
  expect(read.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const { rows } = await booted.admin.query(`select person_id, relation from read_audit where member_id = $1 and relation = 'referral'`, [
    me,
  ]);
  expect(rows).toEqual([{ person_id: asked.id, relation: 'referral' }]);
});

test('planted: without the look-up of where somebody works nothing is let through, and no other row of the record ever', async () => {
  const { me, refers } = await patient(booted);
  const { clinicId, id, arrived, heart } = await clinic();
  await refers(clinicId);
  await incoming(heart, arrived);
  await take(booted, me, { conditions: [condition(`r-${me}`, '38341003')] });
  const seen = async (opens: boolean) => {
    await booted.admin.query('begin');
    await booted.admin.query('set local role diagnosis');
    if (opens) await booted.admin.query(`select open_reception($1, 'clinician', '{}')`, [id]);
    const { rows } = await booted.admin.query<{ referrals: number; conditions: number }>(
      'select (select count(*)::int from referral) as referrals, (select count(*)::int from condition) as conditions',
    );
    await booted.admin.query('rollback');
    return rows[0];
  };
  expect(await seen(false)).toEqual({ referrals: 0, conditions: 0 });
  expect(await seen(true)).toEqual({ referrals: 1, conditions: 0 });
});

test('refused with a reason that reaches whoever referred, until somebody took note', async () => {
  const { me, refers, say, asDoctor, after } = await patient(booted);
  const { clinicId, heart, arrived } = await clinic();
  const { id } = await refers(clinicId);
  const follow = async () =>
    (await booted.ask(asDoctor, `{ referralsToFollow { id status endReason overdue } }`, {}, after)).data['referralsToFollow'] as object[];
  expect(await follow()).toEqual([]);
  await eventually(async () => expect(await incoming(heart, arrived)).toHaveLength(1));
  expect(await say(heart, 'refuseReferral', { id, reason: '' }, arrived)).toMatchObject({ field: 'reason' });
  expect(await say(heart, 'refuseReferral', { id, reason: 'Needs an ECG first' }, arrived)).toMatchObject({ status: 'REFUSED' });
  expect(await say(heart, 'acceptReferral', { id }, arrived)).toMatchObject({ __typename: 'ReferralStepError', stands: 'REFUSED' });
  expect(await follow()).toEqual([{ id, status: 'REFUSED', endReason: 'Needs an ECG first', overdue: false }]);
  await say(asDoctor, 'acknowledgeReferral', { id });
  expect(await follow()).toEqual([]);
  expect((await refers(clinicId)).__typename).toBe('Referral');
  await booted.admin.query(`update referral set due_on = '2026-01-01' where member_id = $1 and status = 'requested'`, [me]);
  expect(await follow()).toMatchObject([{ status: 'REQUESTED', overdue: true }]);
  await booted.admin.query(`update referral set expires_on = '2026-01-01' where member_id = $1 and status = 'requested'`, [me]);
  expect(await follow()).toMatchObject([{ status: 'EXPIRED', overdue: false }]);
  expect(await incoming(heart, arrived)).toEqual([]);
});

test('a second open one to the same specialty is refused and names the first; the member may take it back', async () => {
  const { me, refers, say, asMember } = await patient(booted);
  const { clinicId } = await clinic();
  const all = await Promise.all(Array.from({ length: 20 }, () => refers(clinicId)));
  const [made, ...more] = all.filter(({ __typename }) => __typename === 'Referral');
  expect(more).toEqual([]);
  expect(all.filter(({ __typename, referralId }) => __typename === 'ReferralOpenError' && referralId === made!.id)).toHaveLength(19);
  expect((await refers(clinicId, { specialty: '394582007' })).__typename).toBe('Referral');
  expect(await refers(clinicId, { specialty: '1' })).toMatchObject({ field: 'specialty' });
  expect(await say(asMember, 'cancelReferral', { id: made!.id, reason: 'I feel well again' })).toMatchObject({ status: 'CANCELLED' });
  expect((await refers(clinicId)).__typename).toBe('Referral');
  const [son] = [uuidv7()];
  const acting = await actsFor(booted, me, son, ['conditions']);
  await expect(say(member(son), 'cancelReferral', { id: made!.id, reason: 'x' }, acting)).rejects.toThrow('NOT_FOUND');
});

test('a referral for the mind is private as such, and what the member withheld from care teams no reception sees', async () => {
  const { me, refers } = await patient(booted);
  const { clinicId, heart, arrived } = await clinic();
  const { id, sensitivity } = await refers(clinicId, { specialty: '394587001' });
  expect(sensitivity).toBe('MENTAL');
  expect(await incoming(heart, arrived)).toHaveLength(1);
  const decided = { memberId: me, consentId: uuidv7(), label: 'mental' as const, audience: 'care-team' as const };
  const at = new Date().toISOString();
  const withheld = await booted.tell(consentDecided, { ...decided, decision: 'withhold', decidedAt: at });
  expect(await incoming(heart, [...arrived, withheld])).toEqual([]);
  const shared = await booted.tell(consentDecided, { ...decided, decision: 'share', decidedAt: at });
  expect(await incoming(heart, [...arrived, shared])).toMatchObject([{ id }]);
});

test('it joins the journey of what it is for', async () => {
  const { me, refers } = await patient(booted);
  const pressure = condition(`p-${me}`, '38341003', { journeyId: uuidv7() });
  await take(booted, me, { conditions: [pressure] });
  expect(await refers(uuidv7(), { conditionId: toGlobalId({ memberId: me, id: pressure.id }) })).toMatchObject({
    journeyId: toGlobalId({ memberId: me, id: pressure.journeyId }),
  });
});
