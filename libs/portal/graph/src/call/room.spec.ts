import { signal } from '@angular/core';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { CallLine, CallSeat, CallSignal } from './line.ts';
import { faultOf } from './local-media.ts';
import { OutOfRoom, Room, type RoomDoor, type RoomView } from './room.ts';

afterEach(() => void jest.useRealTimers());

const seat = (id: string, connection: string, isMe = false): CallSeat => ({ id, connection, isMe });
const mail = (number: number): CallSignal => ({ number, from: 'b', connection: 'theirs', description: null, candidates: [] });

/** A room whose house answers what it is told to, and a line that writes down what it is asked. */
function roomWith(over: Partial<RoomDoor<RoomView>> = {}) {
  const said: string[] = [];
  const view = (state: RoomView['state'], mine: string, signalled = 0): RoomView => ({
    ...{ state, signalled, iceServers: [] },
    seats: [seat('a', mine, true), seat('b', 'theirs')],
  });
  const line: CallLine = {
    remotes: signal([]),
    meet: (seats) => void said.push(`meet ${seats.length}`),
    show: () => undefined,
    take: (one) => Promise.resolve(void said.push(`take ${one.number}`)),
    retry: () => void said.push('retry'),
    close: () => void said.push('close'),
  };
  const door: RoomDoor<RoomView> = {
    enter: (connection) => Promise.resolve(view('WAITING', connection)),
    keep: (connection) => Promise.resolve(view('WAITING', connection)),
    signals: (after) => Promise.resolve([1, 2, 3].filter((n) => n > after).map(mail)),
    send: () => Promise.resolve(),
    leave: () => Promise.resolve(void said.push('leave')),
    ...over,
  };
  const room = new Room(door, () => line);
  return { room, said, view };
}
globalThis.MediaStream ??= class {} as typeof MediaStream;

test('nothing is connected while one waits; called in, the others are met, and what was signalled is read in order, once', async () => {
  const { room, said, view } = roomWith();
  await room.enter();
  expect(said).toEqual([]);
  room.take(view('IN_PROGRESS', room.connection, 3));
  await new Promise((resolve) => setTimeout(resolve, 0));
  room.take(view('IN_PROGRESS', room.connection, 3));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(said).toEqual(['meet 2', 'take 1', 'take 2', 'take 3', 'meet 2']);
  room.take(view('ENDED', room.connection, 3));
  expect(said.at(-1)).toBe('close');
  room.close();
});

test('a signal that comes while a window asks for those of the window before it is not passed over', async () => {
  let [asked, arrived] = [0, false];
  const { room, said, view } = roomWith({
    signals: async (after) => {
      asked += 1;
      if (asked === 1) {
        room.take(view('IN_PROGRESS', room.connection, 8));
        arrived = true;
        return [];
      }
      return arrived && after < 8 ? [mail(8)] : [];
    },
  });
  await room.enter();
  room.take(view('IN_PROGRESS', room.connection, 7));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(said).toEqual(['meet 2', 'meet 2', 'take 8']);
  room.close();
});

test('a house that does not answer is said and asked again; the place is kept', async () => {
  jest.useFakeTimers();
  let isAway = true;
  const { room, view } = roomWith({
    keep: (connection) => (isAway ? Promise.reject(new Error('offline')) : Promise.resolve(view('WAITING', connection))),
  });
  await room.enter();
  await room.look();
  expect([room.unreachable(), room.isIn()]).toEqual([true, true]);
  isAway = false;
  await jest.advanceTimersByTimeAsync(2_000);
  expect(room.unreachable()).toBe(false);
  room.close();
});

test('opened elsewhere, or removed, the window is out and hangs up', async () => {
  const { room, said, view } = roomWith();
  await room.enter();
  room.take(view('IN_PROGRESS', room.connection));
  room.take(view('IN_PROGRESS', 'another window'));
  expect([room.out(), room.isIn(), said.at(-1)]).toEqual(['elsewhere', false, 'close']);
  const other = roomWith({ keep: () => Promise.reject(new OutOfRoom('removed')) });
  await other.room.enter();
  await other.room.look();
  expect([other.room.out(), other.room.isIn()]).toEqual(['removed', false]);
  await other.room.leave();
  expect(other.said).toEqual([]);
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'none'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('why a device gives nothing is told apart: %s', (name, why) => {
  expect(faultOf(Object.assign(new Error(), { name }))).toBe(why);
});
