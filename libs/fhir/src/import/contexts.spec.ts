import { generateTokenKeys } from '@careway/access';
import { composeSupergraph } from '@careway/federation';
import { expect, test } from '@jest/globals';
import { openContexts } from './contexts.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\nscalar JSON\n';
const REPORT = `type Query { memberIdOf(identifier: String!): ID clinicIdsOf(source: String!, identifiers: [String!]!): [ID]! clinicianIdsOf(source: String!, identifiers: [String!]!): [ID]! } type ImportReport { counts: [ImportCount!]! refused: [RefusedItem!]! }
  type ImportCount { type: String! created: Int! changed: Int! unchanged: Int! } type RefusedItem { identifier: String! reason: String! }`;
const open = async (mutations: string) => {
  const supergraph = composeSupergraph([
    { name: 'all', url: 'http://127.0.0.1:9/graphql', sdl: `${LINK}${REPORT} type Mutation { ${mutations} }` },
  ]);
  const contexts = await openContexts({ supergraph, subgraphs: {}, signingKey: (await generateTokenKeys()).privateJwk });
  return contexts;
};
const ITEMS = 'source: String!, items: JSON!';
const ALL = `importRegistry(${ITEMS}): ImportReport! importDiagnosis(memberId: ID!, ${ITEMS}): ImportReport! importTreatment(memberId: ID!, ${ITEMS}): ImportReport!`;

test('a supergraph without the bulk commands is refused at the start, with what to do', async () => {
  await expect(open(ALL.replace('importTreatment', 'importOther'))).rejects.toThrow(
    /does not offer importTreatment .* Run `npm run schema`/,
  );
});

test('a context that cannot be reached is told by its command, and nothing is believed to be taken', async () => {
  const contexts = await open(ALL);
  await expect(contexts.importRegistry('s', { clinics: [], clinicians: [], members: [], careRelations: [] })).rejects.toThrow(
    /^importRegistry failed/,
  );
  await contexts.close();
});
