import { createConnection, createServer, type Socket } from 'node:net';

/** A line of TCP to a port of this machine, which can be cut and mended: nothing of a browser's own pretence of being offline. */
export interface Line {
  /** For Chromium: what is addressed to the port goes through this line, under the same origin. */
  readonly argument: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays a line to `localhost:port`. While it is cut, every connection breaks and none comes about. */
export async function layLine(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = createConnection(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  const cut = (): void => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  return {
    argument: `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${address.port}`,
    cut,
    mend: () => void (isCut = false),
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
