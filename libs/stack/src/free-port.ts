import { createServer } from 'node:net';

/** The port is in use: nothing was started. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Makes sure that a port can be listened on, before anything heavy starts. 0 finds a free one. Answers the port. The look at a call before
 * a build comes here, too: what belongs to another library is loaded when it is needed.
 */
export async function claimPort(port: number, host = '127.0.0.1'): Promise<number> {
  if (port === 0) return (await import('@careway/store')).freePort(host);
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portInWords(port, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
  return port;
}

/** Why a port cannot be listened on, for a person; what is no matter of ports stays as it is. */
export function portInWords(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE')
    return new PortTakenError(`Port ${port} is in use. Choose another with --port, or stop what listens there.`);
  if (error.code === 'EACCES') return new PortTakenError(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`);
  return error;
}
