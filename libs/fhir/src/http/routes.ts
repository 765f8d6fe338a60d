import { dayIn } from '@careway/contracts';
import type { Logger } from '@careway/service';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { unreadable } from '../import/answer.ts';
import { type Commands, CommandFailedError } from '../import/commands.ts';
import { importBundle } from '../import/import-bundle.ts';

const TYPES = ['application/fhir+json', 'application/json'];

/**
 * `POST /fhir`: one Bundle. 200 with an ImportAnswer when it was taken, 422 when it was refused, 413 and 415 for what is no such
 * file, 502 when a context failed. `x-import-source` names the source.
 */
export function serveImport(app: FastifyInstance, commands: Commands, log: Logger): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer }>('/fhir', async (request, reply) => {
    const source = request.headers['x-import-source'];
    const answer = await importBundle(
      request.body,
      commands,
      typeof source === 'string' ? decodeURIComponent(source) : undefined,
      dayIn(new Date()),
    );
    log.info({ status: answer.status, resources: answer.totals.reduce((sum, { received }) => sum + received, 0) }, 'import');
    return reply.code(answer.status === 'taken' ? 200 : 422).send(answer);
  });
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) =>
    tell(error, reply, log.child({ request: request.id })),
  );
}

/** Every failure is answered in the shape of an ImportAnswer: whoever reads one, reads all. */
function tell(error: Error & { statusCode?: number; code?: string }, reply: FastifyReply, log: Logger): FastifyReply {
  if (error instanceof CommandFailedError) {
    log.error({ command: error.command, code: error.code }, 'a context did not take its part');
    return reply.code(502).send(unreadable('file', error.message, 'failed'));
  }
  if (error instanceof URIError)
    return reply.code(400).send(unreadable('x-import-source', 'The name of the source is not encoded as it must be.'));
  const told = TOLD[error.code ?? ''];
  if (told !== undefined) return reply.code(error.statusCode ?? 400).send(unreadable('file', told));
  log.error({ code: error.code, stack: error.stack }, 'import failed');
  return reply
    .code(500)
    .send(unreadable('file', 'Something unexpected went wrong. What was taken stays; import the file again.', 'failed'));
}

const TOLD: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The file is larger than 64 MiB. Split it by patient.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: `The content must be ${TYPES.join(' or ')}.`,
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The file is empty.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The file arrived in another length than was announced.',
};
