import type { DiagnosisImport, RegistryImport } from '@careway/contracts';
import { conceptOfCondition } from '../chart/journeys.ts';
import type { Resource } from '../chart/resource.ts';
import { conceptOf } from '../element/concept.ts';
import { common, endOf, type Mapping, needed, type Reading, startOf } from './reading.ts';

type Encounter = DiagnosisImport['encounters'][number];
/** https://hl7.org/fhir/R4/valueset-encounter-status.html: has not begun. */
const PLANNED: ReadonlySet<string> = new Set(['planned', 'arrived', 'triaged']);
type CareRelation = RegistryImport['careRelations'][number];

/** https://hl7.org/fhir/R4/encounter.html */
export const encounter: Mapping<Encounter> = (resource, reading) => {
  const { element } = resource;
  const period = element.child('period');
  const status = needed(resource, 'status', element.text('status'));
  const shared = common(resource, reading, startOf(period), PLANNED.has(element.text('status') ?? '') ? 'plan' : 'happened');
  if (status === undefined || !shared) return undefined;
  const named = reading.journeys.conditionsOf(resource)[0];
  return {
    ...shared,
    class: element.child('class')?.word('code', 20) ?? '',
    type: conceptOf(element.first('type')) ?? null,
    reason: conceptOf(element.first('reasonCode')) ?? (named ? conceptOfCondition(named) : undefined) ?? null,
    status,
    endsAt: endOf(period),
    practitionerId: practitionerOf(resource, reading)?.id ?? null,
    clinicId: reading.chart.find(element.child('serviceProvider'), 'Organization')?.id ?? null,
  };
};

/** The first participant who is a practitioner; patients and relatives take part too. */
const practitionerOf = ({ element }: Resource, { chart }: Reading): Resource | undefined =>
  element
    .children('participant')
    .map((one) => chart.find(one.child('individual'), 'Practitioner'))
    .find((found) => found !== undefined);

/** Encounters that took place or do now: the others are evidence of nothing. */
const HAPPENED = new Set(['arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'unknown']);

/** A practitioner who saw the member treats the member; the visit's period is the evidence. */
export function careRelation(item: Encounter, memberId: string): CareRelation | undefined {
  if (item.practitionerId === null || !HAPPENED.has(item.status)) return undefined;
  // a visit that is over without a known end has ended when it began, as far as anybody knows
  const to = item.endsAt ?? (item.status === 'finished' ? item.occurredAt : null);
  return { memberId, clinicianId: item.practitionerId, from: item.occurredAt, to, encounterId: item.id };
}
