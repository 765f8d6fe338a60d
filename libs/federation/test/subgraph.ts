import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
/** Type -> field (or `__resolveReference`) -> resolver. The arguments of each are what its SDL says. */
export type Resolvers = Record<string, Record<string, (...args: never[]) => unknown>>;

export interface Call {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingMessage['headers'];
}

export interface TestSubgraph {
  url: string;
  calls: Call[];
  /** Takes the next requests before GraphQL does; answers true when it has answered. */
  intercept: ((call: Call, request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  close(): Promise<void>;
}

/** A real subgraph on a free port: graphql-js over plain HTTP, with a record of what it was asked. */
export async function startSubgraph(sdl: string, resolvers: Resolvers): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as NonNullable<SubgraphModule['resolvers']> }]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Call;
      const call = { query, variables, headers: request.headers };
      subgraph.calls.push(call);
      if (subgraph.intercept?.(call, request, response)) return;
      const document = parse(query);
      const errors = validate(schema, document);
      const answer = errors.length
        ? { errors }
        : execute({ schema, document, variableValues: variables, contextValue: { headers: request.headers } });
      void Promise.resolve(answer).then((result) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'x-test-served': String(subgraph.calls.length) })
          .end(JSON.stringify(result));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const subgraph: TestSubgraph = {
    url: `http://127.0.0.1:${port}/graphql`,
    calls: [],
    intercept: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return subgraph;
}
