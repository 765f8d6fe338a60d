import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Says = (response: ServerResponse) => void;

/** A server of feeds on this machine, which can do what a source should not. */
export class FeedServer {
  asked = 0;
  private readonly paths = new Map<string, Says>();
  private constructor(private readonly server: Server) {}

  static async open(): Promise<FeedServer> {
    const server = createServer();
    const feeds = new FeedServer(server);
    server.on('request', ({ url }, response) => {
      feeds.asked += 1;
      const says = feeds.paths.get(url ?? '');
      if (says) says(response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return feeds;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  says(path: string, body: string, type = 'application/rss+xml; charset=utf-8'): void {
    this.paths.set(path, (response) => response.writeHead(200, { 'content-type': type }).end(body));
  }
  fails(path: string): void {
    this.paths.set(path, (response) => response.writeHead(500).end());
  }
  leads(path: string, to: string): void {
    this.paths.set(path, (response) => response.writeHead(302, { location: to }).end());
  }
  /** Begins to answer and never ends. */
  hangs(path: string): void {
    this.paths.set(path, (response) => void response.writeHead(200, { 'content-type': 'application/xml' }).write('<rss>'));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
