/** What is used of `ws`, which brings no types of its own. */
declare module 'ws' {
  import type { Server } from 'node:http';

  export interface WebSocket {
    readonly protocol: string;
    send(data: string, done: (error?: Error) => void): void;
    close(code?: number, reason?: string): void;
    on(event: 'message', take: (data: Buffer) => void): void;
    on(event: 'close', take: (code: number, reason: Buffer) => void): void;
  }
  export class WebSocketServer {
    constructor(options: { server: Server; handleProtocols: (offered: Set<string>) => string | false });
    on(event: 'connection', take: (socket: WebSocket) => void): void;
  }
}
