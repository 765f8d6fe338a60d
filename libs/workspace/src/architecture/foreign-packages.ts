import type { Layer, Project } from './projects.ts';
import { isSpec } from './tree.ts';

interface Ban {
  readonly packages: RegExp;
  /** Where the package may be imported. */
  readonly except: (project: Project, path: string) => boolean;
  readonly says: string;
}

const layers =
  (...allowed: readonly Layer[]) =>
  ({ layer }: Project) =>
    allowed.includes(layer);

/** Packages that belong behind one of our own doors. */
const BANS: readonly Ban[] = [
  {
    packages: /^kafkajs$/,
    except: ({ layer }, path) => path.startsWith('libs/bus/src/kafka/') || layer === 'bench',
    says: 'kafkajs is imported in libs/bus/src/kafka only, so that another client could take its place',
  },
  {
    packages: /^(express|fastify|@fastify\/.+|@nestjs\/platform-.+|@as-integrations\/.+)$/,
    except: (project, path) =>
      layers('edge', 'stack', 'platform', 'testing', 'bench', 'e2e')(project) || (project.layer === 'app' && isSpec(path)),
    says: 'contexts and apps know no HTTP server; bootService() has one',
  },
  {
    packages: /^@apollo\//,
    except: layers('edge', 'platform', 'bench'),
    says: 'a context knows the schema and its resolvers, not the server of the graph',
  },
  {
    packages: /^pg$/,
    // The edges keep sessions and accounts of their own, and nothing about members; the stack makes the databases.
    except: (project, path) => layers('edge', 'stack', 'platform', 'testing', 'bench', 'e2e')(project) || isSpec(path),
    says: 'data is reached through the unit of work of @careway/store, which knows who asks',
  },
  {
    packages: /^(@nestjs\/.+|typeorm)$/,
    except: ({ runtime, layer }) => runtime === 'node' && layer !== 'contract',
    says: 'Nest and TypeORM stay out of contracts, clinical knowledge and the browser',
  },
  {
    packages: /^(@angular\/.+|@jsverse\/.+)$/,
    except: ({ runtime }) => runtime === 'browser',
    says: 'Angular stays in the portal',
  },
  {
    packages: /^(?!zod$|@jest\/globals$)/,
    except: ({ layer }, path) => (layer !== 'contract' && layer !== 'clinical') || isSpec(path),
    says: 'contracts and clinical knowledge need zod and nothing else',
  },
  {
    packages: /^@apollo\/(gateway|composition|query-planner|query-graphs|federation-internals)$/,
    except: layers('bench'),
    says: 'Elastic-2.0 is no open-source licence; it stands in apps/bench only, as a peer to compare with',
  },
];

/** Why a project may not import a package from outside; `undefined` when it may. */
export const isForeign = (project: Project, path: string, name: string): string | undefined =>
  BANS.find(({ packages, except }) => packages.test(name) && !except(project, path))?.says;
