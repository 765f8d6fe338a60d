import { type BundleWriter, concept, CVX, LOINC, reference, RXNORM, SNOMED } from './bundle.ts';
import type { Treating } from './directory.ts';
import type { Illness } from './illnesses.ts';
import { PANEL, VITALS, type Measure } from './illnesses.ts';

/** Writes what happened to one member, in the shapes that Synthea gives it. */
export class MemberWriter {
  constructor(
    private readonly writer: BundleWriter,
    private readonly patient: string,
    private readonly treating: Treating,
  ) {}

  private get subject() {
    return { subject: reference(this.patient) };
  }
  private system = (name: string): string => `http://terminology.hl7.org/CodeSystem/${name}`;
  private coded = (system: string, code: string) => ({ coding: [{ system: this.system(system), code }] });

  visit(at: string, reason?: Illness): string {
    const end = new Date(Date.parse(at) + 30 * 60_000).toISOString();
    return this.writer.add('Encounter', {
      status: 'finished',
      class: { system: this.system('v3-ActCode'), code: 'AMB' },
      type: [concept(SNOMED, '185349003', 'Encounter for check up (procedure)')],
      ...this.subject,
      participant: [{ individual: this.treating.doctor }],
      period: { start: at, end },
      ...(reason ? { reasonCode: [{ coding: [{ system: SNOMED, code: reason.code, display: reason.words }] }] } : {}),
      serviceProvider: this.treating.clinic,
    });
  }

  condition({ code, words, isLasting }: Illness, at: string, encounter: string): string {
    const end = new Date(Date.parse(at) + 14 * 86_400_000).toISOString();
    return this.writer.add('Condition', {
      clinicalStatus: this.coded('condition-clinical', isLasting ? 'active' : 'resolved'),
      verificationStatus: this.coded('condition-ver-status', 'confirmed'),
      code: concept(SNOMED, code, words),
      ...this.subject,
      encounter: reference(encounter),
      onsetDateTime: at,
      recordedDate: at,
      ...(isLasting ? {} : { abatementDateTime: end }),
    });
  }

  /** Height, weight, blood pressure in two parts, and how the member smokes. */
  vitals(at: string, encounter: string): void {
    for (const one of VITALS) this.observation(one.code, one.words, 'vital-signs', at, encounter, this.measured(one));
    const part = (code: string, text: string, low: number, high: number) => ({
      code: concept(LOINC, code, text),
      ...this.measured({ code, words: text, unit: 'mm[Hg]', low, high }),
    });
    const component = [part('8462-4', 'Diastolic Blood Pressure', 60, 100), part('8480-6', 'Systolic Blood Pressure', 100, 170)];
    this.observation('55284-4', 'Blood Pressure', 'vital-signs', at, encounter, { component });
    const smokes = concept(SNOMED, '266919005', 'Never smoker');
    this.observation('72166-2', 'Tobacco smoking status NHIS', 'survey', at, encounter, { valueCodeableConcept: smokes });
  }

  /** A laboratory panel: a report with its results. */
  panel(at: string, encounter: string): string {
    const ids = PANEL.map((one) => this.observation(one.code, one.words, 'laboratory', at, encounter, this.measured(one)));
    return this.writer.add('DiagnosticReport', {
      status: 'final',
      category: [this.coded('v2-0074', 'LAB')],
      code: concept(LOINC, '51990-0', 'Basic Metabolic Panel'),
      ...this.subject,
      encounter: reference(encounter),
      effectiveDateTime: at,
      issued: at,
      result: ids.map((id, n) => ({ ...reference(id), display: PANEL[n]!.words })),
    });
  }

  medicine({ medicine }: Illness, at: string, encounter: string, reason?: string): void {
    if (!medicine) return;
    this.writer.add('MedicationRequest', {
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: concept(RXNORM, medicine.code, medicine.words),
      ...this.subject,
      encounter: reference(encounter),
      authoredOn: at,
      requester: this.treating.doctor,
      ...(reason === undefined ? {} : { reasonReference: [reference(reason)] }),
      dosageInstruction: [
        {
          sequence: 1,
          timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
          asNeededBoolean: false,
          doseAndRate: [{ doseQuantity: { value: 1 } }],
        },
      ],
    });
  }

  /** A plan with its goals; goals say neither when nor for what, so the plan has to. */
  plan({ plan }: Illness, at: string, encounter: string, reason: string): void {
    if (!plan) return;
    const goals = plan.goals.map((text) =>
      this.writer.add('Goal', {
        lifecycleStatus: 'accepted',
        achievementStatus: this.coded('goal-achievement', 'in-progress'),
        description: { text },
        ...this.subject,
      }),
    );
    this.writer.add('CarePlan', {
      status: 'active',
      intent: 'order',
      category: [concept(SNOMED, plan.code, plan.words)],
      ...this.subject,
      encounter: reference(encounter),
      period: { start: at },
      addresses: [reference(reason)],
      goal: goals.map(reference),
      activity: plan.activities.map(([code, text]) => ({ detail: { code: concept(SNOMED, code, text), status: 'in-progress' } })),
    });
  }

  procedure(at: string, encounter: string, reason?: string): void {
    this.writer.add('Procedure', {
      status: 'completed',
      code: concept(SNOMED, '428191000124101', 'Documentation of current medications'),
      ...this.subject,
      encounter: reference(encounter),
      performedPeriod: { start: at, end: new Date(Date.parse(at) + 15 * 60_000).toISOString() },
      ...(reason === undefined ? {} : { reasonReference: [reference(reason)] }),
    });
  }

  immunization(at: string, encounter: string): void {
    const vaccineCode = concept(CVX, '140', 'Influenza, seasonal, injectable, preservative free');
    const about = { patient: reference(this.patient), encounter: reference(encounter) };
    this.writer.add('Immunization', { status: 'completed', vaccineCode, ...about, occurrenceDateTime: at, primarySource: true });
  }

  allergy(at: string): void {
    this.writer.add('AllergyIntolerance', {
      clinicalStatus: this.coded('allergyintolerance-clinical', 'active'),
      verificationStatus: this.coded('allergyintolerance-verification', 'confirmed'),
      type: 'allergy',
      category: ['food'],
      criticality: 'low',
      code: concept(SNOMED, '91935009', 'Allergy to peanuts'),
      patient: reference(this.patient),
      recordedDate: at,
    });
  }

  imaging(at: string, encounter: string): void {
    this.writer.add('ImagingStudy', {
      identifier: [
        { use: 'official', system: 'urn:ietf:rfc:3986', value: `urn:oid:1.2.840.99999999.${this.writer.dice.int(1, 99_999_999)}` },
      ],
      status: 'available',
      ...this.subject,
      encounter: reference(encounter),
      started: at,
      numberOfSeries: 1,
      numberOfInstances: 1,
      series: [
        {
          uid: '1.2.840.99999999.1',
          modality: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'DX', display: 'Digital Radiography' },
          bodySite: { system: SNOMED, code: '51299004', display: 'Clavicle' },
        },
      ],
    });
  }

  /** What an insurer sends, and Careway leaves out. */
  claim(at: string): void {
    const claim = this.writer.add('Claim', { status: 'active', use: 'claim', patient: reference(this.patient), created: at });
    this.writer.add('ExplanationOfBenefit', {
      status: 'active',
      outcome: 'complete',
      claim: reference(claim),
      patient: reference(this.patient),
      created: at,
    });
  }

  private observation(code: string, text: string, category: string, at: string, encounter: string, value: Record<string, unknown>): string {
    return this.writer.add('Observation', {
      status: 'final',
      category: [this.coded('observation-category', category)],
      code: concept(LOINC, code, text),
      ...this.subject,
      encounter: reference(encounter),
      effectiveDateTime: at,
      issued: at,
      ...value,
    });
  }

  private measured({ unit, low, high }: Measure) {
    const value = Math.round((low + this.writer.dice.next() * (high - low)) * 100) / 100;
    return { valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit } };
  }
}
