import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START, startCommand, type CommandOptions } from '../../test/command.ts';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
let home: string;
const mounted: string[] = [];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'careway-places-'));
  // PostgreSQL may run as another user, who must pass through
  chmodSync(home, 0o711);
});
afterAll(() => {
  for (const place of mounted) spawnSync('umount', [place]);
  rmSync(home, { recursive: true, force: true });
});

const start = (data: string, options?: CommandOptions) =>
  startCommand(START, ['--port', '0', '--no-demo', '--json', '--data', data], options);
/** Starts it where it cannot; answers its last words. It must end by itself, in words, with 1 and with no database begun. */
async function refused(data: string, options?: CommandOptions): Promise<string> {
  const { code, out, error: said } = await start(data, options).ended;
  // progress is on the same stream
  const error = said.replace(/^(Careway is starting| +[\d.]+ s {2}.*)\n/gm, '');
  expect([code, out, /^ {4}at /m.test(error), error]).toEqual([1, '', false, expect.stringMatching(/\S\n$/)]);
  const begun = join(data, 'postgres');
  expect(isOpen(begun) && existsSync(begun) ? readdirSync(begun) : []).toEqual([]);
  expect(existsSync(join(data, 'instance.json'))).toBe(false);
  return error;
}
const isOpen = (path: string): boolean => {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
};
/** A file system of this size; false where this user may mount none. */
function mount(place: string, size: string): boolean {
  mkdirSync(place);
  const done = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'careway', place]).status === 0;
  if (done) mounted.push(place);
  return done;
}
/** Whether a user of no group may come to what is built, or it lies in a home that only its owner may pass. */
const isReachable = isRoot && spawnSync('test', ['-r', START], { uid: NOBODY, gid: NOBODY }).status === 0;

test.each([
  ['127.0.0.1:9', /^No Kafka broker answers at 127\.0\.0\.1:9\. Nothing was started/],
  ['127.0.0.1:9,[::1]:9', /^No Kafka broker answers at 127\.0\.0\.1:9, \[::1\]:9/],
  ['localhost', /^KAFKA_BROKERS takes host:port.*not "localhost"/],
  ['localhost:99999', /not "localhost:99999"/],
])('without a broker at %s it says so before anything is started', async (brokers, said) => {
  expect(await refused(join(home, 'broker'), { env: { KAFKA_BROKERS: brokers } })).toMatch(said);
});

test('files that may not grow: which limit, and nothing half done', async () => {
  const limited = { before: "trap '' XFSZ; ulimit -f 1000" };
  expect(await refused(join(home, 'limited'), limited)).toMatch(/^Files may not grow large enough \(ulimit -f\).*left nothing there/);
});

const disk = isRoot && mountable();
function mountable(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'careway-mount-'));
  const can = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'careway', place]).status === 0;
  if (can) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return can;
}
(disk ? test : test.skip)(
  `a full disk is told, and with room again the same folder starts${disk ? '' : ' (skipped: only root on a machine of its own may mount a small disk)'}`,
  async () => {
    const place = join(home, 'disk');
    expect(mount(place, '20m')).toBe(true);
    const data = join(place, 'data');
    expect(await refused(data)).toMatch(/^The disk is full: .*left nothing there\. Free some space and start again\.$/m);
    spawnSync('mount', ['-o', 'remount,size=400m', place]);
    const { child, ended, firstLine } = start(data);
    expect(JSON.parse(await firstLine())).toMatchObject({ data, url: expect.stringMatching(/^http:/) });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  },
  180_000,
);

const other = !isRoot || isReachable;
(other ? test : test.skip)(
  `a folder that this user may not write in is refused, and stays as it was${other ? '' : ' (skipped: this checkout is closed to any user but root)'}`,
  async () => {
    const theirs = join(home, 'theirs');
    mkdirSync(theirs, { mode: 0o555 });
    const said = await refused(join(theirs, 'data'), isRoot ? { uid: NOBODY } : {});
    expect(said).toMatch(/^The data folder .*theirs\/data cannot be used: EACCES: permission denied.*Choose another with --data\.$/m);
    expect(readdirSync(theirs)).toEqual([]);
  },
);

(isRoot ? test : test.skip)(
  `root is told which folder keeps PostgreSQL out, and what to do${isRoot ? '' : ' (skipped: not root, so PostgreSQL runs as this user)'}`,
  async () => {
    const own = join(home, 'own');
    mkdirSync(own, { mode: 0o700 });
    const said = await refused(join(own, 'data'));
    expect(said).toMatch(/^PostgreSQL refuses to run as root.*may not pass through /);
    if (isReachable) expect(said).toContain(`may not pass through ${own} to`);
    expect(said).toMatch(/No database was made or changed\. Let others pass \(chmod o\+x .*run this as another user.*--data/);
  },
);
