import { readFileSync } from 'node:fs';
import { type Amount, at, codeOf, codesOf, type Concept, NONE, observation, type Seen, SHOWN_TYPES, type ShownType } from './said.ts';

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
  readonly dosageInstruction?: readonly Dosage[];
  readonly reasonReference?: readonly Reference[];
  readonly requester?: Reference;
  readonly authoredOn?: string;
  readonly period?: { readonly start?: string; readonly end?: string };
  readonly addresses?: readonly Reference[];
  readonly activity?: readonly { readonly detail?: { readonly code?: Concept; readonly status?: string } }[];
  readonly goal?: readonly Reference[];
  readonly description?: { readonly text: string };
  readonly lifecycleStatus?: string;
  readonly achievementStatus?: Concept;
  readonly name?: readonly { readonly family?: string; readonly given?: readonly string[] }[];
}
interface Reference {
  readonly reference: string;
}
interface Dosage {
  readonly text?: string;
  readonly asNeededBoolean?: boolean;
  readonly additionalInstruction?: readonly { readonly text?: string }[];
  readonly doseAndRate?: readonly { readonly doseQuantity?: Amount }[];
  readonly timing?: { readonly repeat?: { readonly frequency?: number; readonly period?: number; readonly periodUnit?: string } };
}
interface Bundle {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

const plain = (concept: Concept | undefined): string => concept?.coding?.[0]?.code ?? NONE;

/** How a dose is taken, as people say it: “dose 1, 3 times per day, as needed”. */
function dosageOf(instructions: readonly Dosage[] = []): string {
  const TIMES = ['', 'once', 'twice'];
  const UNITS: Readonly<Record<string, string>> = { h: 'hour', d: 'day', wk: 'week', mo: 'month' };
  const one = ({ text, asNeededBoolean, additionalInstruction = [], doseAndRate = [], timing }: Dosage): string => {
    if (text !== undefined) return text;
    const dose = doseAndRate[0]?.doseQuantity;
    const { frequency = 1, period, periodUnit = '' } = timing?.repeat ?? {};
    const [times, unit] = [TIMES[frequency] ?? `${frequency} times`, UNITS[periodUnit] ?? periodUnit];
    const per = period === 1 ? `${times} per ${unit}` : frequency === 1 ? `every ${period} ${unit}s` : `${times} per ${period} ${unit}s`;
    const parts = [dose && (dose.unit ? `${dose.value} ${dose.unit}` : `dose ${dose.value}`), period === undefined ? '' : per];
    return [...parts, asNeededBoolean ? 'as needed' : '', ...additionalInstruction.map((extra) => extra.text)].filter(Boolean).join(', ');
  };
  return instructions.map(one).filter(Boolean).join('; ') || NONE;
}

/** What a goal in words wants, by measure: the sample's goals have no target as data. */
const MEASURES: readonly (readonly [words: RegExp, loinc: string, unit: string])[] = [
  [/^Hemoglobin A1c .* < ([\d.]+)$/, '4548-4', '%'],
  [/^Glucose .* < ([\d.]+)$/, '2339-0', 'mg/dL'],
  [/blood pressure below ([\d.]+)\//, '8480-6', 'mm[Hg]'],
];
function targetOf(words: string): string {
  for (const [pattern, loinc, unit] of MEASURES) {
    const [, value] = pattern.exec(words) ?? [];
    if (value !== undefined) return `http://loinc.org|${loinc} LESS ${Number(value)} ${unit}`;
  }
  return NONE;
}

/** The states of an activity, as far as the sample has them, in the words of a task. */
const TASKS: Readonly<Record<string, string>> = { 'in-progress': 'IN_PROGRESS', completed: 'COMPLETED' };

/** What a file says has to be shown. Goals stand under the plans that name them. */
export function expectedIn(file: string): Seen {
  const { entry } = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  const byUrl = new Map(entry.map(({ fullUrl, resource }) => [fullUrl, resource]));
  const planOf = new Map(entry.flatMap(({ resource }) => (resource.goal ?? []).map(({ reference }) => [reference, resource] as const)));
  const coded = (references: readonly Reference[] = []) => codesOf(references.map(({ reference }) => byUrl.get(reference)?.code));
  const plan = (one: Resource | undefined) => (one ? `${codeOf(one.category?.at(-1))} ${at(one.period?.start)}` : NONE);
  const words: Readonly<Record<ShownType, (one: Resource, url: string) => readonly (string | undefined)[]>> = {
    Condition: (one) => [
      ...[codeOf(one.code), plain(one.clinicalStatus), plain(one.verificationStatus)],
      ...[at(one.onsetDateTime), at(one.abatementDateTime)],
    ],
    Observation: (one) => [
      observation({
        ...{ code: one.code ?? {}, date: one.effectiveDateTime, value: one.valueQuantity, text: one.valueString },
        ...{ concept: one.valueCodeableConcept, parts: (one.component ?? []).map(({ code, valueQuantity: value }) => ({ code, value })) },
      }),
    ],
    MedicationRequest: (one) => [
      ...[codeOf(one.medicationCodeableConcept), one.status, at(one.authoredOn)],
      ...[dosageOf(one.dosageInstruction), coded(one.reasonReference)],
    ],
    CarePlan: (one) => [
      ...[plan(one), one.status, at(one.period?.end), coded(one.addresses)],
      ...(one.activity ?? []).map(({ detail }) => `${codeOf(detail?.code)}=${TASKS[detail?.status ?? ''] ?? detail?.status}`).sort(),
    ],
    Goal: (one, url) => [
      ...[plan(planOf.get(url)), one.lifecycleStatus, plain(one.achievementStatus)],
      ...[targetOf(one.description?.text ?? ''), one.description?.text],
    ],
  };
  return new Map(
    SHOWN_TYPES.map((type) => {
      const all = entry.filter(({ resource }) => resource.resourceType === type);
      return [type, all.map(({ fullUrl, resource }) => words[type](resource, fullUrl).join(' '))];
    }),
  );
}
