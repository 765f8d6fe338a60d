import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { Ctx } from '@careway/access';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { guard } from './guard.ts';
import { resolverMethods } from './methods.ts';
import { readSdl } from './sdl.ts';

/** What resolvers get as their third argument. */
export interface ResolverContext {
  readonly ctx: Ctx;
}

/** Classes are named like their GraphQL types, so a union or interface needs no `__resolveType` of its own. */
function resolveTypesByClass(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type) && !type.resolveType && !type.name.startsWith('_')) {
      type.resolveType = (value: { __typename?: string }) => value.__typename ?? value.constructor.name;
    }
  return schema;
}

/** Answers the positions of what was written, so that the session's next question waits for them. */
const tellPositions = {
  // Apollo's plugin hooks are async by contract
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }: { response: { http: { headers: Map<string, string> } }; contextValue: unknown }) => {
        const { positions } = (contextValue as ResolverContext).ctx;
        if (positions.length) response.http.headers.set('x-careway-position', positions.join(','));
        return Promise.resolve();
      },
    }),
};

/** The subgraph of a context, from its `.graphql` files, guarded at boot. `ctxOf` answers what the internal token said. */
export function subgraph(
  folder: URL,
  ctxOf: (request: FastifyRequest) => Ctx,
  observer: ApolloServerPlugin<ResolverContext>,
): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    inject: [ModulesContainer],
    useFactory: (modules: ModulesContainer) => ({
      typeDefs: readSdl(folder),
      graphiql: false,
      introspection: false,
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
      transformSchema: (schema: GraphQLSchema) => guard(resolveTypesByClass(schema), resolverMethods(modules)),
      includeStacktraceInErrorResponses: false,
      csrfPrevention: false, // the internal token stands before; no browser reaches a subgraph
      plugins: [ApolloServerPluginInlineTraceDisabled(), tellPositions as never, observer as never],
      context: (request: FastifyRequest, _reply: FastifyReply): ResolverContext => ({ ctx: ctxOf(request) }),
    }),
  });
}
