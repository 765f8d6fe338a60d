import { createServer, type ServerResponse } from 'node:http';
import { listening, PLACE, postOf, type Post } from './topic.ts';

export const SDL = `
  type Query { post(id: ID!): Post }
  type Subscription { postChanged(memberId: ID!): Post! }
  type Post { id: ID! title: String! text: String! }`;

export interface Service {
  readonly url: string;
  /** How many were asked about: each open stream asks once when it begins. */
  readonly asked: () => number;
  readonly post: () => Post;
  /** Changes the post and rings. */
  change(): void;
}

/** The service behind the door, as cheap as can be: it answers the one question from memory, so that the door is what is measured. */
export async function startService(): Promise<Service> {
  const lines = new Set<ServerResponse>();
  let changes = 0;
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === '/internal/doorbells') {
      lines.add(response);
      response.on('close', () => lines.delete(response));
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('\n');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    if (request.url?.startsWith('/internal/following')) {
      asked++;
      return void response.end('{"allowed":true,"until":null}');
    }
    // The question is the same each time; who reads its text again measures that.
    request.resume().on('end', () => response.end(JSON.stringify({ data: { postChanged: postOf(changes), post: postOf(changes) } })));
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked: () => asked,
    post: () => postOf(changes),
    change() {
      changes++;
      const bell = { memberId: PLACE, field: 'postChanged', id: 'post', sequence: String(changes), epoch: 'e1' };
      for (const line of lines) line.write(`${JSON.stringify(bell)}\n`);
    },
  };
}
