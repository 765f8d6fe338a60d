import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../caller.ts';
import type { GatewayOptions } from '../options.ts';
import { RequestRefused } from '../refusal.ts';
import type { GraphContext } from './context.ts';
import { guardRequest } from './guard.ts';
import type { Positions } from './positions.ts';

const PER_MINUTE = 1_200;
const OTHER_METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What stands before every path of the graph: form of the request, origin, caller, rate. The body is read after all of it. */
export class Door {
  private readonly callers = new WeakMap<FastifyRequest, Caller>();
  private readonly options: GatewayOptions;
  private readonly positions: Positions;

  constructor(options: GatewayOptions, positions: Positions) {
    this.options = options;
    this.positions = positions;
  }

  async open(scope: FastifyInstance, paths: readonly string[]): Promise<void> {
    const origins = new Set(this.options.origins);
    scope.addHook('onRequest', async (request, reply) => {
      guardRequest(request, reply, origins);
      const caller = await this.options.sessions.caller(request);
      if (caller) this.callers.set(request, caller);
    });
    await scope.register(rateLimit, {
      max: this.options.rateLimit ?? PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: (request) => this.callers.get(request)?.sessionId ?? request.ip,
      errorResponseBuilder: () => new RequestRefused(429, 'TOO_MANY_REQUESTS', 'Too many requests in a short time. Wait a minute.'),
    });
    scope.addHook('preParsing', async (request, _reply, payload) => {
      this.callerOf(request);
      return payload;
    });
    for (const url of paths) {
      // the guard has answered before this handler is reached
      scope.route({
        method: OTHER_METHODS,
        url,
        handler: () => Promise.reject(new RequestRefused(405, 'METHOD_NOT_ALLOWED', 'POST only.')),
      });
    }
  }

  callerOf(request: FastifyRequest): Caller {
    const caller = this.callers.get(request);
    if (!caller) throw new RequestRefused(401, 'UNAUTHENTICATED', 'Sign in first.');
    return caller;
  }

  contextOf(request: FastifyRequest, signal: AbortSignal, caller = this.callerOf(request)): GraphContext {
    return { caller, requestId: request.id, after: this.positions.of(caller), signal };
  }
}
