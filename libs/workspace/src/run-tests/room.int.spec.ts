import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOM = fileURLToPath(new URL('room.ts', import.meta.url));
let where: string;
beforeAll(() => {
  where = mkdtempSync(join(tmpdir(), 'careway-rooms-'));
});
afterAll(() => rmSync(where, { recursive: true, force: true }));

/** A run that opens its room, looks who else has one, and ends. */
const open = (end: string) => {
  const looks = `console.log(path, env.TMPDIR, readdirSync(where).length, statSync(env.CAREWAY_SHELF).mode.toString(8)); ${end}`;
  const script = `import { readdirSync, statSync } from 'node:fs'; import { openRoom } from ${JSON.stringify(ROOM)};
    const where = ${JSON.stringify(where)}; const { path, env } = openRoom(where); ${looks}`;
  const { pid, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const [path = '', temporary, rooms, mode] = stdout.trim().split(' ');
  return { pid, path, temporary, rooms, mode };
};

test('a run has a room of its own, through which the user of the database passes, and takes it along when it ends', () => {
  const { pid, path, temporary, mode } = open('');
  expect(path).toMatch(new RegExp(`^${where}/careway-run-${pid}-`));
  expect([temporary, mode, existsSync(path)]).toEqual([path, '40711', false]);
});

test('what a killed run left is swept by the next, what a running one has stays', () => {
  mkdirSync(join(where, `careway-run-${process.pid}-running`));
  const killed = open(`process.kill(process.pid, 'SIGKILL');`);
  expect([killed.rooms, existsSync(killed.path)]).toEqual(['2', true]);
  expect([open('').rooms, existsSync(killed.path)]).toEqual(['2', false]);
  expect(existsSync(join(where, `careway-run-${process.pid}-running`))).toBe(true);
});
