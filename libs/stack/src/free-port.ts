import { createServer } from 'node:net';

/** The port is in use: nothing was started. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** Makes sure that a port can be listened on, before anything heavy starts. 0 finds a free one. Answers the port. */
export function claimPort(port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new PortTakenError(`Port ${port} is in use. Choose another with --port, or stop what listens there.`));
      else if (error.code === 'EACCES')
        reject(new PortTakenError(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`));
      else reject(error);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
