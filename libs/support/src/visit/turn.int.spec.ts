import { eventually, freePort } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { turnCredentials } from './media.ts';

const run = promisify(execFile);
const SECRET = 'a secret that two servers share';

/** Debian's package `coturn` brings the server and a client; most machines have neither, and the product runs without. */
function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const hasCoturn = isThere('turnserver') && isThere('turnutils_uclient');

const folder = mkdtempSync(join(tmpdir(), 'careway-turn-'));
let server: ChildProcess | undefined;
let port: number;
beforeAll(async () => {
  if (!hasCoturn) return;
  port = await freePort();
  const flags = [
    ...['-n', '--use-auth-secret', `--static-auth-secret=${SECRET}`, '--realm=careway', '--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1'],
    ...[`--listening-port=${port}`, '--min-port=49160', '--max-port=49200', '--allow-loopback-peers', '--cli-password=unused', '--no-cli'],
    ...['--no-tls', '--no-dtls', '--log-file=stdout', `--pidfile=${join(folder, 'pid')}`, `--userdb=${join(folder, 'users')}`],
  ];
  server = spawn('turnserver', flags, { stdio: 'ignore' });
  await eventually(() => reaches(port));
}, 60_000);
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** It listens on TCP as well, so that this tells when it has begun. */
const reaches = (at: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(at, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });

/** Asks for a relay, sends a packet through it and hears it again. Rejects where the server says no. */
const passOn = (username: string, credential: string) =>
  run('turnutils_uclient', ['-y', '-n', '1', '-m', '1', '-c', '-p', String(port), '-u', username, '-w', credential, '127.0.0.1'], {
    timeout: 20_000,
  });

(hasCoturn ? test : test.skip)(
  `a real TURN server passes packets on for the name and password that a seat is given, and for nobody else${hasCoturn ? '' : ' (skipped: no coturn)'}`,
  async () => {
    const { username, credential } = turnCredentials(SECRET, 'a-seat', new Date());
    const { stdout } = await passOn(username, credential);
    expect(stdout).toMatch(/Total lost packets 0 /);
    await expect(passOn(username, turnCredentials('another secret of two', 'a-seat', new Date()).credential)).rejects.toThrow();
    // an old one is worth nothing
    const old = turnCredentials(SECRET, 'a-seat', new Date(Date.now() - 5 * 3_600_000));
    await expect(passOn(old.username, old.credential)).rejects.toThrow();
  },
  90_000,
);
