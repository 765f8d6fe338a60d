import { type DiagnosisImport, uuidv5 } from '@careway/contracts';

const sct = (code: string, text = '') => ({ codings: [{ system: 'http://snomed.info/sct', code }], text });
const loinc = (code: string, text = '') => ({ codings: [{ system: 'http://loinc.org', code }], text });

export const nothing = (): DiagnosisImport => ({
  encounters: [],
  observations: [],
  reports: [],
  conditions: [],
  procedures: [],
  immunizations: [],
  allergies: [],
  imaging: [],
});

/** What every item of one source needs; the same name gives the same id. */
export function item(type: string, name: string, occurredAt = '2024-03-01T08:00:00.000Z') {
  const id = uuidv5('test', type, name);
  return { id, identifier: name, journeyId: uuidv5('test', 'journey', 'general'), occurredAt, precision: 'instant' as const };
}

export const observation = (
  name: string,
  given: Partial<DiagnosisImport['observations'][number]> = {},
): DiagnosisImport['observations'][number] => ({
  ...item('Observation', name),
  code: loinc('4548-4', 'Hemoglobin A1c'),
  category: 'laboratory',
  status: 'final',
  encounterId: null,
  reportId: null,
  issuedAt: null,
  quantity: { value: 6.1, unit: '%', code: '%' },
  valueText: null,
  valueConcept: null,
  interpretation: null,
  rangeLow: null,
  rangeHigh: null,
  components: [],
  ...given,
});

export const condition = (
  name: string,
  code: string,
  given: Partial<DiagnosisImport['conditions'][number]> = {},
): DiagnosisImport['conditions'][number] => ({
  ...item('Condition', name),
  code: sct(code),
  clinicalStatus: 'active',
  verificationStatus: 'confirmed',
  encounterId: null,
  recordedAt: null,
  abatedAt: null,
  ...given,
});

/** One person's bundle: `visits` visits over the years, each with a panel of `perVisit` results, and one item of each other kind. */
export function bundle(person: string, visits: number, perVisit: number): DiagnosisImport {
  const items = nothing();
  const at = (n: number, minute = 0) => new Date(Date.UTC(2010, n, 1, 8, minute)).toISOString();
  const tests = [
    ['4548-4', '%', 6.1],
    ['2339-0', 'mg/dL', 92],
    ['38483-4', 'mg/dL', 0.9],
    ['2947-0', 'mmol/L', 140],
    ['718-7', 'g/dL', 14],
  ] as const;
  for (let n = 0; n < visits; n++) {
    const encounter = item('Encounter', `${person}-visit-${n}`, at(n));
    const visit = { ...encounter, class: 'AMB', type: sct('185349003', 'Check-up'), reason: null, status: 'finished', endsAt: at(n, 15) };
    items.encounters.push({ ...visit, practitionerId: uuidv5('test', 'Practitioner', '1'), clinicId: null });
    const report = item('DiagnosticReport', `${person}-report-${n}`, at(n, 5));
    const resultIds: string[] = [];
    for (let k = 0; k < perVisit; k++) {
      const [code, unit, value] = tests[k % tests.length]!;
      const place = { ...item('Observation', `${person}-result-${n}-${k}`, at(n, 5)), encounterId: encounter.id, reportId: report.id };
      items.observations.push(
        observation(place.identifier, { ...place, code: loinc(code), quantity: { value: value + n / 10, unit, code: unit } }),
      );
      resultIds.push(place.id);
    }
    items.reports.push({
      ...report,
      code: loinc('51990-0', 'Basic metabolic panel'),
      status: 'final',
      encounterId: encounter.id,
      issuedAt: null,
      resultIds,
    });
  }
  items.conditions.push(condition(`${person}-hypertension`, '38341003'), condition(`${person}-depression`, '370143000'));
  items.procedures.push({
    ...item('Procedure', `${person}-colonoscopy`),
    code: sct('73761001'),
    status: 'completed',
    encounterId: null,
    endsAt: null,
    reason: null,
  });
  items.immunizations.push({
    ...item('Immunization', `${person}-flu`),
    code: { codings: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }], text: 'Influenza' },
    status: 'completed',
    encounterId: null,
  });
  const allergy = { clinicalStatus: 'active', verificationStatus: 'confirmed', criticality: 'low', type: 'allergy', categories: ['food'] };
  items.allergies.push({ ...item('AllergyIntolerance', `${person}-nuts`), code: sct('91934008'), ...allergy });
  const study = {
    status: 'available',
    modality: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'DX' },
    modalityText: 'X-ray',
    series: 1,
    instances: 2,
  };
  items.imaging.push({ ...item('ImagingStudy', `${person}-wrist`), encounterId: null, bodySite: 'wrist', ...study });
  return items;
}
