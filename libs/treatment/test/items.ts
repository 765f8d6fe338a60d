import { type TreatmentImport, uuidv5 } from '@careway/contracts';

const sct = (code: string, text = '') => ({ codings: [{ system: 'http://snomed.info/sct', code }], text });

export const nothing = (): TreatmentImport => ({ carePlans: [], goals: [], medications: [] });

/** What every item of one source needs; the same name gives the same id. */
export function item(type: string, name: string, occurredAt = '2024-03-01T08:00:00.000Z') {
  const id = uuidv5('test', type, name);
  return { id, identifier: name, journeyId: uuidv5('test', 'journey', name), occurredAt, precision: 'day' as const };
}

export const carePlan = (
  name: string,
  given: Partial<TreatmentImport['carePlans'][number]> = {},
): TreatmentImport['carePlans'][number] => ({
  ...item('CarePlan', name),
  category: sct('698360004', 'Diabetes self management plan'),
  status: 'active',
  endsAt: null,
  encounterId: null,
  conditionIds: [],
  activities: [
    { id: uuidv5('test', 'activity', name, '1'), code: sct('160670007', 'Diabetic diet'), status: 'in-progress' },
    { id: uuidv5('test', 'activity', name, '2'), code: sct('229065009', 'Exercise therapy'), status: 'completed' },
  ],
  ...given,
});

export const goal = (
  name: string,
  planId: string,
  given: Partial<TreatmentImport['goals'][number]> = {},
): TreatmentImport['goals'][number] => ({
  ...item('Goal', name),
  planId,
  description: 'Hemoglobin A1c total in Blood < 7.0',
  lifecycleStatus: 'accepted',
  achievementStatus: 'in-progress',
  measure: { codings: [{ system: 'http://loinc.org', code: '4548-4' }], text: 'Hemoglobin A1c' },
  comparator: '<',
  target: 7,
  unit: '%',
  conditionIds: [],
  ...given,
});

export const medication = (
  name: string,
  text: string,
  given: Partial<TreatmentImport['medications'][number]> = {},
): TreatmentImport['medications'][number] => ({
  ...item('MedicationRequest', name),
  code: { codings: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: `0-${text}` }], text },
  status: 'active',
  intent: 'order',
  encounterId: null,
  requesterId: null,
  reasonIds: [],
  dosage: null,
  authoredAt: null,
  ...given,
});

/** One person's plan with two tasks and a goal, and two medicines, one of them private. */
export function bundle(person: string): TreatmentImport {
  const plan = carePlan(`${person}-plan`);
  return {
    carePlans: [plan],
    goals: [goal(`${person}-a1c`, plan.id)],
    medications: [
      medication(`${person}-metformin`, 'Metformin 500 MG'),
      medication(`${person}-sertraline`, 'Sertraline 50 MG Oral Tablet'),
    ],
  };
}
