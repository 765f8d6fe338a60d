import { type Action, isAction, may } from '@careway/access';
import { isPlace, isUuid } from '@careway/contracts';
import { RetryError, type Work } from '@careway/store';
import type { FastifyInstance } from 'fastify';
import { Kind, parse } from 'graphql';
import { ctxOf } from './authenticate.ts';

/** What each subscription of the schema needs, by its `@allow`. */
function needsOf(sdl: string): ReadonlyMap<string, Action> {
  const needs = new Map<string, Action>();
  for (const type of parse(sdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    if (type.name.value !== 'Subscription') continue;
    for (const { name, directives = [] } of type.fields ?? []) {
      const to = directives.find((one) => one.name.value === 'allow')?.arguments?.[0]?.value;
      if (to?.kind === Kind.STRING && isAction(to.value)) needs.set(name.value, to.value);
    }
  }
  return needs;
}

const JOINED = `select case when bool_or(valid_to is null) then null else max(valid_to) end as until, count(*) > 0 as joined from relation
  where person_id = $1 and member_id = $2 and valid_from <= now() and (valid_to is null or valid_to > now())`;

/**
 * `GET /internal/following?member=&field=`: whether the bearer may follow this subscription of that member now, and until when their
 * relation holds; and whether anything joins them to the record at all. Nothing of the record leaves, so nothing is audited. 503 where the copy of the relations is not fresh: ask again.
 */
export function serveFollowing(app: FastifyInstance, work: Work, sdl: string): void {
  const needs = needsOf(sdl);
  app.get<{ Querystring: { member?: string; field?: string } }>('/internal/following', async (request, reply) => {
    const { member, field = '' } = request.query;
    const action = needs.get(field);
    if (!action || !isUuid(member)) return reply.code(404).send({ message: 'This is nothing that can be followed.' });
    const ctx = ctxOf(request);
    try {
      return await work.run(ctx, async (tx) => {
        await tx.open(member);
        const { personId } = ctx.principal;
        const [row] = await tx.query<{ until: Date | null; joined: boolean }>(JOINED, [personId, member]);
        const related = row?.joined === true || member === personId || isPlace(member);
        return { allowed: may(ctx, action, member), until: row?.until ?? null, related };
      });
    } catch (error) {
      if (error instanceof RetryError) return reply.code(503).send({ message: 'Ask again.' });
      throw error;
    }
  });
}
