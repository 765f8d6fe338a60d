import { createServer, type ServerResponse } from 'node:http';
import { listening, type Served, postOf } from './topic.ts';

/** What nobody can avoid: Node writes the ready text to each response. It knows nobody and asks nothing. */
export async function serveBare(): Promise<Served> {
  const open = new Set<ServerResponse>();
  let changes = 0;
  const server = createServer((request, response) => {
    request.resume();
    open.add(response);
    response.on('close', () => open.delete(response));
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' }).write(':\n\n');
  });
  return {
    port: await listening(server),
    following: () => open.size,
    change() {
      changes++;
      const payload = { data: { postChanged: postOf(changes) }, extensions: { cursor: `e1.${changes}` } };
      const frame = `event: next\nid: e1.${changes}\ndata: ${JSON.stringify({ id: '1', payload })}\n\n`;
      for (const response of open) response.write(frame);
    },
  };
}
