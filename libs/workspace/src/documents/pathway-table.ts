import { cell } from './triage-table.ts';

interface Words {
  readonly en: string;
}
type DescribedCriterion =
  | { readonly kind: 'age'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly kind: 'sex'; readonly sex: string }
  | { readonly kind: 'pregnant' }
  | { readonly kind: 'condition'; readonly codes: DescribedCodes };
interface DescribedCodes {
  readonly snomed: readonly string[];
  readonly icd10: readonly string[];
}
type DescribedTarget = { readonly comparator: string; readonly value: number } | { readonly low: number; readonly high: number };

/** A pathway, as the document needs it. */
export interface DescribedPathway {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly title: Words;
  readonly conditions: DescribedCodes;
  readonly eligibility: {
    readonly include: readonly DescribedCriterion[];
    readonly exclude: readonly { readonly when: DescribedCriterion; readonly because: Words }[];
  };
  readonly goals: readonly {
    readonly text: Words;
    readonly measured?: { readonly loinc: string; readonly unit: string; readonly target: DescribedTarget } | undefined;
    readonly done?: string | undefined;
    readonly dueInDays: number;
    readonly unless?: readonly DescribedCriterion[] | undefined;
  }[];
  readonly activities: readonly {
    readonly id: string;
    readonly kind: string;
    readonly who: string;
    readonly title: Words;
    readonly timing: Timing;
    readonly unless?: readonly DescribedCriterion[] | undefined;
  }[];
  readonly thresholds: readonly {
    readonly id: string;
    readonly loinc: string;
    readonly unit: string;
    readonly of: string;
    readonly comparator: string;
    readonly value: number;
    readonly count: number;
    readonly days?: number | undefined;
    readonly windowDays: number;
    readonly urgency: string;
  }[];
  readonly education: readonly { readonly title: Words }[];
  readonly community: string;
  readonly measures: readonly string[];
  readonly sources: readonly { readonly title: string; readonly year: number; readonly url: string }[];
}
interface Timing {
  readonly startDay: number;
  readonly withinDays: number;
  readonly repeat?:
    { readonly frequency: number; readonly period: number; readonly periodUnit: string; readonly count?: number | undefined } | undefined;
}

export type DescribedEligibleCase = readonly [id: string, person: object, says: string];
export interface DescribedCrossedCase {
  readonly says: string;
  readonly pathway: string;
  readonly loinc: string;
  readonly unit: string;
  readonly readings: readonly (readonly [value: number, daysAgo: number])[];
  readonly crosses: readonly string[];
}

const codes = ({ snomed, icd10 }: DescribedCodes): string =>
  [snomed.length ? `SNOMED CT ${snomed.join(', ')}` : '', icd10.length ? `ICD-10 ${icd10.join(', ')}` : ''].filter(Boolean).join('; ');
function criterion(one: DescribedCriterion): string {
  if (one.kind === 'age') return one.to === undefined ? `from ${one.from ?? 0} years` : `${one.from ?? 0} to ${one.to} years`;
  if (one.kind === 'sex') return one.sex;
  return one.kind === 'pregnant' ? 'pregnant' : codes(one.codes);
}
const target = (one: DescribedTarget): string => ('low' in one ? `${one.low} to ${one.high}` : `${one.comparator} ${one.value}`);
const UNITS: Readonly<Record<string, string>> = { d: 'day', wk: 'week', mo: 'month', a: 'year' };
function timing({ startDay, withinDays, repeat }: Timing): string {
  const every = repeat
    ? `${repeat.frequency === 1 ? '' : `${repeat.frequency} times `}every ${repeat.period === 1 ? '' : `${repeat.period} `}${UNITS[repeat.periodUnit]}${repeat.period === 1 ? '' : 's'}${repeat.count ? `, ${repeat.count} times in all` : ''}`
    : 'once';
  return `${every}, from day ${startDay}, within ${withinDays} days`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function person(changes: object): string {
  const said = Object.entries({ age: 50, sex: 'male', ...changes }).map(([name, value]) => {
    if (name === 'conditions') return (value as unknown as readonly { code: string }[]).map(({ code }) => code).join(', ');
    if (name === 'pregnant') return value ? 'pregnant' : 'not pregnant';
    return name === 'age' ? `${String(value)} years` : String(value);
  });
  return said.join(', ');
}
const reading = ([value, daysAgo]: readonly [number, number]): string =>
  daysAgo === 0 ? `${value} now` : daysAgo < 0 ? `${value} in ${-daysAgo} days` : `${value} ${daysAgo} days ago`;

/** The text of docs/generated/pathways.md: each pathway as data, and the cases that its tests run. */
export function pathwayTable(
  pathways: readonly DescribedPathway[],
  eligible: readonly DescribedEligibleCase[],
  crossed: readonly DescribedCrossedCase[],
): string {
  return `<!-- Written by \`npm run schema\`; do not edit. -->

# Pathways, and the cases that hold them

${pathways.length} pathways. Whom one is offered to is checked by \`libs/clinical/src/pathway/eligible.spec.ts\`, what its thresholds make of readings by
\`crossed.spec.ts\`: the cases below are the ones that they run. Somebody of whom nothing else is said is a man of 50 without conditions.

${pathways.map((one) => section(one, eligible, crossed)).join('\n')}`;
}

function section(
  { id, version, date, title, conditions, eligibility, goals, activities, thresholds, sources, ...rest }: DescribedPathway,
  eligible: readonly DescribedEligibleCase[],
  crossed: readonly DescribedCrossedCase[],
): string {
  const parts = [
    `## ${title.en}: \`${id}\` version ${version} of ${date}`,
    [
      `- Offered for ${codes(conditions)}`,
      `- Who: ${eligibility.include.map(criterion).join(' and ')}`,
      ...eligibility.exclude.map(({ when, because }) => `- Not: ${criterion(when)}. ${because.en}`),
      `- To read: ${rest.education.map((topic) => topic.title.en).join('; ')}`,
      `- Community: \`${rest.community}\`; measures: ${rest.measures.map((name) => `\`${name}\``).join(', ')}`,
      `- Sources: ${sources.map(({ title: from, year, url }) => `[${from}, ${year}](${url})`).join('; ')}`,
    ].join('\n'),
    table(
      ['Goal', 'Reached when', 'In days', 'Not for'],
      goals.map(({ text, measured, done, dueInDays, unless = [] }) => [
        text.en,
        measured ? `LOINC ${measured.loinc} ${target(measured.target)} ${measured.unit}` : `${done} is done`,
        String(dueInDays),
        unless.map(criterion).join(' or '),
      ]),
    ),
    table(
      ['Activity', 'Kind', 'Who', 'When', 'Not for'],
      activities.map((one) => [one.title.en, one.kind, one.who, timing(one.timing), (one.unless ?? []).map(criterion).join(' or ')]),
    ),
    table(
      ['Threshold', 'Reading', 'Crossed when', 'How soon'],
      thresholds.map((one) => [
        one.id,
        `LOINC ${one.loinc}, ${one.unit}`,
        `${one.of} ${one.comparator} ${one.value}${one.count > 1 ? `, ${one.count} times` : ''}${one.days ? ` on ${one.days} days` : ''}, within ${one.windowDays} days`,
        one.urgency,
      ]),
    ),
    table(
      ['Case: who', 'Offered'],
      eligible.filter(([of]) => of === id).map(([, changes, says]) => [person(changes), says]),
    ),
    table(
      ['Case: readings', 'What it shows', 'Crosses'],
      crossed
        .filter(({ pathway }) => pathway === id)
        .map((one) => [`${one.loinc} ${one.unit}: ${one.readings.map(reading).join(', ')}`, one.says, one.crosses.join(', ') || 'nothing']),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
