import { freePort, listenOnce } from '@careway/store';

/** The port is in use: nothing was started. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** Makes sure that a port can be listened on, before anything heavy starts. 0 finds a free one. Answers the port. */
export async function claimPort(port: number, host = '127.0.0.1'): Promise<number> {
  if (port === 0) return freePort(host);
  try {
    await listenOnce(port, host);
    return port;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new PortTakenError(`Port ${port} is in use. Choose another with --port, or stop what listens there.`);
    if (code === 'EACCES') throw new PortTakenError(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`);
    throw error;
  }
}
