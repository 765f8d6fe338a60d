import { SYSTEMS } from '@careway/access';
import { type DiagnosisImport, toGlobalId, type TreatmentImport } from '@careway/contracts';
import type { Asker, Person } from '../asker.ts';
import type { Canaries } from '../canary.ts';
import type { Actor, ActorName } from '../cast.ts';
import type { itemsOf, Labelled } from '../items.ts';
import type { Elsewhere } from './requests.ts';

/** Systems feed the record; nobody else may import. */
export const FEEDER: Person = { kind: 'system', personId: SYSTEMS['fhir-import'] };
const REPORT = '{ refused { identifier reason } }';

/** How long something may take that follows from another context's facts. */
const PATIENCE_MS = 30_000;

interface Report {
  readonly refused: readonly { readonly identifier: string; readonly reason: string }[];
}
/** @throws where an item was left out */
export function taken({ refused }: Report): void {
  if (refused[0])
    throw new Error(`${refused.length} items of the matrix were refused, the first ${refused[0].identifier}: ${refused[0].reason}`);
}

/** The target's record while it is filled: who asks, and what each item that is made is labelled. */
export class Filling {
  constructor(
    readonly asker: Asker,
    readonly canaries: Canaries,
    readonly actors: Readonly<Record<ActorName, Actor>>,
    readonly memberId: string,
    readonly clinicId: string,
    /** A clinic at which none of the actors works. */
    readonly away: Elsewhere,
    readonly labels: Map<string, Labelled>,
    /** What only the member’s side is shown, whatever the table gives its kind. */
    readonly own: Set<string>,
  ) {}

  /** The opaque id of an item of the target. */
  idOf = (id: string): string => toGlobalId({ memberId: this.memberId, id });

  /** Says under which label an item stands: whoever may not see the label must not be shown it. */
  tell(label: Labelled, globalId: string): void {
    this.labels.set(globalId, label);
  }

  /** A command that must be done: its one answer. Waits while what it names is still on its way between contexts. */
  does<T = { readonly __typename: string; readonly id: string }>(
    graph: string,
    who: ActorName | Person,
    mutation: string,
    variables: object = {},
  ): Promise<T> {
    return this.asker.does<T>(graph, typeof who === 'string' ? this.actors[who] : who, `mutation Matrix${mutation}`, variables);
  }

  /** What somebody is told about the target, asked again until it is there. */
  async sees<T>(graph: string, who: ActorName, selection: string, is: (member: T) => boolean): Promise<T> {
    const query = `query Matrix($r: [_Any!]!) { _entities(representations: $r) { ... on Member { ${selection} } } }`;
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const r = [{ __typename: 'Member', id: this.memberId }];
      const { data, text, codes } = await this.asker.ask(graph, this.actors[who], query, { r });
      const [member] = (data?.['_entities'] ?? []) as readonly (T | null)[];
      if (member && is(member)) return member;
      if (Date.now() > end || codes.includes('GRAPHQL_VALIDATION_FAILED'))
        throw new Error(`The matrix waited in vain for ${selection} in ${graph}: ${text.slice(0, 400)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Items as another system tells them; each then stands under the label. */
  async imports(label: Labelled, { diagnosis, treatment }: { diagnosis?: Partial<DiagnosisImport>; treatment?: Partial<TreatmentImport> }) {
    const send = async (graph: string, field: string, items: object) =>
      taken(
        await this.does<Report>(
          graph,
          FEEDER,
          `($m: ID!, $items: JSON!) { ${field}(memberId: $m, source: "proof", items: $items) ${REPORT} }`,
          { m: this.memberId, items },
        ),
      );
    if (diagnosis) await send('diagnosis', 'importDiagnosis', { ...NO_DIAGNOSIS, ...diagnosis });
    if (treatment) await send('treatment', 'importTreatment', { ...NO_TREATMENT, ...treatment });
    for (const list of [...Object.values(diagnosis ?? {}), ...Object.values(treatment ?? {})])
      for (const { id } of list as readonly { id: string }[]) this.tell(label, this.idOf(id));
    for (const { id } of (treatment?.carePlans ?? []).flatMap(({ activities }) => activities)) this.tell(label, this.idOf(id));
  }
}
const NO_DIAGNOSIS: DiagnosisImport = {
  ...{ encounters: [], observations: [], reports: [], conditions: [], procedures: [], immunizations: [], allergies: [], imaging: [] },
};
const NO_TREATMENT: TreatmentImport = { carePlans: [], goals: [], medications: [] };

/** What one part of the product puts into the record. */
export interface Slice {
  /** Under each label, when the items that another system told of it stand. */
  each?(filling: Filling, label: Labelled, items: ReturnType<typeof itemsOf>): Promise<void>;
  /** Once, when all labels stand. */
  once?(filling: Filling): Promise<void>;
}
