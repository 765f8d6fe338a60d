import { expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { freePort, listenOnce } from './free-port.ts';

test('a free port is none that the system gives to whoever listens on 0 or connects', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
  for (const port of ports) expect(port).toBeLessThan(32_768);
  expect(new Set(ports).size).toBeGreaterThan(15);
});

test('a port that somebody has is not free', async () => {
  const port = await freePort();
  const owner = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => owner.once('listening', resolve));
  await expect(listenOnce(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => owner.close(resolve));
  await listenOnce(port, '127.0.0.1');
});
