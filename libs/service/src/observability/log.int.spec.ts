import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { NOTE, probeService, type ProbeService, WRITE } from '../../test/probe-service.ts';
import { createLog } from '../log.ts';

/** Words that a member wrote. PostgreSQL refuses the character in the second one, and quotes what it refuses. */
const WORDS = { kept: 'Zipporah', refused: 'Zilp\u0000ah', long: 'Zebulun is afraid of the knife' } as const;
const FREE_TEXT = /Zipporah|Zilp|Zebulun|afraid|knife/;
const leaks = (lines: readonly string[]) => lines.filter((line) => FREE_TEXT.test(line));

let probe: ProbeService;
beforeAll(async () => (probe = await probeService()));
afterAll(() => probe.close());

test('no line of the log holds what members write, whether it was stored, refused or broke something', async () => {
  const write = (body: unknown) => probe.ask(WRITE, { memberId: probe.me, body });
  expect((await write(WORDS.kept)).data).toMatchObject({ writeNote: { body: WORDS.kept } });
  expect((await write(WORDS.long)).data).toMatchObject({ writeNote: { code: 'NOTE_TOO_LONG' } });
  expect((await write({ words: WORDS.long })).errors).toHaveLength(1);
  expect((await write(WORDS.refused)).errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect((await probe.ask(NOTE, { id: WORDS.long })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(leaks(probe.lines)).toEqual([]);
});

test('what broke is in the log all the same: class, code, operation, path, and where', () => {
  const told = probe.lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ msg }) => msg === 'a resolver failed');
  expect(told).toMatchObject({
    operation: 'Test',
    path: 'writeNote',
    err: { type: 'QueryFailedError', code: '22021', frames: expect.any(Array) },
  });
  expect((told?.['err'] as { frames: string[] }).frames.length).toBeGreaterThan(1);
});

test('planted: a line that carries the words is caught, and so is an error written as pino would', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const error = Object.assign(new Error(`cannot store ${WORDS.kept}`), { parameters: [WORDS.kept], detail: WORDS.kept, code: '22021' });
  createLog('planted', 'info', destination).info({ body: WORDS.kept }, 'a note was written');
  pino({}, destination).error({ err: error }, 'failed');
  expect(leaks(lines)).toHaveLength(2);
  lines.length = 0;
  createLog('sound', 'info', destination).error({ err: error, error: String(error.stack) }, 'failed');
  createLog('sound', 'info', destination).error(error, 'failed');
  createLog('sound', 'info', destination).error(error);
  createLog('sound', 'info', destination).error({ err: error });
  expect([lines.length, leaks(lines)]).toEqual([4, []]);
});
