import { createTokenSigner, systemPrincipal } from '@careway/access';
import { Supergraph } from '@careway/federation';
import { type DocumentNode, type GraphQLError, parse, validate } from 'graphql';
import type { JWK } from 'jose';
import { keyOf, type KnownType, type Sought } from '../chart/known.ts';
import { type Commands, CommandFailedError, type ImportReport } from './commands.ts';

const REPORT = 'counts { type created changed unchanged } refused { identifier reason }';
type Question = 'memberIdOf' | 'directoryIdsOf';
const DOCUMENTS = {
  importRegistry: `mutation ImportRegistry($source: String!, $items: JSON!) { importRegistry(source: $source, items: $items) { ${REPORT} } }`,
  importDiagnosis: `mutation ImportDiagnosis($memberId: ID!, $source: String!, $items: JSON!) { importDiagnosis(memberId: $memberId, source: $source, items: $items) { ${REPORT} } }`,
  importTreatment: `mutation ImportTreatment($memberId: ID!, $source: String!, $items: JSON!) { importTreatment(memberId: $memberId, source: $source, items: $items) { ${REPORT} } }`,
  memberIdOf: `query MemberIdOf($identifier: String!) { memberIdOf(identifier: $identifier) }`,
  directoryIdsOf: `query DirectoryIdsOf($source: String!, $clinics: [String!]!, $clinicians: [String!]!) { clinicIdsOf(source: $source, identifiers: $clinics) clinicianIdsOf(source: $source, identifiers: $clinicians) }`,
} as const satisfies Record<Exclude<keyof Commands, 'known'> | Question, string>;

/** What was sought, and its id or null. */
type Found = readonly [Sought, unknown];

/** One command writes thousands of rows on a busy machine; longer than this it hangs. */
const PATIENCE_MS = 120_000;
const CONNECTIONS = 8;

export interface ContextsOptions {
  /** The supergraph SDL. */
  readonly supergraph: string;
  /** GraphQL addresses by service name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly signingKey: JWK;
}

export interface Contexts extends Commands {
  /** Addresses of the services that take parts of an import. */
  readonly endpoints: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** The contexts behind the one federated executor, asked as `fhir-import`. @throws when the supergraph has no bulk commands */
export async function openContexts({ supergraph: sdl, subgraphs, signingKey }: ContextsOptions): Promise<Contexts> {
  const signer = await createTokenSigner(signingKey);
  const { kind, personId, sessionId, purpose } = systemPrincipal('fhir-import');
  const supergraph = new Supergraph<object>({
    sdl,
    urls: { ...subgraphs },
    timeout: PATIENCE_MS,
    connections: CONNECTIONS,
    async headers({ service, operationName = 'FhirImport' }) {
      const token = await signer.sign(service, { kind, personId, sessionId, purpose, after: [], op: operationName });
      return { authorization: `Bearer ${token}` };
    },
  });
  const documents = Object.fromEntries(Object.entries(DOCUMENTS).map(([name, text]) => [name, checked(supergraph, name, text)]));
  const ask = async (question: Question, variables: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { data, errors } = await supergraph.execute({ document: documents[question]!, variables, context: {} });
    if (errors?.length || !data) throw new CommandFailedError(question, codeOf(errors));
    return data;
  };
  const memberOf = async (sought: Sought): Promise<Found> => [
    sought,
    (await ask('memberIdOf', { identifier: sought.identifier }))['memberIdOf'],
  ];
  const directoryOf = async (source: string, clinics: readonly Sought[], clinicians: readonly Sought[]): Promise<readonly Found[]> => {
    if (clinics.length + clinicians.length === 0) return [];
    const [ofClinics, ofClinicians] = [clinics, clinicians].map((some) => some.map(({ identifier }) => identifier));
    const ids = await ask('directoryIdsOf', { source, clinics: ofClinics, clinicians: ofClinicians });
    const found = [...(ids['clinicIdsOf'] as unknown[]), ...(ids['clinicianIdsOf'] as unknown[])];
    return [...clinics, ...clinicians].map((one, n) => [one, found[n]]);
  };
  const run = async (command: Exclude<keyof Commands, 'known'>, variables: Record<string, unknown>): Promise<ImportReport> => {
    const { data, errors } = await supergraph.execute({ document: documents[command]!, variables, context: {} });
    const report = data?.[command];
    if (errors?.length || !report) throw new CommandFailedError(command, codeOf(errors));
    return report as unknown as ImportReport;
  };
  return {
    endpoints: supergraph.endpoints(),
    async known(source, sought) {
      const of = (type: KnownType) => sought.filter((one) => one.type === type);
      const [members, directory] = await Promise.all([
        Promise.all(of('Patient').map(memberOf)),
        directoryOf(source, of('Organization'), of('Practitioner')),
      ]);
      return new Map([...members, ...directory].flatMap(([one, id]) => (typeof id === 'string' ? [[keyOf(one), id] as const] : [])));
    },
    importRegistry: (source, items) => run('importRegistry', { source, items }),
    importDiagnosis: (memberId, source, items) => run('importDiagnosis', { memberId, source, items }),
    importTreatment: (memberId, source, items) => run('importTreatment', { memberId, source, items }),
    close: () => supergraph.stop(),
  };
}

function checked(supergraph: Supergraph<object>, name: string, text: string): DocumentNode {
  const document = parse(text, { noLocation: true });
  const [fault] = validate(supergraph.apiSchema, document);
  if (fault) throw new Error(`The supergraph does not offer ${name} as the FHIR edge needs it: ${fault.message} Run \`npm run schema\`.`);
  return document;
}

function codeOf(errors: readonly GraphQLError[] | undefined): string {
  const code = errors?.[0]?.extensions['code'];
  return typeof code === 'string' ? code : 'NO_ANSWER';
}
