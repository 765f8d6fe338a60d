import { composeServices } from '@theguild/federation-composition';
import { type ConstDirectiveNode, type DocumentNode, GraphQLError, Kind, parse } from 'graphql';

export interface SubgraphSource {
  name: string;
  url: string;
  sdl: string;
}

/** The subgraphs do not fit together; `faults` says each reason with the subgraph's name. */
export class CompositionError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The supergraph could not be composed; nothing was written.\n${faults.map((f) => `  - ${f}`).join('\n')}`);
    this.name = 'CompositionError';
    this.faults = faults;
  }
}

const FEDERATION = 'https://specs.apollo.dev/federation/';
/** The newest version of the federation specification that the composer knows. */
const NEWEST = { major: 2, minor: 9 };

/** Composes the supergraph SDL. The order of the subgraphs does not change the result. Throws {@link CompositionError}. */
export function composeSupergraph(subgraphs: readonly SubgraphSource[]): string {
  const sorted = [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = sorted.find((s, i) => sorted[i + 1]?.name === s.name);
  if (twice) throw new CompositionError([`[${twice.name}] Two subgraphs have this name.`]);
  if (!sorted.length) throw new CompositionError(['There is no subgraph to compose.']);
  const read = sorted.map(readSubgraph);
  const faults = read.flatMap((r) => r.faults);
  if (faults.length) throw new CompositionError(faults);
  const result = composeServices(read.map(({ source: { name, url }, typeDefs }) => ({ name, url, typeDefs })));
  if (result.errors) throw new CompositionError([...new Set(result.errors.map((e) => e.message))]);
  return `${result.supergraphSdl.trimEnd()}\n`;
}

interface ReadSubgraph {
  source: SubgraphSource;
  typeDefs: DocumentNode;
  faults: string[];
}

function readSubgraph(source: SubgraphSource): ReadSubgraph {
  try {
    const typeDefs = parse(source.sdl);
    return { source, typeDefs, faults: linkFaults(typeDefs).map((fault) => `[${source.name}] ${fault}`) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const at = error.locations?.[0];
    const place = at ? ` (line ${at.line}, column ${at.column})` : '';
    return { source, typeDefs: { kind: Kind.DOCUMENT, definitions: [] }, faults: [`[${source.name}] ${error.message}${place}`] };
  }
}

/** Without @link a subgraph is taken for Federation 1, silently, by every composer: refused here. */
function linkFaults(typeDefs: DocumentNode): string[] {
  const links = typeDefs.definitions
    .flatMap((d): readonly ConstDirectiveNode[] =>
      d.kind === Kind.SCHEMA_EXTENSION || d.kind === Kind.SCHEMA_DEFINITION ? (d.directives ?? []) : [],
    )
    .filter((d) => d.name.value === 'link')
    .map((d) => d.arguments?.find((a) => a.name.value === 'url')?.value)
    .flatMap((v) => (v?.kind === Kind.STRING && v.value.startsWith(FEDERATION) ? [v.value.slice(FEDERATION.length)] : []));
  if (!links.length) return ['There is no @link to the federation specification: write `extend schema @link(...)` in schema.graphql.'];
  if (links.length > 1)
    return ['The federation specification is linked more than once: only schema.graphql may hold `extend schema @link`.'];
  const [, major, minor] = /^v(\d+)\.(\d+)$/.exec(links[0] ?? '') ?? [];
  const known = Number(major) === NEWEST.major && Number(minor) <= NEWEST.minor;
  return known ? [] : [`@link names federation ${links[0]}; v${NEWEST.major}.0 to v${NEWEST.major}.${NEWEST.minor} can be composed.`];
}
