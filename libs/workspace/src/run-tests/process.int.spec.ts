import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { eventually } from '@careway/testing';
import { endAll, node, run } from './process.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A zombie that nobody has waited for is gone for our purpose.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** A child that starts a grandchild which ignores Ctrl-C, and writes the grandchild's id into a file. */
const stubborn = (file: string) => `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', "process.on('SIGINT', () => {}); setInterval(() => {}, 1000)"]);
  require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
  setInterval(() => {}, 1000);`;

async function startStubborn(limit: number) {
  const dir = mkdtempSync(join(tmpdir(), 'careway-process-'));
  const ran = node(['-e', stubborn(join(dir, 'pid'))], { limit });
  const pid = await eventually(() => {
    const id = Number(readFileSync(join(dir, 'pid'), 'utf8'));
    if (!id) throw new Error('not started yet');
    return id;
  });
  rmSync(dir, { recursive: true });
  return { ran, pid };
}

test('Ctrl-C ends children and what they started, also what does not listen', async () => {
  const { ran, pid } = await startStubborn(60_000);
  await endAll();
  expect((await ran).ok).toBe(false);
  await eventually(() => expect(alive(pid)).toBe(false));
});

test('what runs over its limit is ended, called failed, and leaves nothing behind', async () => {
  const { ran, pid } = await startStubborn(1_500);
  const { ok, output } = await ran;
  expect({ ok, output }).toEqual({ ok: false, output: expect.stringContaining('ended after its limit') });
  await eventually(() => expect(alive(pid)).toBe(false));
});

test('a command that is not there is a failure in words', async () => {
  expect(await run('careway-no-such-command', [])).toEqual({ ok: false, output: expect.stringContaining('could not be started') });
});

test('lines come one by one, whole', async () => {
  const lines: string[] = [];
  await node(['-e', `process.stdout.write('one\\ntw'); setTimeout(() => process.stdout.write('o\\n'), 50)`], {
    onLine: (line) => lines.push(line),
  });
  expect(lines).toEqual(['one', 'two']);
});
