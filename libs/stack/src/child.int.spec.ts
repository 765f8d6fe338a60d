import { createLog } from '@careway/service';
import { expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Child } from './child.ts';

test('a process that ends while it starts is told with its last words, and asked no more', async () => {
  const home = mkdtempSync(join(tmpdir(), 'careway-child-'));
  const entry = join(home, 'main.mjs');
  writeFileSync(entry, `process.stderr.write('PORT: it is missing\\n'); setTimeout(() => process.exit(3), 300);`);
  const asked = jest.spyOn(globalThis, 'fetch');
  try {
    const child = new Child('probe', 'http://127.0.0.1:9', {}, createLog('test', 'silent'), () => entry);
    await expect(child.start()).rejects.toThrow(/probe ended while starting:\nPORT: it is missing/);
    await pause(150);
    const times = asked.mock.calls.length;
    await pause(500);
    expect([times > 0, asked.mock.calls.length]).toEqual([true, times]);
  } finally {
    asked.mockRestore();
    rmSync(home, { recursive: true, force: true });
  }
}, 30_000);
