import { generateTokenKeys } from '@careway/access';
import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from './import-files.ts';

test('a file whose people get no account is told as one to import again, and the others go on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'careway-import-'));
  const files = ['a.json', 'b.json'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, '{}');
  const answer = JSON.stringify({ status: 'taken', totals: [], leftOut: [], warnings: [], refused: [], people: [] });
  const server = createServer((request, response) => request.resume().on('end', () => response.end(answer)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  let opened = 0;
  try {
    const result = await importFiles(files, {
      fhir: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      keys: await generateTokenKeys(),
      open: () => (opened++ === 0 ? Promise.reject(new Error('could not extend file')) : Promise.resolve([])),
    });
    expect(result).toMatchObject({
      ...{ files: 2, taken: 1 },
      refused: [{ file: files[0], status: 'failed', refused: [{ reason: expect.stringContaining('cannot sign in') }] }],
    });
  } finally {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  }
});
