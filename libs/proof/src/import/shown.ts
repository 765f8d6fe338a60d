import type { Stack } from '@careway/stack';
import { insist, signedIn, type Speaker } from '../people/speaker.ts';
import { type Amount, at, codeOf, codesOf, type Concept, NONE, observation, type Seen, SHOWN_TYPES, type ShownType } from './said.ts';

export interface ShownLine {
  readonly type: ShownType;
  /** In the files, and shown to the members on the page of that kind. */
  readonly resources: number;
  readonly shown: number;
  /** In the files and not shown, shown and in no file: with their codes, values, units, words and dates. */
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

interface Result {
  readonly code: Concept;
  readonly occurredAt: string;
  readonly value: Amount | null;
  readonly valueText: string | null;
  readonly valueConcept: Concept | null;
  readonly components: readonly { readonly code: Concept; readonly value: Amount | null }[];
}
interface Page<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Entry {
  readonly item: { readonly __typename: string; readonly id: string };
}
interface Conditions {
  readonly conditions: readonly {
    readonly code: Concept;
    readonly clinicalStatus: string;
    readonly verificationStatus: string;
    readonly occurredAt: string;
    readonly abatedAt: string | null;
  }[];
}
interface Medicines {
  readonly medications: readonly {
    readonly code: Concept;
    readonly status: string;
    readonly occurredAt: string;
    readonly dosage: string | null;
    readonly reasons: readonly ({ readonly code: Concept } | null)[];
  }[];
}
interface Goal {
  readonly description: string;
  readonly lifecycleStatus: string;
  readonly achievementStatus: string | null;
  readonly measure: Concept | null;
  readonly comparator: string | null;
  readonly target: number | null;
  readonly unit: string | null;
}
interface Plans {
  readonly plans: readonly {
    readonly category: Concept;
    readonly status: string;
    readonly period: { readonly start: string; readonly end: string | null };
    readonly addresses: readonly ({ readonly code: Concept } | null)[];
    readonly tasks: readonly { readonly code: Concept; readonly status: string }[];
    readonly goals: readonly Goal[];
  }[];
}

/** What a member is shown: what the portal's own pages ask, asked as that member through the gateway, by the names of its operations. */
export async function shownTo(stack: Pick<Stack, 'url' | 'database'>, memberId: string): Promise<Seen> {
  const member = await signedIn(stack, memberId);
  const page = <T>(documentId: string, more: object = {}) => insist<T>(member, { documentId }, { memberId, ...more });
  const { conditions } = await page<Conditions>('MemberConditions', { language: 'EN' });
  const { medications } = await page<Medicines>('MemberMedicines', { language: 'EN' });
  const { plans } = await page<Plans>('MemberPlans');
  return new Map<ShownType, readonly string[]>([
    [
      'Condition',
      conditions.map((one) =>
        [codeOf(one.code), one.clinicalStatus, one.verificationStatus, at(one.occurredAt), at(one.abatedAt)].join(' '),
      ),
    ],
    ['Observation', await resultsShown(member, memberId)],
    [
      'MedicationRequest',
      medications.map((one) =>
        [codeOf(one.code), one.status, at(one.occurredAt), one.dosage ?? NONE, codesOf(one.reasons.map((reason) => reason?.code))].join(
          ' ',
        ),
      ),
    ],
    [
      'CarePlan',
      plans.map((one) => {
        const tasks = one.tasks.map(({ code, status }) => `${codeOf(code)}=${status}`).sort();
        const reasons = codesOf(one.addresses.map((condition) => condition?.code));
        return [...[codeOf(one.category), at(one.period.start), fhirOf(one.status), at(one.period.end), reasons], ...tasks].join(' ');
      }),
    ],
    ['Goal', plans.flatMap((plan) => plan.goals.map((one) => `${codeOf(plan.category)} ${at(plan.period.start)} ${goalWords(one)}`))],
  ]);
}

const fhirOf = (status: string): string => status.toLowerCase().replace('_', '-');
const goalWords = ({ lifecycleStatus, achievementStatus, measure, comparator, target, unit, description }: Goal): string => {
  const wanted = measure && comparator && target !== null ? `${codeOf(measure)} ${comparator} ${target} ${unit ?? ''}` : NONE;
  return [lifecycleStatus, achievementStatus ?? NONE, wanted, description].join(' ');
};
const resultWords = ({ code, occurredAt, value, valueText, valueConcept, components }: Result): string =>
  observation({ code, date: occurredAt, value, text: valueText, concept: valueConcept, parts: components });

/** As the page of results asks for its own part of the timeline, where everything stands that is older than its list. */
const RESULTS = { first: 20, types: ['RESULT', 'REPORT'] };

/**
 * Every result that a member can come to: those of the timeline, and the parts of each report. The newest stand on the page of results
 * too, and not otherwise than there.
 */
async function resultsShown(member: Speaker, memberId: string): Promise<readonly string[]> {
  interface Told {
    readonly timeline: Page<Entry>;
  }
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const variables: object = { memberId, ...RESULTS, ...(after !== null && { after }) };
    const { timeline }: Told = await insist<Told>(member, { documentId: 'MemberTimeline' }, variables);
    for (const { node } of timeline.edges) {
      if (node.item.__typename === 'Result') found.push(resultWords(node.item as unknown as Result));
      else if (node.item.__typename === 'Report') {
        const report = await insist<{ readonly results: readonly Result[] }>(member, { documentId: 'MemberReport' }, { id: node.item.id });
        found.push(...report.results.map(resultWords));
      }
    }
    if (!timeline.pageInfo.hasNextPage) break;
    after = timeline.pageInfo.endCursor;
  }
  interface Measured {
    readonly results: Page<Result>;
  }
  const { results } = await insist<Measured>(member, { documentId: 'MemberResults' }, { memberId }, undefined, 'measured');
  const newest = results.edges.map(({ node }) => resultWords(node));
  const otherwise = without(newest, found).map((words) => `on the page of results only: ${words}`);
  const few =
    !results.pageInfo.hasNextPage && newest.length < found.length ? [`${newest.length} of ${found.length} on the page of results`] : [];
  return [...found, ...otherwise, ...few];
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
