import type { FastifyServerOptions } from 'fastify';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * One port from the first moment of a start to the last of a stop. What answers on it may change, and nobody who asks in between is
 * refused: the socket stays the same.
 */
export class Listener {
  readonly server: Server;
  private closed: Promise<void> | undefined;

  constructor(answer?: RequestListener) {
    this.server = createServer(answer);
  }

  /** Listens on `port`, 0 for a free one. @throws what the system says: EADDRINUSE, EACCES */
  async open(port: number, host: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The server as Fastify would have made it; its requests come only with `answerWith`. */
  prepare({ keepAliveTimeout, requestTimeout, connectionTimeout }: FastifyServerOptions): Server {
    if (keepAliveTimeout !== undefined) this.server.keepAliveTimeout = keepAliveTimeout;
    if (requestTimeout !== undefined) this.server.requestTimeout = requestTimeout;
    if (connectionTimeout !== undefined) this.server.setTimeout(connectionTimeout);
    return this.server;
  }

  /** From the next request on `handle` answers, and nobody else. */
  answerWith(handle: RequestListener): void {
    this.server.removeAllListeners('request');
    this.server.on('request', handle);
  }

  /** No new connections; resolves when the last one has ended. What has not ended after `patience` ms is cut. */
  close(patience: number): Promise<void> {
    return (this.closed ??= new Promise((resolve) => {
      const cut = setTimeout(() => this.server.closeAllConnections(), patience);
      // Node closes what is idle when it is told to, and no connection that becomes so afterwards: a stream that has ended is kept alive.
      const idle = setInterval(() => this.server.closeIdleConnections(), 50);
      this.server.close(() => {
        clearInterval(idle);
        clearTimeout(cut);
        resolve();
      });
    }));
  }
}
