import type { Standing } from '../measure/table.ts';
import { serveBare } from './bare.ts';
import { serveGraphqlWs } from './graphql-ws.ts';
import { serveOurs } from './ours.ts';
import type { Served } from './topic.ts';

export type ArmName = 'ours' | 'ws-asks' | 'ws' | 'bare';

export const ARMS: Readonly<
  Record<ArmName, { readonly title: string; readonly is: Standing; readonly speaks: 'sse' | 'ws'; readonly serve: () => Promise<Served> }>
> = {
  ours: { title: 'our gateway: each reader known and asked for anew, over SSE', is: 'ours', speaks: 'sse', serve: serveOurs },
  'ws-asks': {
    title: 'graphql-ws, each client’s change asked of the service',
    is: 'peer',
    speaks: 'ws',
    serve: () => serveGraphqlWs({ asks: true }),
  },
  ws: {
    title: 'graphql-ws, the change handed out from memory, nobody asked',
    is: 'peer',
    speaks: 'ws',
    serve: () => serveGraphqlWs({ asks: false }),
  },
  bare: { title: 'bare server: the same bytes written to each response', is: 'floor', speaks: 'sse', serve: serveBare },
};
