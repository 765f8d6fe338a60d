import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf, type Reply } from '../../test/stage.ts';
import type { MemberNoticeWishesQuery, WishFieldsFragment } from '../generated/graph.ts';
import { NoticeSettingsPage } from './settings.page.ts';
import { NoticesPage } from './notices.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const choice = (group: 'MESSAGES' | 'VISITS', channel: 'PORTAL' | 'EMAIL', locked: 'IN_VAIN' | null = null) => ({
  ...{ __typename: 'NotificationChoice' as const, group, channel, on: true, locked },
});
const WISHES: WishFieldsFragment = {
  ...{
    version: 3,
    digest: 'AT_ONCE',
    digestAt: '18:00',
    digestDay: 0,
    pausedUntil: null,
    others: true,
    quiet: { from: '21:00', to: '07:00' },
  },
  choices: [choice('MESSAGES', 'PORTAL'), choice('MESSAGES', 'EMAIL'), choice('VISITS', 'PORTAL', 'IN_VAIN')],
};
const REACH = { email: 'noa@example.org', askedEmail: null, browsers: 0, pushKey: 'key', mails: true };
const PAGE = {
  member: { id: 'noa', timeZone: 'Asia/Jerusalem', notificationPreferences: { ...WISHES, reach: REACH } },
} as unknown as MemberNoticeWishesQuery;

async function settings(answer: (variables: Record<string, unknown>) => Reply, more: object = {}) {
  const page = { member: { ...PAGE.member, notificationPreferences: { ...WISHES, reach: { ...REACH, ...more } } } };
  const line = network(({ name, variables }) => {
    if (name === 'MemberNoticeWishes') return { data: page };
    return name === 'MemberSaveNoticeWishes' ? answer(variables) : { data: {} };
  });
  restore = line.restore;
  return { ...line, fixture: await open(NoticeSettingsPage) };
}
const saves = (asked: readonly { name: string; variables: unknown }[]) =>
  asked
    .filter(({ name }) => name === 'MemberSaveNoticeWishes')
    .map(({ variables }) => variables as { expectedVersion: number; preferences: { on: object[] } });
const first = () => document.querySelector<HTMLInputElement>('#notice-groups input[type=checkbox]')!;

test('a switch is saved at once upon the version that was seen; what cannot be turned off says why; the page has no fault', async () => {
  const { fixture, asked } = await settings(() => ({
    data: {
      saveNotificationPreferences: {
        __typename: 'NotificationPreferences',
        ...WISHES,
        version: 4,
        choices: WISHES.choices.map((one, n) => ({ ...one, on: n > 0 })),
      },
    },
  }));
  expect(textOf(fixture)).toContain('so that nobody comes in vain');
  expect(await faultsIn(document.body)).toEqual([]);
  first().click();
  await settle(fixture);
  expect(saves(asked)).toMatchObject([
    {
      expectedVersion: 3,
      preferences: {
        on: [
          { group: 'MESSAGES', channel: 'EMAIL' },
          { group: 'VISITS', channel: 'PORTAL' },
        ],
      },
    },
  ]);
  expect(first().checked).toBe(false);
});

test('what another device changed meanwhile is shown as it stands, and nothing is kept that was not saved', async () => {
  const { fixture } = await settings(() => ({
    data: { saveNotificationPreferences: { __typename: 'EditedMeanwhileError', code: 'EDITED_MEANWHILE', message: '' } },
  }));
  first().click();
  await settle(fixture);
  expect(textOf(fixture)).toContain('changed on another device');
  expect(first().checked).toBe(true);
});

test('without an address nobody chooses what goes by e-mail, and the form says why it sends a code', async () => {
  const { fixture } = await settings(() => ({ data: {} }), { email: null });
  expect(document.querySelectorAll('#notice-groups fieldset input[type=checkbox]')).toHaveLength(1);
  expect(textOf(fixture)).toContain('We send a code to it');
  expect(textOf(fixture)).not.toContain('How often');
});

test('the list leads to what each is about, says what is new, and marks it as seen when it is opened', async () => {
  const nodes = [
    { id: 'n1', kind: 'MESSAGE', group: 'MESSAGES', at: '2026-06-10T09:00:00Z', urgent: false, seen: false, itemId: 't1', items: 1 },
    { id: 'n2', kind: 'RESULT', group: 'RESULTS', at: '2026-06-09T09:00:00Z', urgent: false, seen: true, itemId: 'r1', items: 4 },
  ];
  const line = network(({ name }) =>
    name === 'MemberNotices'
      ? { data: { member: { id: 'noa', unseenNotifications: 1, notifications: { nodes, pageInfo: { hasNextPage: false } } } } }
      : { data: {} },
  );
  restore = line.restore;
  const fixture = await open(NoticesPage);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#notices h3 a')];
  expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['A message from the care team', '/member/messages/t1'],
    ['A result has come', '/member/results'],
  ]);
  expect(textOf(fixture)).toContain('1 is new');
  expect(textOf(fixture)).toContain('4 of them');
  expect(await faultsIn(document.body)).toEqual([]);
  // into another tab, as the router does not take it then
  links[0]!.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
  await settle(fixture);
  expect(line.asked.find(({ name }) => name === 'MemberSeeNotices')?.variables).toMatchObject({ ids: ['n1'] });
});

test('an empty list says what will appear', async () => {
  const told = { member: { id: 'noa', unseenNotifications: 0, notifications: { nodes: [], pageInfo: { hasNextPage: false } } } };
  const line = network(({ name }) => ({ data: name === 'MemberNotices' ? told : {} }));
  restore = line.restore;
  expect(textOf(await open(NoticesPage))).toContain('you are told here');
});
