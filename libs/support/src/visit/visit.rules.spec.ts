import { expect, test } from '@jest/globals';
import { newGuestToken, holds, readGuestToken } from './guest-link.ts';
import { listOf, PeerToPeer, turnCredentials } from './media.ts';
import { VisitSeat } from './seat.entity.ts';
import { MOST_A_MINUTE, signalBody, type SignalBody } from './signal.rules.ts';
import { beforeState, hasLapsed, isDeserted, isOpen, mayBecome, VISIT_STATES } from './visit.rules.ts';

const at = (time: string): Date => new Date(`2026-12-01T${time}:00Z`);
const tenToHalfPast = { startsAt: at('10:00'), endsAt: at('10:30') };

test('a visit goes from its plan over the waiting room to its end, and nothing comes after an end', () => {
  const after = Object.fromEntries(VISIT_STATES.map((from) => [from, VISIT_STATES.filter((to) => mayBecome(from, to))]));
  expect(after).toEqual({
    planned: ['planned', 'waiting', 'cancelled', 'missed'],
    waiting: ['planned', 'in-progress', 'cancelled', 'missed'],
    'in-progress': ['ended'],
    ...{ ended: [], cancelled: [], missed: [] },
  });
  expect(beforeState('in-progress')).toEqual(['waiting']);
});

test('the waiting room opens half an hour before the time and closes an hour after the end', () => {
  const open = (time: string) => isOpen(tenToHalfPast, at(time));
  expect(['09:29', '09:30', '10:15', '11:30', '11:31'].map(open)).toEqual([false, true, true, true, false]);
});

test('a time that has passed is told once nobody waits; who still waits is not sent away for hours', () => {
  const lapsed = (state: 'planned' | 'waiting' | 'in-progress' | 'ended', waits: boolean, time: string) =>
    hasLapsed({ state, endsAt: tenToHalfPast.endsAt }, waits, at(time));
  expect([lapsed('planned', false, '11:30'), lapsed('planned', false, '11:31')]).toEqual([false, true]);
  expect([lapsed('waiting', true, '11:31'), lapsed('waiting', false, '11:31'), lapsed('waiting', true, '14:31')]).toEqual([
    false,
    true,
    true,
  ]);
  expect([lapsed('in-progress', false, '20:00'), lapsed('ended', false, '20:00')]).toEqual([false, false]);
  expect([isDeserted(at('10:00'), at('10:30')), isDeserted(at('10:00'), at('10:31')), isDeserted(undefined, at('10:00'))]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a link names a guest and nothing else; of its secret only the hash is kept', () => {
  const guestId = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
  const { token, hash } = newGuestToken(guestId);
  const read = readGuestToken(token)!;
  expect(read.guestId).toBe(guestId);
  expect(holds(read.secret, hash)).toBe(true);
  expect(holds(readGuestToken(newGuestToken(guestId).token)!.secret, hash)).toBe(false);
  expect(token).not.toContain(hash);
  for (const wrong of ['', 'careway_guest_', `${token}x`, token.replace('careway', 'other'), 'a'.repeat(10_000)])
    expect(readGuestToken(wrong)).toBeUndefined();
});

const sdp = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n';
const one = { candidate: 'candidate:1 1 udp 1 10.0.0.1 5000 typ host', sdpMid: '0', sdpMLineIndex: 0 };
test.each<[string, SignalBody, boolean]>([
  ['an offer', { description: { type: 'offer', sdp }, candidates: [] }, true],
  ['candidates, and that there are no more', { description: null, candidates: [one, { ...one, candidate: '' }] }, true],
  ['nothing', { description: null, candidates: [] }, false],
  ['words instead of a description', { description: { type: 'offer', sdp: 'Hello, this is a letter' }, candidates: [] }, false],
  ['a description without an end', { description: { type: 'offer', sdp: sdp + 'a'.repeat(24_000) }, candidates: [] }, false],
  ['words instead of a candidate', { description: null, candidates: [{ ...one, candidate: 'my diagnosis' }] }, false],
  ['a candidate that is too long', { description: null, candidates: [{ ...one, candidate: `candidate:${'1'.repeat(512)}` }] }, false],
  ['too many candidates', { description: null, candidates: Array.from({ length: 41 }, () => one) }, false],
  ['a line that cannot be', { description: null, candidates: [{ ...one, sdpMLineIndex: 99 }] }, false],
])('what connects windows is bounded: %s', (_, body, isTaken) => {
  if (isTaken) expect(signalBody(body)).toEqual(body);
  else expect(() => signalBody(body)).toThrow('was not understood');
});

test('a window sends so many signals a minute and no more', () => {
  const of = { memberId: 'm', id: 's', visitId: 'v', sensitivity: 'general', party: 'member', personId: 'p' } as const;
  const seat = VisitSeat.take(of, 'c', at('10:00'));
  for (let n = 0; n < MOST_A_MINUTE; n++) seat.send(at('10:00'));
  expect(() => seat.send(at('10:00'))).toThrow('too often');
  expect(() => seat.send(at('10:01'))).not.toThrow();
});

test('no server helps by default; a TURN server gets a name and a password that hold for hours, made of the shared secret', () => {
  const place = { visitId: 'v', seatId: 's' };
  expect(new PeerToPeer({ stunUrls: [], turnUrls: [], turnSecret: undefined }).admit(place, at('10:00'))).toEqual({
    kind: 'peer',
    iceServers: [],
  });
  const settings = { stunUrls: listOf('stun:a.example:3478, stun:b.example'), turnUrls: ['turn:a.example'], turnSecret: 'north' };
  const [stun, turn] = new PeerToPeer(settings).admit(place, at('10:00')).iceServers;
  expect(stun).toEqual({ urls: ['stun:a.example:3478', 'stun:b.example'], username: null, credential: null });
  expect(turn).toEqual({ urls: ['turn:a.example'], ...turnCredentials('north', 's', at('10:00')) });
  // openssl: printf '1796133600:s' | openssl dgst -sha1 -hmac north -binary | base64
  expect(turn?.username).toBe(`${+at('14:00') / 1_000}:s`);
});
