import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf, type Asked, type Reply } from '../../test/stage.ts';
import { ThreadPage } from './thread.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  sessionStorage.clear();
  document.body.replaceChildren();
});

const doctor = { personId: 'levi', side: 'CARE_TEAM', clinician: { id: 'levi', displayName: 'Dr. Levi', profession: 'family-physician' } };
const message = (id: string, text: string, fromMe: boolean, at: string) => ({
  ...{ id, text, fromMe, sentAt: at, readBy: [], emergency: null as string | null, attachments: [] as object[] },
  author: fromMe ? { personId: 'noa', side: 'MEMBER', clinician: null } : doctor,
});
const thread = (draft = '', unread = 1) => ({
  ...{ id: 't1', topic: 'QUESTION', unread, waitingFor: 'MEMBER', replyExpectedBy: null, draft, messageCount: 2 },
  ...{ raised: false, escalatedAt: null as string | null },
  journey: { id: 'j1', concern: { key: 'question', coding: null, condition: null } },
  participants: [doctor],
  messages: {
    edges: [
      { node: message('m2', 'Half a pita is one portion.', false, '2026-11-21T16:05:00Z') },
      { node: message('m1', 'May I keep the pita?', true, '2026-11-21T11:20:00Z') },
    ],
    pageInfo: { hasNextPage: false },
  },
});

async function page(reply: (asked: Asked) => Reply = () => ({ data: {} })) {
  const line = network((asked) => (asked.name === 'MemberThread' ? { data: { thread: thread() } } : reply(asked)));
  restore = line.restore;
  return { ...line, fixture: await open(ThreadPage, { id: 't1' }) };
}
const box = () => document.querySelector('textarea')!;
const send = () => [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Send'))!;
const write = (text: string): void => {
  box().value = text;
  box().dispatchEvent(new Event('input'));
};

test('both sides stand in their order, 101 is one tap away, and what was read is marked once', async () => {
  const { fixture, asked } = await page(() => ({ data: { markRead: { __typename: 'Thread' } } }));
  const text = textOf(fixture);
  expect(text.indexOf('May I keep the pita?')).toBeLessThan(text.indexOf('Half a pita is one portion.'));
  expect(document.querySelector('a[href="tel:101"]')).not.toBeNull();
  expect(asked.filter(({ name }) => name === 'MemberMarkRead').map(({ variables }) => variables)).toEqual([{ messageId: 'm2' }]);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('without a connection the text stays, and sent again it has the same id', async () => {
  let isOffline = true;
  const { fixture, asked } = await page(({ name }) =>
    name !== 'MemberSendMessage' ? { data: {} } : isOffline ? 'offline' : { data: { sendMessage: { __typename: 'Message', id: 'm3' } } },
  );
  write('I measured again');
  await settle(fixture);
  send().click();
  await settle(fixture);
  expect(textOf(fixture)).toContain('No connection, so it was not sent.');
  expect(box().value).toBe('I measured again');
  isOffline = false;
  send().click();
  await settle(fixture);
  const ids = asked.filter(({ name }) => name === 'MemberSendMessage').map(({ variables }) => variables['messageId']);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
  expect(box().value).toBe('');
});

test('a message that is too long says how long it may be, and nothing is lost', async () => {
  const { fixture } = await page(({ name }) => ({
    data: name === 'MemberSendMessage' ? { sendMessage: { __typename: 'MessageTooLongError', longest: 4000, length: 4001 } } : {},
  }));
  write('x');
  await settle(fixture);
  send().click();
  await settle(fixture);
  expect(textOf(fixture)).toContain('room for 4,000 characters, this one has 4,001');
  expect(box().value).toBe('x');
});

test('what was begun in this window wins over the copy of the server', async () => {
  const line = network(() => ({ data: { thread: thread('from the other phone', 0) } }));
  restore = line.restore;
  await open(ThreadPage, { id: 't1' });
  expect(box().value).toBe('from the other phone');
});

test('pictures are shown and other files saved; what may not be opened says why, and has no address', async () => {
  const came = thread('', 0);
  const file = (id: string, kind: string, scan: string) => ({ id, name: `${id}.x`, kind, scan, width: 4, height: 3 });
  const attachments = [
    file('seen', 'IMAGE', 'UNSCANNED'),
    file('kept', 'PDF', 'UNSCANNED'),
    file('waits', 'PDF', 'QUARANTINED'),
    file('stopped', 'IMAGE', 'INFECTED'),
  ];
  came.messages.edges[0] = { node: { ...message('m3', '', false, '2026-11-21T17:00:00Z'), attachments } };
  restore = network(() => ({ data: { thread: came } })).restore;
  const text = textOf(await open(ThreadPage, { id: 't1' }));
  expect([...document.querySelectorAll('cw-attached-files a')].map((link) => link.getAttribute('href'))).toEqual([
    '/files/seen',
    '/files/kept',
  ]);
  expect(document.querySelector('img')!.getAttribute('src')).toBe('/files/seen');
  for (const words of ['Not checked for viruses', 'Waits for the virus check', 'Stopped: a virus was found']) expect(text).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a file is chosen, brought and goes with the message, which then needs no words', async () => {
  const upload = { __typename: 'Upload', id: 'u1', state: 'RECEIVING', partBytes: 64, received: [], refusal: null };
  const answers: Readonly<Record<string, object>> = {
    MemberBeginUpload: { beginUpload: upload },
    MemberPutUploadPart: { putUploadPart: upload },
    MemberCompleteUpload: { completeUpload: { ...upload, state: 'READY' } },
    MemberSendMessage: { sendMessage: { __typename: 'Message', id: 'm3' } },
  };
  const { fixture, asked } = await page(({ name }) => ({ data: answers[name] ?? {} }));
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(chooser, 'files', { value: [new File(['hello'], 'visit.pdf')] });
  Object.defineProperty(chooser, 'value', { value: '', writable: true });
  expect(send().disabled).toBe(true);
  chooser.dispatchEvent(new Event('change'));
  for (let n = 0; n < 100 && !textOf(fixture).includes('Ready to send'); n++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await settle(fixture);
  }
  expect(await faultsIn(document.body)).toEqual([]);
  send().click();
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberBeginUpload')!.variables).toMatchObject({ input: { name: 'visit.pdf', bytes: 5 } });
  expect(asked.find(({ name }) => name === 'MemberSendMessage')!.variables).toMatchObject({ text: '', uploadIds: ['u1'] });
  expect(document.querySelector('.tray')).toBeNull();
});

test.each([
  ['CHEST_PAIN', ['tel:101']],
  ['SELF_HARM', ['tel:1201', 'tel:101']],
])('words that sound like an emergency (%s) are answered at once with whom to call, first on the page', async (emergency, numbers) => {
  const raised = thread('', 0);
  raised.messages.edges[0] = { node: { ...message('m3', 'I cannot go on', true, '2026-11-21T17:00:00Z'), emergency } };
  restore = network(() => ({ data: { thread: { ...raised, raised: true, waitingFor: 'CARE_TEAM' } } })).restore;
  await open(ThreadPage, { id: 't1' });
  expect([...document.querySelectorAll('[role=alert] a')].map((link) => link.getAttribute('href'))).toEqual(numbers);
  expect(await faultsIn(document.body)).toEqual([]);
});

test.each([
  [{ waitingFor: 'NOBODY' }, 'This conversation is closed. Write here and it goes on.'],
  [
    { waitingFor: 'CARE_TEAM', replyExpectedBy: '2026-11-22T10:00:00Z', escalatedAt: '2026-11-22T10:00:10Z' },
    'The whole team has been told.',
  ],
])('how the conversation stands is said in words: %#', async (stands, words) => {
  restore = network(() => ({ data: { thread: { ...thread('', 0), ...stands } } })).restore;
  expect(textOf(await open(ThreadPage, { id: 't1' }))).toContain(words);
});
