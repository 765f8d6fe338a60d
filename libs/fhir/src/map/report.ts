import type { DiagnosisImport } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Resource } from '../chart/resource.ts';
import { conceptOf } from '../element/concept.ts';
import { basedOnOf } from './based-on.ts';
import { common, encounterIdOf, instantOf, type Mapping, needed, startOf } from './reading.ts';

/** https://hl7.org/fhir/R4/diagnosticreport.html */
export const report: Mapping<DiagnosisImport['reports'][number]> = (resource, reading) => {
  const { element } = resource;
  const issued = element.date('issued');
  const code = needed(resource, 'code', conceptOf(element.child('code')));
  const status = needed(resource, 'status', element.text('status'));
  const shared = common(resource, reading, element.date('effectiveDateTime') ?? startOf(element.child('effectivePeriod')) ?? issued);
  if (!code || status === undefined || !shared) return undefined;
  const resultIds = [...new Set(resultsOf(resource, reading.chart).map(({ id }) => id))];
  const issuedAt = instantOf(issued);
  return { ...shared, code, status, encounterId: encounterIdOf(resource, reading), issuedAt, ...basedOnOf(resource), resultIds };
};

const resultsOf = (resource: Resource, chart: Chart): readonly Resource[] =>
  resource.element.children('result').flatMap((one) => chart.findOwn(resource, one, 'Observation') ?? []);

/** Observation → the first report that lists it. */
export function reportsByResult(chart: Chart): ReadonlyMap<string, string> {
  const reports = new Map<string, string>();
  for (const one of chart.of('DiagnosticReport')) for (const { id } of resultsOf(one, chart)) if (!reports.has(id)) reports.set(id, one.id);
  return reports;
}
