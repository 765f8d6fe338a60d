import type { RegistryImport } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Resource } from '../chart/resource.ts';
import { conceptOf } from '../element/concept.ts';
import { genderOf, namesOf } from './person.ts';
import { needed } from './reading.ts';

/** Whom Synthea writes without a qualification. */
const PROFESSION = 'physician';

/** https://hl7.org/fhir/R4/practitioner.html */
export function practitioner(
  resource: Resource,
  chart: Chart,
  clinics: ReadonlyMap<string, string>,
): RegistryImport['clinicians'][number] | undefined {
  const { element, id, identifier } = resource;
  const name = needed(resource, 'name', namesOf(element)[0]);
  if (!name) return undefined;
  const profession = conceptOf(element.first('qualification')?.child('code'))?.text.slice(0, 40) ?? PROFESSION;
  return { id, identifier, ...name, profession, gender: genderOf(element), clinicId: clinics.get(id) ?? null };
}

/**
 * Practitioner → clinic, as the encounters of a file have it. Only where all say the same: a file in which somebody works in two
 * places would else contradict the next one.
 */
export function clinicsByPractitioner(chart: Chart): ReadonlyMap<string, string> {
  const clinics = new Map<string, string | undefined>();
  for (const { element } of chart.of('Encounter')) {
    const clinic = chart.find(element.child('serviceProvider'), 'Organization')?.id;
    for (const participant of element.children('participant')) {
      const id = chart.find(participant.child('individual'), 'Practitioner')?.id;
      if (id === undefined || clinic === undefined) continue;
      clinics.set(id, !clinics.has(id) || clinics.get(id) === clinic ? clinic : undefined);
    }
  }
  return new Map([...clinics].flatMap(([id, clinic]) => (clinic === undefined ? [] : [[id, clinic]])));
}
