import { expect, test } from '@jest/globals';
import { pauseBefore } from './backoff.ts';
import { SseReader } from './sse.ts';

const STREAM = ':\n\nevent: next\nid: e1.7\ndata: {"id":"a",\ndata: "payload":{}}\n\n:\n\nevent: complete\ndata: {"id":"a"}\n\n';
const FRAMES = [
  { event: 'next', id: 'e1.7', data: '{"id":"a",\n"payload":{}}' },
  { event: 'complete', data: '{"id":"a"}' },
];

test('frames are the same wherever the network cuts the stream', () => {
  for (const size of [1, 2, 3, 7, 1000]) {
    const reader = new SseReader();
    const frames = [];
    for (let at = 0; at < STREAM.length; at += size) frames.push(...reader.read(STREAM.slice(at, at + size)));
    expect(frames).toEqual(FRAMES);
  }
});

test('line ends of every kind, also one that the network cuts in two', () => {
  const reader = new SseReader();
  expect([...reader.read('data: 1\r'), ...reader.read('\n\r\n'), ...reader.read('data: 2\r\n\r\n')].map(({ data }) => data)).toEqual([
    '1',
    '2',
  ]);
});

test('an id belongs to its frame only: the next one may have none', () => {
  const reader = new SseReader();
  expect(reader.read('id: 5\ndata: x\n\ndata: y\n\n')).toEqual([
    { event: 'message', id: '5', data: 'x' },
    { event: 'message', data: 'y' },
  ]);
});

test('pauses grow to fifteen seconds and are spread', () => {
  expect([0, 1, 2, 10].map((attempt) => pauseBefore(attempt, () => 0.5))).toEqual([300, 600, 1200, 15_000]);
  expect(pauseBefore(0, () => 0)).toBeLessThan(pauseBefore(0, () => 0.99));
});
