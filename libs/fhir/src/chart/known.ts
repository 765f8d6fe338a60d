import { isObject, type JsonObject } from '../element/element.ts';

/**
 * A conditional reference (https://hl7.org/fhir/R4/http.html#trules): a bundle may be about a patient whom it does not bring, by an
 * identifier that the registry knows; and Synthea, from its version 3 on, writes hospitals and practitioners into files of their own, to
 * which every patient's file refers in this way.
 */
const CONDITIONAL = /^(Patient|Organization|Practitioner)\?identifier=(.+)$/;
export type KnownType = 'Patient' | 'Organization' | 'Practitioner';

/** What is searched for, with the identifier as `system|value`. */
export interface Sought {
  readonly type: KnownType;
  readonly identifier: string;
}
/** Ids of what the registry knows and a bundle does not bring, by {@link keyOf}. */
export type Known = ReadonlyMap<string, string>;
export const keyOf = ({ type, identifier }: Sought): string => `${type}?identifier=${identifier}`;

/** What `Patient?identifier=system|value` searches for; undefined for any other reference. */
export function soughtIn(reference: string): Sought | undefined {
  const [, type, given] = CONDITIONAL.exec(reference) ?? [];
  if (type === undefined || given === undefined) return undefined;
  try {
    return { type: type as KnownType, identifier: decodeURIComponent(given) };
  } catch {
    return { type: type as KnownType, identifier: given };
  }
}

const FIELDS = ['subject', 'patient', 'managingOrganization', 'serviceProvider', 'requester', 'practitioner'] as const;
/** Whoever sends a file may not make the registry look up a city. Nobody sees more clinics and clinicians in a life. */
const MOST: Readonly<Record<KnownType, number>> = { Patient: 50, Organization: 500, Practitioner: 500 };

function referencesOf(resource: JsonObject): readonly unknown[] {
  const { participant } = resource;
  const people = Array.isArray(participant) ? participant.map((one: unknown) => (isObject(one) ? one['individual'] : undefined)) : [];
  return [...FIELDS.map((field) => resource[field]), ...people].map((one) => (isObject(one) ? one['reference'] : undefined));
}

/** Whom and what the resources of a bundle search for in that way; each once, and not too many. */
export function askedFor(resources: readonly JsonObject[]): readonly Sought[] {
  const all = resources.flatMap(referencesOf).flatMap((one) => (typeof one === 'string' ? (soughtIn(one) ?? []) : []));
  const once = new Map(all.map((sought) => [keyOf(sought), sought]));
  return [...Map.groupBy(once.values(), ({ type }) => type)].flatMap(([type, some]) => some.slice(0, MOST[type]));
}
