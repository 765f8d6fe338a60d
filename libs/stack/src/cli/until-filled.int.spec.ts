import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../data-folder.ts';
import { untilFilled } from './until-filled.ts';

const RUNNING = { pid: process.pid, port: 4000, url: 'http://localhost:4000', database: '', services: {}, demo: true };

test('waits with a word until the demo is made, and says when the instance is gone before', async () => {
  const path = mkdtempSync(join(tmpdir(), 'careway-filling-'));
  try {
    const folder = DataFolder.open(path);
    folder.announce(RUNNING);
    folder.tellFilling(true);
    const said: string[] = [];
    const waits = untilFilled(
      folder,
      (line) => {
        said.push(line);
        folder.tellFilling(false);
      },
      5,
    );
    expect(await waits).toMatchObject({ port: 4000, isFilling: false });
    expect(said).toEqual([expect.stringContaining('still being made')]);

    folder.tellFilling(true);
    await expect(untilFilled(folder, () => folder.withdraw(), 5)).rejects.toThrow(/ended while its demo.*Nothing was imported/s);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
});
