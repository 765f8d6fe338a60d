import type { JsonObject } from '../src/element/element.ts';
import { readBundle } from '../src/chart/bundle.ts';
import { mapBundle, type MappedBundle } from '../src/map/map-bundle.ts';
import { parse } from '../src/read/parse.ts';

export const TODAY = '2026-11-22';

export const patient = (more: object = {}) => ({
  resourceType: 'Patient',
  id: 'pat',
  name: [{ family: 'Winter', given: ['Clara'] }],
  gender: 'female',
  birthDate: '1980-02-29',
  ...more,
});
export const about = { subject: { reference: 'Patient/pat' } };
export const coded = (code: string, text = code, system = 'http://snomed.info/sct') => ({ coding: [{ system, code }], text });

export const encounter = (id: string, more: object = {}) => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  ...about,
  period: { start: '2020-01-02T08:00:00Z', end: '2020-01-02T08:30:00Z' },
  ...more,
});
export const condition = (id: string, code: string, more: object = {}) => ({
  resourceType: 'Condition',
  id,
  code: coded(code),
  ...about,
  onsetDateTime: '2020-01-02',
  ...more,
});
export const observation = (id: string, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: coded('4548-4', 'Hemoglobin A1c', 'http://loinc.org'),
  ...about,
  effectiveDateTime: '2020-01-02T10:00:00+02:00',
  ...more,
});

export const bundle = (resources: readonly object[], more: object = {}): JsonObject => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => ({ resource })),
  ...more,
});

/** As a file would arrive: written as JSON and read again. */
export const read = (json: unknown, source = 'test', known?: ReadonlyMap<string, string>): MappedBundle =>
  mapBundle(readBundle(parse(JSON.stringify(json))), source, TODAY, known);
/** A patient and some resources about her. */
export const readWith = (...resources: readonly object[]): MappedBundle => read(bundle([patient(), ...resources]));

/** `path: reason` of everything that was refused. */
export const refusals = ({ resources }: MappedBundle): string[] =>
  resources.flatMap(({ verdict }) => verdict.refusals.map(({ path, reason }) => `${path}: ${reason}`));
export const warnings = ({ resources }: MappedBundle): string[] =>
  resources.flatMap(({ verdict }) => verdict.warnings.map(({ path, reason }) => `${path}: ${reason}`));
export const leftOut = ({ resources }: MappedBundle): string[] =>
  resources.flatMap(({ type, verdict }) => (verdict.leftOut === undefined ? [] : [`${type}: ${verdict.leftOut}`]));

/** The diagnosis and treatment lists of the only member. */
export const facts = ({ intake }: MappedBundle) => ({ ...[...intake.diagnosis.values()][0], ...[...intake.treatment.values()][0] });
