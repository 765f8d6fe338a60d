import { createServer } from 'node:http';
import { buildSchema } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws';
import { Pool } from 'undici';
import { WebSocketServer } from 'ws';
import { SDL, startService } from './service.ts';
import { listening, type Post, type Served } from './topic.ts';

/** Whoever waits for the next change; none is missed between two. */
class Changes {
  readonly listeners = new Set<() => void>();

  tell(): void {
    for (const listener of this.listeners) listener();
  }

  async *each(): AsyncGenerator<void> {
    let waiting = 0;
    let wake: (() => void) | undefined;
    const listener = () => {
      waiting++;
      wake?.();
    };
    this.listeners.add(listener);
    try {
      for (;;) {
        if (!waiting) await new Promise<void>((resolve) => (wake = resolve));
        waiting--;
        yield;
      }
    } finally {
      this.listeners.delete(listener);
    }
  }
}

/**
 * The usual way: graphql-ws over ws, graphql-js runs each client's subscription. With `asks`, each client's change is asked of the
 * service over HTTP, as a gateway that lets the service decide must; without, the change itself is handed to everybody from memory.
 */
export async function serveGraphqlWs({ asks }: { asks: boolean }): Promise<Served> {
  const service = await startService();
  const pool = new Pool(new URL(service.url).origin, { connections: 64 });
  const changes = new Changes();
  const body = JSON.stringify({ query: 'query ($id: ID!) { post(id: $id) { id title text } }', variables: { id: 'post' } });
  const asked = async (): Promise<Post> => {
    const answer = await pool.request({ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' }, body });
    return ((await answer.body.json()) as { data: { post: Post } }).data.post;
  };
  async function* posts(): AsyncGenerator<{ postChanged: Post }> {
    for await (const _ of changes.each()) yield { postChanged: asks ? await asked() : service.post() };
  }
  const schema = buildSchema(SDL);
  const field = schema.getSubscriptionType()!.getFields()['postChanged']!;
  field.subscribe = () => posts();
  const server = createServer();
  const protocol = makeServer({ schema });
  const sockets = new WebSocketServer({ server, handleProtocols: () => GRAPHQL_TRANSPORT_WS_PROTOCOL });
  sockets.on('connection', (socket) => {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => new Promise((resolve, reject) => socket.send(data, (error) => (error ? reject(error) : resolve()))),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (data) => void take(data.toString())),
      },
      {},
    );
    socket.on('close', (code, reason) => void closed(code, reason.toString()));
  });
  return {
    port: await listening(server),
    following: () => changes.listeners.size,
    change() {
      service.change();
      changes.tell();
    },
  };
}
