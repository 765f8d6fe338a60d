import { readFileSync } from 'node:fs';

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly identifier?: readonly { readonly system?: string; readonly value?: string }[];
  readonly subject?: { readonly reference: string };
  readonly participant?: readonly { readonly individual?: { readonly reference: string } }[];
  readonly activity?: readonly { readonly detail?: unknown }[];
  readonly encounter?: { readonly reference: string };
  readonly period?: Period;
  readonly performedPeriod?: Period;
  readonly onsetDateTime?: string;
  readonly effectiveDateTime?: string;
  readonly occurrenceDateTime?: string;
  readonly authoredOn?: string;
  readonly started?: string;
}
interface Period {
  readonly start?: string;
}
interface Bundle {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

/** How many resources of a type the files hold, and how many different ones: files repeat clinics and clinicians. */
export interface Held {
  readonly resources: number;
  readonly different: number;
}

/** What the record makes of parts of resources, named as FHIR names the part. */
export const PRACTITIONERS = 'Encounter.participant';
export const ACTIVITIES = 'CarePlan.activity';

/**
 * Counts what stands in files, straight from their JSON and without any code of the importer: by resource type, and for the parts of
 * which the record makes something of its own, pairs of patient and practitioner who met, and the activities of plans.
 */
export function countResources(files: readonly string[]): ReadonlyMap<string, Held> {
  const found: (readonly [type: string, name: string])[] = [];
  for (const { entry } of bundlesIn(files)) {
    const nameOf = new Map(entry.map(({ fullUrl, resource }) => [fullUrl, nameIn(resource)]));
    for (const { resource } of entry) found.push([resource.resourceType, nameIn(resource)], ...partsOf(resource, nameOf));
  }
  const names = Map.groupBy(found, ([type]) => type);
  return new Map([...names].map(([type, all]) => [type, { resources: all.length, different: new Set(all.map(([, name]) => name)).size }]));
}

/** How many resources the files date before the visit that they name as theirs. */
export function countEarly(files: readonly string[]): number {
  const early = bundlesIn(files).flatMap(({ entry }) => {
    const began = new Map(entry.map(({ fullUrl, resource }) => [fullUrl, Date.parse(resource.period?.start ?? '')]));
    return entry.filter(({ resource }) => Date.parse(dateOf(resource) ?? '') < (began.get(resource.encounter?.reference ?? '') ?? NaN));
  });
  return early.length;
}

const bundlesIn = (files: readonly string[]) => files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Bundle);

const dateOf = (one: Resource): string | undefined =>
  one.onsetDateTime ??
  one.effectiveDateTime ??
  one.occurrenceDateTime ??
  one.authoredOn ??
  one.started ??
  (one.performedPeriod ?? one.period)?.start;

/** The identifier of a resource, else its id. */
function nameIn({ identifier, id }: Resource): string {
  const [first] = identifier ?? [];
  return first?.value === undefined ? id : `${first.system ?? ''}|${first.value}`;
}

function partsOf(resource: Resource, nameOf: ReadonlyMap<string, string>): (readonly [type: string, name: string])[] {
  const { resourceType, id, subject, participant = [], activity = [] } = resource;
  if (resourceType === 'CarePlan') return activity.flatMap(({ detail }, n) => (detail ? [[ACTIVITIES, `${id} ${n}`] as const] : []));
  if (resourceType !== 'Encounter' || resource.status !== 'finished') return [];
  const [met] = participant.map(({ individual }) => nameOf.get(individual?.reference ?? '')).filter((name) => name !== undefined);
  return met === undefined ? [] : [[PRACTITIONERS, `${nameOf.get(subject?.reference ?? '') ?? ''} ${met}`]];
}
