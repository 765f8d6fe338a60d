import { afterEach, expect, jest, test } from '@jest/globals';
import { LiveUpdates } from '@careway/portal-graph';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import type { ReferralFieldsFragment } from '../generated/graph.ts';
import { ReferralPage } from './referral.page.ts';
import { ReferralsPage } from './referrals.page.ts';
import { stagesOf } from './referral-stages.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

const referral = (more: Partial<ReferralFieldsFragment> = {}): ReferralFieldsFragment =>
  ({
    ...{ id: 'r', specialty: { text: 'Heart (cardiology)', codings: [] }, priority: 'ROUTINE', reason: 'Chest pain on stairs' },
    ...{ status: 'REQUESTED', owner: 'RECEIVING_CLINIC', requestedAt: '2026-11-20T08:00:00Z', requestedBy: null },
    ...{ toClinic: { id: 'k', name: 'Hof Dekel' }, dueOn: '2026-11-27', overdue: false, expiresOn: '2027-02-18' },
    ...{ acceptedAt: null, acceptedBy: null, bookedAt: null, bookedFor: null, doneAt: null, reportedAt: null, report: null },
    ...{ endedAt: null, endReason: null },
    ...more,
  }) as ReferralFieldsFragment;

async function list(referrals: object[]) {
  const line = network(({ name }) => ({ data: name === 'MemberReferrals' ? { referred: { id: 'noa', referrals } } : {} }));
  restore = line.restore;
  return open(ReferralsPage);
}
async function one(more: Partial<ReferralFieldsFragment>, cancel: Reply = { data: { cancelReferral: { __typename: 'Referral' } } }) {
  const line = network(({ name }) => {
    if (name === 'MemberReferral') return { data: { referral: { ...referral(more), journeyId: 'j', condition: null } } };
    return name === 'MemberCancelReferral' ? cancel : { data: {} };
  });
  restore = line.restore;
  return { ...line, fixture: await open(ReferralPage, { id: 'r' }) };
}
const press = (name: string): void =>
  [...document.querySelectorAll('button')].find((button) => button.textContent?.replace(/\s+/g, ' ').trim() === name)!.click();

test('nothing requested is said plainly', async () => {
  expect(textOf(await list([]))).toContain('Nothing has been requested');
});

test('a referral says where it stands, whose step is next, until when, and what happens if it is late', async () => {
  const text = textOf(await list([referral(), referral({ id: 's', status: 'EXPIRED', owner: 'CARE_TEAM', dueOn: null })]));
  for (const words of [
    'Waiting for the clinic’s answer',
    'Next step: Hof Dekel',
    'Expected by',
    'asks the clinic',
    'Ended without a visit',
  ])
    expect(text).toContain(words);
  expect(text).toContain('a new referral is needed');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('late is said in words; the report and the reason of a refusal can be read', async () => {
  expect(textOf((await one({ overdue: true })).fixture)).toContain('and is late. Your care team sees it');
  restore();
  document.body.replaceChildren();
});

test('the report stands on its page, and an ended referral can’t be taken back', async () => {
  const { fixture } = await one({ status: 'REPORTED', reportedAt: '2026-11-21T08:00:00Z', report: 'The heart is strong.' });
  expect(textOf(fixture)).toContain('The heart is strong.');
  expect(textOf(fixture)).not.toContain('I do not need this referral');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('taken back with a reason; without one nothing is sent', async () => {
  const { fixture, asked } = await one({});
  press('I do not need this referral');
  await settle(fixture);
  press('Yes, take it back');
  await settle(fixture);
  expect(textOf(fixture)).toContain('Say in a few words why');
  const box = document.querySelector('textarea')!;
  box.value = 'I feel well again';
  box.dispatchEvent(new Event('input'));
  press('Yes, take it back');
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberCancelReferral')?.variables).toEqual({ id: 'r', reason: 'I feel well again' });
});

test('without a connection the words stay where they were', async () => {
  const { fixture } = await one({}, 'offline');
  press('I do not need this referral');
  await settle(fixture);
  const box = document.querySelector('textarea')!;
  box.value = 'Moved away';
  box.dispatchEvent(new Event('input'));
  press('Yes, take it back');
  await settle(fixture);
  expect(textOf(fixture)).toContain('There is no connection');
  expect(document.querySelector('textarea')?.value).toBe('Moved away');
});

test('the stations of a referral, and where each end cuts them off', () => {
  const steps = (more: Partial<ReferralFieldsFragment>) => stagesOf(referral(more)).map(({ key, state }) => `${key} ${state}`);
  expect(steps({})).toEqual(['requested here', 'accepted next', 'booked next', 'done next', 'reported next']);
  expect(steps({ status: 'BOOKED', acceptedAt: 'x', bookedFor: 'y' })).toEqual([
    ...['requested done', 'accepted done', 'booked here', 'done next', 'reported next'],
  ]);
  expect(steps({ status: 'REFUSED', endedAt: 'x' })).toEqual(['requested done', 'refused here']);
  expect(steps({ status: 'EXPIRED', acceptedAt: 'x' })).toEqual(['requested done', 'accepted done', 'expired here']);
});

test.each([
  ['the list', ReferralsPage, 'MemberReferrals'],
  ['one of them', ReferralPage, 'MemberReferral'],
])('%s hears each step of a referral, also one that no timeline tells, and asks again', async (_, page, question) => {
  const follow = jest.spyOn(LiveUpdates.prototype, 'follow').mockReturnValue(() => undefined);
  let stands = referral({ status: 'REPORTED', owner: 'CARE_TEAM', reportedAt: '2026-11-21T08:00:00Z', report: 'The heart is strong.' });
  const line = network(({ name }) => {
    if (name === 'MemberReferrals') return { data: { referred: { id: 'noa', referrals: [stands] } } };
    return { data: name === 'MemberReferral' ? { referral: { ...stands, journeyId: 'j', condition: null } } : {} };
  });
  restore = line.restore;
  const fixture = await open<object>(page, page === ReferralPage ? { id: 'r' } : {});
  const [followed] = follow.mock.calls.filter(([{ source }]) => source.includes('referralChanged'));
  expect(followed?.[1]).toEqual({ memberId: 'noa' });
  expect(textOf(fixture)).not.toContain('Nothing more to do');
  stands = { ...stands, owner: 'NOBODY' };
  followed![2].next({ data: { referralChanged: { id: 'r' } } });
  await settle(fixture);
  expect(textOf(fixture)).toContain('Nothing more to do');
  expect(textOf(fixture)).not.toContain('Your care team reads it');
  followed![2].gap();
  await settle(fixture);
  expect(line.asked.filter(({ name }) => name === question)).toHaveLength(3);
});
