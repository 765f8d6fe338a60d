import { generateTokenKeys } from '@careway/access';
import { expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSender } from './send.ts';

/** An edge that answers each question with the next of these. */
async function edge(...answers: readonly (readonly [status: number, body: string])[]) {
  const left = answers.values();
  const server = createServer((request, response) => {
    const { value: [status, body] = [500, ''] } = left.next();
    request.resume().on('end', () => response.writeHead(status, { 'content-type': 'application/json' }).end(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((done) => server.close(done)) };
}

test('an instance that stops, that knows us not, or that says no JSON, fails the file and leaves the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'careway-send-'));
  const file = join(folder, 'a.json');
  writeFileSync(file, '{}');
  const taken = { status: 'taken', totals: [], leftOut: [], warnings: [], refused: [], people: [] };
  const one = await edge(
    [503, '{"error":"Service Unavailable","message":"Service Unavailable","statusCode":503}'],
    [401, '{"message":"A valid internal token is needed."}'],
    [502, '<html>'],
    [200, JSON.stringify(taken)],
  );
  try {
    const send = await createSender({ fhir: one.url, keys: await generateTokenKeys(), source: undefined });
    const failed = (reason: string) => ({
      status: 'failed',
      totals: [],
      refused: [{ path: 'file', reason: expect.stringContaining(reason) }],
    });
    expect(await send(file)).toMatchObject(failed('The instance took nothing (503).'));
    expect(await send(file)).toMatchObject(failed('The instance took nothing (401).'));
    expect(await send(file)).toMatchObject(failed('The instance did not answer.'));
    expect(await send(file)).toEqual(taken);
  } finally {
    await one.close();
    rmSync(folder, { recursive: true });
  }
});
