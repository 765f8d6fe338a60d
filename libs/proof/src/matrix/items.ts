import { type DiagnosisImport, type RegistryImport, type Sensitivity, type TreatmentImport, uuidv7 } from '@careway/contracts';
import type { Canaries } from './canary.ts';

/** Codes that give an item its label: a general finding, a depression, and an HIV infection. */
export const LABELLED = { general: 'I10', mental: 'F32.9', hiv: 'B20' } as const satisfies Partial<Record<Sensitivity, string>>;
export type Labelled = keyof typeof LABELLED;
const ICD10 = 'http://hl7.org/fhir/sid/icd-10';
const LOINC = 'http://loinc.org';

/** Who and where the items point to. */
export interface Place {
  readonly clinicId: string;
  readonly clinicianId: string;
}

/** One item of every kind under one label, each text and number a canary. */
export function itemsOf(
  canaries: Canaries,
  label: Labelled,
  { clinicId, clinicianId }: Place,
): { readonly journeyId: string; readonly diagnosis: DiagnosisImport; readonly treatment: TreatmentImport } {
  const journeyId = uuidv7();
  const id = () => uuidv7();
  const item = (daysAgo: number) => ({
    id: id(),
    identifier: canaries.word(),
    journeyId,
    occurredAt: canaries.instant(daysAgo),
    precision: 'instant' as const,
  });
  const code = () => ({ system: ICD10, code: LABELLED[label] });
  const concept = () => ({
    codings: [code(), { system: `urn:proof:${canaries.word()}`, code: canaries.word() }],
    text: `Proof ${canaries.word()} text`,
  });
  const quantity = () => ({ value: canaries.number(), unit: canaries.word(), code: null });
  const visit = {
    ...item(40),
    class: 'AMB',
    type: concept(),
    reason: concept(),
    status: 'finished',
    endsAt: canaries.instant(39),
    practitionerId: clinicianId,
    clinicId,
  };
  const condition = {
    ...item(38),
    code: concept(),
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    encounterId: visit.id,
    recordedAt: canaries.instant(37),
    abatedAt: null,
  };
  const report = {
    ...item(20),
    code: concept(),
    status: 'final',
    encounterId: visit.id,
    issuedAt: canaries.instant(19),
    resultIds: [] as string[],
  };
  const unit = quantity().unit;
  const observation = (daysAgo: number) => ({
    ...{
      ...item(daysAgo),
      code: concept(),
      category: 'laboratory',
      status: 'final',
      encounterId: visit.id,
      reportId: report.id,
      issuedAt: canaries.instant(daysAgo - 1),
    },
    ...{
      quantity: { ...quantity(), unit },
      valueText: null,
      valueConcept: null,
      interpretation: 'H',
      rangeLow: canaries.number(),
      rangeHigh: canaries.number(),
    },
    components: [{ code: concept(), quantity: quantity(), valueText: `Part ${canaries.word()}` }],
  });
  const told = {
    ...observation(16),
    quantity: null,
    rangeLow: null,
    rangeHigh: null,
    valueText: `Told ${canaries.word()}`,
    valueConcept: concept(),
    components: [],
  };
  const trend = [observation(18), observation(17)];
  // the same test twice, so that there is one before and a line over time
  const results = trend.map((one) => ({ ...one, code: trend[0]!.code }));
  const plan = {
    ...{
      ...item(15),
      category: concept(),
      status: 'active',
      endsAt: canaries.instant(-900),
      encounterId: visit.id,
      conditionIds: [condition.id],
      reasons: [code()],
    },
    activities: [
      { id: id(), code: concept(), status: 'in-progress' },
      { id: id(), code: concept(), status: 'completed' },
    ],
  };
  const goal = {
    ...{
      ...item(14),
      planId: plan.id,
      description: `Goal ${canaries.word()}`,
      lifecycleStatus: 'active',
      achievementStatus: 'in-progress',
    },
    ...{
      measure: {
        codings: [
          { system: LOINC, code: '8480-6' },
          { system: 'urn:proof', code: canaries.word() },
        ],
        text: `Measure ${canaries.word()}`,
      },
    },
    ...{ comparator: '<' as const, target: canaries.number(), unit: canaries.word(), conditionIds: [condition.id], reasons: [code()] },
  };
  // a goal in a unit that readings come in, so that there is something to compare it with
  const [low, target] = [canaries.number(), canaries.number()].toSorted((a, b) => a - b) as [number, number];
  const range = { comparator: '<=' as const, low, target, unit: 'mm[Hg]' };
  const measured = { ...goal, ...item(14), description: `Goal ${canaries.word()}`, ...range };
  const medicine = {
    ...{
      ...item(13),
      code: concept(),
      status: 'active',
      intent: 'order',
      encounterId: visit.id,
      requesterId: clinicianId,
      reasonIds: [condition.id],
    },
    ...{ reasons: [code()], dosage: `Twice ${canaries.word()}`, authoredAt: canaries.instant(12) },
    ...{ repeatsAllowed: 3, validUntil: '2999-12-31' },
  };
  return {
    journeyId,
    diagnosis: {
      encounters: [visit],
      observations: [...results, told],
      reports: [{ ...report, resultIds: [...results, told].map((one) => one.id) }],
      conditions: [condition],
      procedures: [
        { ...item(11), code: concept(), status: 'completed', encounterId: visit.id, endsAt: canaries.instant(10), reason: concept() },
      ],
      immunizations: [{ ...item(9), code: concept(), status: 'completed', encounterId: visit.id }],
      allergies: [
        {
          ...item(8),
          code: concept(),
          clinicalStatus: 'active',
          verificationStatus: 'confirmed',
          criticality: 'low',
          type: 'allergy',
          categories: ['food'],
        },
      ],
      // its modality is a code without a label: pictures are general wherever they are taken
      imaging:
        label === 'general'
          ? [
              {
                ...item(7),
                encounterId: visit.id,
                status: 'available',
                modality: { system: 'urn:proof', code: canaries.word() },
                modalityText: canaries.word(),
                series: 3,
                instances: 9,
                bodySite: canaries.word(),
              },
            ]
          : [],
    },
    treatment: { carePlans: [plan], goals: label === 'general' ? [goal, measured] : [goal], medications: [medicine] },
  };
}

/** The target, named by canaries, beside the others who only need to exist. */
export const memberItem = (canaries: Canaries, id: string, clinicId: string): RegistryImport['members'][number] => ({
  ...{
    id,
    identifier: id,
    identifiers: [`urn:proof:${canaries.word()}|${canaries.word()}`],
    family: canaries.word(),
    given: canaries.word(),
  },
  ...{ otherNames: [{ family: canaries.word(), given: canaries.word() }], birthDate: '1980-02-03', gender: 'female', language: 'en' },
  ...{ district: canaries.word(), phone: canaries.word(), clinicId, diedAt: null, coveredFrom: '2020-01-01' },
});
