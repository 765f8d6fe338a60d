import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what systems give by themselves to listeners on port 0 and to outgoing connections (Linux from 32768 on, others from 49152 on): what
 * was free a moment ago is not theirs to take before its owner listens.
 */
const [LEAST, MOST] = [20_000, 32_000];
const TRIES = 50;

/** A port on which nobody listens, for somebody who will listen there later and must tell it now. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (let tries = 1; ; tries++) {
    const port = randomInt(LEAST, MOST);
    try {
      await listenOnce(port, host);
      return port;
    } catch (error) {
      if (tries === TRIES || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

/** Listens and stops: rejects with the system's own error where that can't be done. */
export function listenOnce(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
