import type { RegistryImport } from '@careway/contracts';
import { codeOf } from '../element/concept.ts';
import type { Resource } from '../chart/resource.ts';
import { needed } from './reading.ts';
import { districtOf } from './person.ts';

/** http://terminology.hl7.org/CodeSystem/organization-type: these are no places where members are seen. */
const NO_CLINIC = new Set(['pay', 'ins', 'govt', 'reli', 'bus', 'crs', 'cg']);

/** https://hl7.org/fhir/R4/organization.html */
export function organization(resource: Resource): RegistryImport['clinics'][number] | undefined {
  const { element, id, identifier, verdict } = resource;
  const types = element.children('type').map((one) => codeOf(one) ?? '');
  if (types.length && types.every((type) => NO_CLINIC.has(type))) return verdict.leaveOut('it is no place of care');
  const name = needed(resource, 'name', element.text('name'));
  return name === undefined ? undefined : { id, identifier, name, district: districtOf(element) };
}
