import { uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { GROUPS } from '../notification/kinds.ts';
import { UnsubscribeLinks } from './unsubscribe-link.ts';

const links = new UnsubscribeLinks('a secret of this test, long enough');
const stop = { memberId: uuidv7(), channel: 'email', groups: ['messages', 'visits'] } as const;

test('a link says person, channel and groups, the same each time, and goes into an address as it is', () => {
  const link = links.of(stop);
  expect(link).toMatch(/^[\w-]{47}$/);
  expect(links.of(stop)).toBe(link);
  expect(links.read(link)).toEqual(stop);
  for (const group of GROUPS) expect(links.read(links.of({ ...stop, groups: [group] }))?.groups).toEqual([group]);
  expect(links.read(links.of({ ...stop, groups: GROUPS }))?.groups).toEqual(GROUPS);
});

test('what was sent once is read for good: the numbers of groups stay', () => {
  const known = new UnsubscribeLinks('0123456789abcdef0123456789abcdef');
  expect(known.of({ memberId: '019a0000-0000-7000-8000-00000000000a', channel: 'email', groups: ['results', 'reads'] })).toBe(
    'AQGaAAAAAHAAgAAAAAAAAAoBRCB4hIPZJiVz0QHu0xDfxqo',
  );
});

test('a link of another key, with another person, group or sign, cut or longer, is none', () => {
  const link = links.of(stop);
  expect(new UnsubscribeLinks('another secret of this test, as long').read(link)).toBeUndefined();
  const bytes = Buffer.from(link, 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const other = Buffer.from(bytes);
    other[at]! ^= 1;
    expect(links.read(other.toString('base64url'))).toBeUndefined();
  }
  for (const other of ['', 'x', link.slice(1), `${link}A`, `${link}=`, link.replace(/.$/, '!'), 'A'.repeat(47)])
    expect(links.read(other)).toBeUndefined();
});
