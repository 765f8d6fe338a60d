import { DoorbellGapError, type Doorbells } from '@careway/store';
import type { FastifyInstance } from 'fastify';
import { ctxOf } from './authenticate.ts';

/** A comment line this often keeps the stream alive and shows the gateway that it is. */
const HEARTBEAT_MS = 5_000;

/** `GET /internal/doorbells`: a stream of JSON lines for gateways; with `member` and `after`, what was missed, or 410 for a gap. */
/** @returns ends all open streams: their gateways come back and ask by cursor for what was not heard */
export function serveDoorbells(app: FastifyInstance, doorbells: Doorbells): () => void {
  const open = new Set<() => void>();
  const closeAll = () => {
    for (const close of open) close();
  };
  app.get<{ Querystring: { member?: string; after?: string } }>('/internal/doorbells', async (request, reply) => {
    if (ctxOf(request).principal.kind !== 'system') return reply.code(403).send({ message: 'Only gateways listen here.' });
    const { member, after } = request.query;
    if (member !== undefined && after !== undefined) {
      try {
        return await reply.send(await doorbells.missed(member, after));
      } catch (error) {
        if (error instanceof DoorbellGapError)
          return reply.code(410).send({ message: 'The cursor is not of this log, or too old: fetch anew.' });
        throw error;
      }
    }
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    out.write('\n');
    const quiet = doorbells.hear((doorbell) => void out.write(`${JSON.stringify(doorbell)}\n`));
    const beat = setInterval(() => void out.write('\n'), HEARTBEAT_MS);
    const close = () => {
      quiet();
      clearInterval(beat);
      open.delete(close);
      out.end();
    };
    open.add(close);
    out.once('close', close);
    return reply;
  });
  app.addHook('preClose', (done) => {
    closeAll();
    done();
  });
  return closeAll;
}
