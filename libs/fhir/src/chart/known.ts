import { isObject, type JsonObject } from '../element/element.ts';

/**
 * A conditional reference (https://hl7.org/fhir/R4/http.html#trules): a bundle may be about a patient whom it does not bring, by an
 * identifier that the registry knows.
 */
const CONDITIONAL = /^Patient\?identifier=(.+)$/;

/** What is searched for by `Patient?identifier=system|value`, as it stands behind the `=`; undefined for any other reference. */
export const identifierIn = (reference: string): string | undefined => {
  const given = CONDITIONAL.exec(reference)?.[1];
  try {
    return given === undefined ? undefined : decodeURIComponent(given);
  } catch {
    return given;
  }
};

const FIELDS = ['subject', 'patient'] as const;
/** Whoever sends a file may not make the registry look up a city. */
const MOST = 50;

/** Identifiers of the patients to whom the resources of a bundle refer in that way; each once, and not too many. */
export function askedFor(resources: readonly JsonObject[]): readonly string[] {
  const all = resources.flatMap((resource) =>
    FIELDS.flatMap((field) => {
      const value = resource[field];
      const reference = isObject(value) ? value['reference'] : undefined;
      return typeof reference === 'string' ? (identifierIn(reference) ?? []) : [];
    }),
  );
  return [...new Set(all)].slice(0, MOST);
}
