import { expect, test } from '@jest/globals';
import type { Bell, Cursor } from './bell.ts';
import { readCursor } from './bell.ts';
import type { BellListener } from './bell-line.ts';
import { LiveOperation, type LiveOperationOptions, type Outcome } from './live-operation.ts';

const turns = async (count = 30) => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};
const bell = (sequence: number, over: Partial<Bell> = {}): Bell => ({
  memberId: 'noa',
  field: 'planChanged',
  id: `plan${sequence}`,
  sequence,
  epoch: 'e1',
  ...over,
});

/** An operation over a log that the test writes; `asked` and `sent` are what happened. */
function operation(over: Partial<LiveOperationOptions> & { log?: Bell[] } = {}) {
  const { log = [], ...rest } = over;
  const asked: string[] = [];
  const sent: string[] = [];
  const missedAfter: Cursor[] = [];
  let listener: BellListener | undefined;
  const end = new AbortController();
  const live = new LiveOperation({
    line: {
      listen: (_member, it) => {
        listener = it;
        return () => (listener = undefined);
      },
      missed: (_member, after) => {
        missedAfter.push(after);
        return Promise.resolve(after.epoch === 'e1' ? log.filter((b) => b.sequence > after.sequence) : 'gap');
      },
    },
    memberId: 'noa',
    field: 'planChanged',
    lastEventId: undefined,
    signal: end.signal,
    ask: (id): Promise<Outcome> => {
      asked.push(id);
      return Promise.resolve({ kind: 'answered', payload: { id } });
    },
    send: (payload, cursor) => sent.push(`${'extensions' in payload ? 'gap' : 'next'} ${cursor ?? '-'}`),
    ...rest,
  });
  return { live, asked, sent, missedAfter, end, listening: () => listener !== undefined };
}

test('asks again once for every bell of its field, in their order', async () => {
  const { live, asked, sent } = operation();
  for (const b of [bell(1), bell(2, { field: 'other' }), bell(3)]) live.ring(b);
  await turns();
  expect(asked).toEqual(['plan1', 'plan3']);
  expect(sent).toEqual(['next e1.1', 'next e1.3']);
});

test('takes a bell that comes twice, or late, once', async () => {
  const { live, sent } = operation();
  for (const b of [bell(2), bell(2), bell(1)]) live.ring(b);
  await turns();
  expect(sent).toEqual(['next e1.2']);
});

test('bells that ring while it catches up are neither lost nor doubled', async () => {
  const log = [bell(1), bell(2), bell(3)];
  const { live, sent } = operation({ log, lastEventId: 'e1.1' });
  live.ring(bell(3)); // already in the log
  live.ring(bell(4)); // not yet when the log was read
  await turns();
  expect(sent).toEqual(['next e1.2', 'next e1.3', 'next e1.4']);
});

test('after a cut it asks from the last bell taken in, also one of another field', async () => {
  const { live, missedAfter } = operation();
  live.ring(bell(1));
  live.ring(bell(7, { field: 'other' }));
  live.behind();
  await turns();
  expect(missedAfter).toMatchObject([{ epoch: 'e1', sequence: 7 }]);
});

test('in any interleaving of cuts and bells the end is the same and cursors only grow', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    let state = seed;
    const random = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n;
    const log: Bell[] = [];
    const { live, asked, sent } = operation({ log, lastEventId: 'e1.0' });
    for (let sequence = 1; sequence <= 20; sequence++) {
      log.push(bell(sequence));
      if (random(3))
        live.ring(bell(sequence)); // one in three is lost with the line
      else live.behind();
      if (random(2)) await turns(random(6));
    }
    live.behind();
    await turns(200);
    const shown = sent.map((s) => Number(s.split('.')[1]));
    expect([seed, shown]).toEqual([seed, [...shown].sort((a, b) => a - b)]);
    expect([seed, new Set(asked).size]).toEqual([seed, 20]);
  }
});

test('a flood is told as one gap', async () => {
  const { live, sent } = operation({ ask: () => new Promise(() => undefined) });
  for (let i = 1; i <= 400; i++) live.ring(bell(i));
  await turns();
  expect(sent).toEqual(['gap e1.258']);
});

test('nothing is sent after the end, and nobody listens any more', async () => {
  const { live, sent, end, listening } = operation();
  live.ring(bell(1));
  end.abort();
  live.ring(bell(2));
  await turns();
  expect(sent).toEqual([]);
  expect(listening()).toBe(false);
});

test('reads cursors, and knows what is none', () => {
  expect(readCursor('e1.12')).toEqual({ epoch: 'e1', sequence: 12 });
  for (const text of ['', 'e1', 'e1.', '.1', 'e1.-1', 'e1.1.2', 'e 1.1', `e1.${'9'.repeat(20)}`]) expect(readCursor(text)).toBeUndefined();
});
