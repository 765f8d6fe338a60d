import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationKeys, startPushService } from '../../test/push-service.ts';
import { pushOf } from './letter.ts';
import { WebPush } from './world.ts';

const KEYS = applicationKeys();
const CONTACT = 'mailto:privacy@payer.example';
const LETTER = {
  id: '019a0000-0000-7000-8000-00000000000a',
  language: 'ar',
  home: 'https://careway.example',
  lines: [{ kind: 'message', isOwn: true }],
} as const;

let service: Awaited<ReturnType<typeof startPushService>>;
beforeAll(async () => {
  service = await startPushService(KEYS.publicKey);
});
afterAll(() => service.close());

test('a push service takes what is signed with the payer’s key, and only the browser can read it', async () => {
  const [browser, neighbour] = [service.subscribe(), service.subscribe()];
  const push = pushOf(LETTER, false);
  expect(await new WebPush(KEYS, CONTACT).send(push, browser)).toBe('sent');
  const [{ headers, claims, body }] = service.taken as [(typeof service.taken)[0]];
  expect(browser.read(body)).toEqual({ ...push });
  expect(() => neighbour.read(body)).toThrow();
  expect(claims).toMatchObject({ sub: CONTACT, aud: new URL(browser.endpoint).origin });
  // three days, in calm; a second attempt takes the place of the first
  expect(headers).toMatchObject({ ttl: '259200', urgency: 'normal', topic: '019a000000007000800000000000000a' });
  for (const word of [push.title, push.body, push.url]) expect(body.includes(Buffer.from(word))).toBe(false);
});

test('what may wake somebody says so', async () => {
  const browser = service.subscribe();
  const push = pushOf(LETTER, true);
  await new WebPush(KEYS, CONTACT).send(push, browser);
  expect(service.taken.at(-1)!.headers['urgency']).toBe('high');
  expect(browser.read(service.taken.at(-1)!.body)).toMatchObject({ urgent: true });
});

test('a key that the browser did not subscribe with is refused; what the service answers stands in no error', async () => {
  const before = service.taken.length;
  const foreign = new WebPush(applicationKeys(), CONTACT);
  await expect(foreign.send(pushOf(LETTER, false), service.subscribe())).rejects.toThrow('the push service answered 403');
  // the payer's public key beside a signature of somebody else's
  const forged = new WebPush({ ...applicationKeys(), publicKey: KEYS.publicKey }, CONTACT);
  await expect(forged.send(pushOf(LETTER, false), service.subscribe())).rejects.toThrow('the push service answered 403');
  expect(service.taken).toHaveLength(before);
});

test('a browser that has ended it is gone; a service that can’t now is tried again, and so is one that is away', async () => {
  const port = new WebPush(KEYS, CONTACT);
  const send = () => port.send(pushOf(LETTER, false), service.subscribe());
  for (const [status, outcome] of [
    [410, 'gone'],
    [404, 'gone'],
  ] as const) {
    service.answers.next = status;
    expect(await send()).toBe(outcome);
  }
  for (const status of [429, 500, 413]) {
    service.answers.next = status;
    await expect(send()).rejects.toThrow(`the push service answered ${status}`);
  }
  delete service.answers.next;
  const nowhere = { ...service.subscribe(), endpoint: 'https://127.0.0.1:1/push' };
  await expect(port.send(pushOf(LETTER, false), nowhere)).rejects.toThrow('the push service was not reached');
  expect(await send()).toBe('sent');
});
