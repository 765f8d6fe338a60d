import type { Stack } from '@careway/stack';
import { readFileSync } from 'node:fs';
import { insist, signedIn } from '../people/speaker.ts';

interface Coding {
  readonly system?: string;
  readonly code?: string;
}
interface Concept {
  readonly coding?: readonly Coding[];
  readonly codings?: readonly Coding[];
  readonly text?: string;
}
interface Amount {
  readonly value?: number;
  readonly unit?: string;
  readonly code?: string;
}
/** What is read of a resource in a file, straight from its JSON and without any code of the importer. */
interface Resource {
  readonly resourceType: string;
  readonly status?: string;
  readonly code?: Concept;
  readonly category?: readonly Concept[];
  readonly clinicalStatus?: Concept;
  readonly verificationStatus?: Concept;
  readonly onsetDateTime?: string;
  readonly abatementDateTime?: string;
  readonly effectiveDateTime?: string;
  readonly valueQuantity?: Amount;
  readonly valueCodeableConcept?: Concept;
  readonly valueString?: string;
  readonly component?: readonly { readonly code: Concept; readonly valueQuantity?: Amount }[];
  readonly medicationCodeableConcept?: Concept;
  readonly authoredOn?: string;
  readonly period?: { readonly start?: string; readonly end?: string };
  readonly goal?: readonly { readonly reference: string }[];
  readonly description?: { readonly text: string };
  readonly lifecycleStatus?: string;
}
interface Bundle {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

export const SHOWN_TYPES = ['Condition', 'Observation', 'MedicationRequest', 'CarePlan', 'Goal'] as const;
export type ShownType = (typeof SHOWN_TYPES)[number];
/** Everything that has to be shown, in the words in which both sides are compared: code, value, unit and date. */
export type Seen = ReadonlyMap<ShownType, readonly string[]>;

export interface ShownLine {
  readonly type: ShownType;
  /** In the files, and shown to the members on the page of that kind. */
  readonly resources: number;
  readonly shown: number;
  /** In the files and not shown, shown and in no file: with their codes, values, units and dates. */
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

const at = (date: string | null | undefined): string => (date ? new Date(date).toISOString().slice(0, 19) : '-');
const codeOf = (concept: Concept | null | undefined): string => {
  const [first] = concept?.coding ?? concept?.codings ?? [];
  return first ? `${first.system ?? ''}|${first.code ?? ''}` : '-';
};
const plain = (concept: Concept | undefined): string => concept?.coding?.[0]?.code ?? '-';
/** How people write units of UCUM, told here once more: a proof that asked the product would agree with whatever it says. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ Cel: '°C', 'mm[Hg]': 'mmHg', 'kg/m2': 'kg/m²', '/min': 'per minute', '{score}': 'points', '(score)': 'points' },
  ...{ '10*3/uL': '10³/µL', '10*6/uL': '10⁶/µL', 'ug/dL': 'µg/dL', 'umol/L': 'µmol/L', 'mL/min/{1.73_m2}': 'mL/min/1.73 m²' },
};
/** An annotation in braces is no unit, and is the word that is shown where nothing else is there. */
const unit = (given: string): string =>
  UNITS[given] ?? (given.replace(/\{[^}]*\}/g, '') || given.replace(/[{}]/g, '').replaceAll('_', ' '));
const amount = (given: Amount | null | undefined): string =>
  given?.value === undefined ? '-' : `${given.value} ${unit(given.unit || given.code || '')}`.trim();

/** What a file says has to be shown. Goals stand under the plans that name them. */
export function expectedIn(file: string): Seen {
  const { entry } = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  const planOf = new Map(
    entry.flatMap(({ resource }) => (resource.goal ?? []).map(({ reference }) => [reference, codeOf(resource.category?.at(-1))] as const)),
  );
  const words: Readonly<Record<ShownType, (one: Resource, url: string) => string>> = {
    Condition: (one) =>
      [codeOf(one.code), plain(one.clinicalStatus), plain(one.verificationStatus), at(one.onsetDateTime), at(one.abatementDateTime)].join(
        ' ',
      ),
    Observation: (one) => observation(codeOf(one.code), at(one.effectiveDateTime), amount(one.valueQuantity), one),
    MedicationRequest: (one) => [codeOf(one.medicationCodeableConcept), one.status, at(one.authoredOn)].join(' '),
    CarePlan: (one) => [codeOf(one.category?.at(-1)), one.status, at(one.period?.start), at(one.period?.end)].join(' '),
    Goal: (one, url) => [planOf.get(url) ?? '-', one.lifecycleStatus, one.description?.text].join(' '),
  };
  return new Map(
    SHOWN_TYPES.map((type) => {
      const all = entry.filter(({ resource }) => resource.resourceType === type);
      return [type, all.map(({ fullUrl, resource }) => words[type](resource, fullUrl))];
    }),
  );
}

const observation = (
  code: string,
  date: string,
  value: string,
  { valueCodeableConcept, valueString, component = [] }: Resource,
): string => {
  const parts = component.map((part) => `${codeOf(part.code)}=${amount(part.valueQuantity)}`).sort();
  return [code, date, value, codeOf(valueCodeableConcept), valueString ?? '-', ...parts].join(' ');
};

const CONCEPT = '{ codings { system code } }';
/** Lists apart from each other, and pages of a size that the gateway's limit on the cost of a question lets through. */
const LISTS = [
  `conditions { code ${CONCEPT} clinicalStatus verificationStatus occurredAt abatedAt }`,
  `medications { code ${CONCEPT} status occurredAt }`,
  `plans { category ${CONCEPT} status period { start end } goals { description lifecycleStatus } }`,
] as const;
const RESULTS = `query Proof($after: ID) { me { member { results(first: 20, after: $after) {
  edges { node { code ${CONCEPT} occurredAt value { value unit } valueText valueConcept ${CONCEPT} components { code ${CONCEPT} value { value unit } } } }
  pageInfo { hasNextPage endCursor } } } } }`;

interface Result {
  readonly code: Concept;
  readonly occurredAt: string;
  readonly value: Amount | null;
  readonly valueText: string | null;
  readonly valueConcept: Concept | null;
  readonly components: readonly { readonly code: Concept; readonly value: Amount | null }[];
}
interface Told {
  readonly conditions: readonly {
    readonly code: Concept;
    readonly clinicalStatus: string;
    readonly verificationStatus: string;
    readonly occurredAt: string;
    readonly abatedAt: string | null;
  }[];
  readonly medications: readonly { readonly code: Concept; readonly status: string; readonly occurredAt: string }[];
  readonly plans: readonly {
    readonly category: Concept;
    readonly status: string;
    readonly period: { readonly start: string; readonly end: string | null };
    readonly goals: readonly { readonly description: string; readonly lifecycleStatus: string }[];
  }[];
}

/** What a member is shown on the pages of conditions, results, medicines and plans, asked as that member through the gateway. */
export async function shownTo(stack: Pick<Stack, 'url' | 'database'>, memberId: string): Promise<Seen> {
  const member = await signedIn(stack, memberId);
  const lists: Partial<Told>[] = [];
  for (const list of LISTS) {
    const answer = await insist<{ member: Partial<Told> }>(member, `query Proof { me { member { ${list} } } }`, {});
    lists.push(answer.member);
  }
  const results: Result[] = [];
  for (let after: string | null = null; ;) {
    interface Page {
      readonly member: { readonly results: { edges: { node: Result }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
    }
    const page: Page = await insist<Page>(member, RESULTS, { after });
    const { edges, pageInfo } = page.member.results;
    results.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  const { conditions, medications, plans } = Object.assign({}, ...lists) as Told;
  return new Map<ShownType, readonly string[]>([
    [
      'Condition',
      conditions.map((one) =>
        [codeOf(one.code), one.clinicalStatus, one.verificationStatus, at(one.occurredAt), at(one.abatedAt)].join(' '),
      ),
    ],
    ['Observation', results.map(resultWords)],
    ['MedicationRequest', medications.map((one) => [codeOf(one.code), one.status, at(one.occurredAt)].join(' '))],
    ['CarePlan', plans.map((one) => [codeOf(one.category), fhirOf(one.status), at(one.period.start), at(one.period.end)].join(' '))],
    ['Goal', plans.flatMap((plan) => plan.goals.map((one) => [codeOf(plan.category), one.lifecycleStatus, one.description].join(' ')))],
  ]);
}

const fhirOf = (status: string): string => status.toLowerCase().replace('_', '-');
function resultWords({ code, occurredAt, value, valueText, valueConcept, components }: Result): string {
  const parts = components.map((part) => `${codeOf(part.code)}=${amount(part.value)}`).sort();
  return [codeOf(code), at(occurredAt), amount(value), codeOf(valueConcept), valueText ?? '-', ...parts].join(' ');
}

/** Compares, one by one, what files hold with what is shown; each is counted as often as it stands there. */
export function compareShown(pairs: readonly { readonly expected: Seen; readonly shown: Seen }[]): readonly ShownLine[] {
  return SHOWN_TYPES.map((type) => {
    const sides = pairs.map(({ expected, shown }) => ({ wanted: expected.get(type) ?? [], found: shown.get(type) ?? [] }));
    return {
      type,
      resources: sides.reduce((sum, { wanted }) => sum + wanted.length, 0),
      shown: sides.reduce((sum, { found }) => sum + found.length, 0),
      missing: sides.flatMap(({ wanted, found }) => without(wanted, found)),
      surplus: sides.flatMap(({ wanted, found }) => without(found, wanted)),
    };
  });
}

/** `all` less one of each that stands in `taken`. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of taken) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const n = left.get(one) ?? 0;
    if (n > 0) left.set(one, n - 1);
    return n === 0;
  });
}
