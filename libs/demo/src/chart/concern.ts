import type { MODALITY } from '../codes/care.ts';
import { VISIT } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';
import type { Measure } from '../codes/labs.ts';
import { inWordsOf } from '../codes/task-words.ts';
import type { Chart } from './chart.ts';
import { type Goal, planItems, type PlanStart } from './plan.ts';
import { pressureItem, type Reading, resultItem } from './results.ts';

/** A visit, as what happened in it refers to it. */
export interface Visit {
  readonly id: string;
  readonly by: string;
  readonly days: number;
  readonly time: string;
}
interface VisitStart {
  readonly days: number;
  readonly by: string;
  readonly time?: string;
  readonly minutes?: number;
  readonly type?: Concept;
  readonly reason?: Concept;
  readonly class?: 'AMB' | 'EMER' | 'IMP' | 'VR';
}
interface ConditionStart {
  readonly days: number;
  readonly visit?: Visit;
  /** Days ago on which it was over. */
  readonly over?: number;
  readonly verification?: 'confirmed' | 'provisional' | 'refuted';
}

/** Writes what belongs to one concern of one member into the chart. Times are days before now. */
export class Concern {
  constructor(
    private readonly chart: Chart,
    private readonly name: string,
    readonly journeyId: string,
  ) {}

  visit({ days, by, time = '09:20', minutes = 15, type = VISIT.problem, reason, class: kind = 'AMB' }: VisitStart): Visit {
    const item = this.item('Encounter', days, time);
    const endsAt = new Date(Date.parse(item.occurredAt) + minutes * 60_000).toISOString();
    const seen = this.chart.sawBy(by, item.id, item.occurredAt, endsAt);
    this.chart.diagnosis.encounters.push({ ...item, class: kind, type, reason: reason ?? null, status: 'finished', endsAt, ...seen });
    return { id: item.id, by, days, time };
  }

  /** One value. `days` is when it was taken; the laboratory tells it a day later, or at once what is measured by hand. */
  result(measure: Measure, value: number, days: number, { visit, time = '07:48' }: { visit?: Visit; time?: string } = {}): string {
    const issued = measure.category === 'laboratory' ? Math.max(days - 1, 0) : days;
    const item = this.item('Observation', days, time);
    this.chart.diagnosis.observations.push(resultItem(item, measure, value, this.chart.clock.at(issued, later(time)), visit?.id ?? null));
    return item.id;
  }

  /** Several values of one blood sample, under one report. */
  panel(code: Concept, days: number, values: readonly (readonly [Measure, number])[], visit?: Visit): void {
    const report = this.item('DiagnosticReport', days, '07:48');
    const issuedAt = this.chart.clock.at(Math.max(days - 1, 0), '08:12');
    const results = values.map(([measure, value]) => {
      const item = resultItem(this.item('Observation', days, '07:48'), measure, value, issuedAt, visit?.id ?? null);
      return { ...item, reportId: report.id };
    });
    this.chart.diagnosis.observations.push(...results);
    const resultIds = results.map(({ id }) => id);
    this.chart.diagnosis.reports.push({ ...report, code, status: 'final', encounterId: visit?.id ?? null, issuedAt, resultIds });
  }

  pressure({ systolic, diastolic, days, time = '09:25', visit }: Reading & { visit?: Visit }): void {
    const item = this.item('Observation', days, time);
    this.chart.diagnosis.observations.push(pressureItem(item, systolic, diastolic, visit?.id ?? null));
  }

  /** A finding in words: a stool test, negative or positive. */
  finding(code: Concept, found: Concept, days: number, interpretation: 'N' | 'A'): void {
    const item = this.item('Observation', days, '08:00');
    const issuedAt = this.chart.clock.at(Math.max(days - 2, 0), '10:00');
    this.chart.diagnosis.observations.push({
      ...item,
      ...{ code, category: 'laboratory', status: 'final', encounterId: null, reportId: null, issuedAt, quantity: null },
      ...{ valueText: null, valueConcept: found, interpretation, rangeLow: null, rangeHigh: null, components: [] },
    });
  }

  condition(code: Concept, { days, visit, over, verification = 'confirmed' }: ConditionStart): string {
    const item = this.item('Condition', days, '09:40');
    const abatedAt = over === undefined ? null : this.chart.clock.at(over, '12:00');
    this.chart.diagnosis.conditions.push({
      ...item,
      ...{ precision: 'day', code, clinicalStatus: over === undefined ? 'active' : 'resolved', verificationStatus: verification },
      ...{ encounterId: visit?.id ?? null, recordedAt: item.occurredAt, abatedAt },
    });
    return item.id;
  }

  procedure(code: Concept, days: number, { visit, reason }: { visit?: Visit; reason?: Concept } = {}): void {
    const item = this.item('Procedure', days, '10:10');
    const endsAt = new Date(Date.parse(item.occurredAt) + 20 * 60_000).toISOString();
    this.chart.diagnosis.procedures.push({
      ...item,
      code,
      status: 'completed',
      encounterId: visit?.id ?? null,
      endsAt,
      reason: reason ?? null,
    });
  }

  vaccine(code: Concept, days: number): void {
    const item = this.item('Immunization', days, '11:00');
    this.chart.diagnosis.immunizations.push({ ...item, code, status: 'completed', encounterId: null });
  }

  allergy(code: Concept, days: number, category: 'medication' | 'food' | 'environment', criticality: 'low' | 'high' = 'low'): void {
    const item = { ...this.item('AllergyIntolerance', days, '09:00'), precision: 'year' as const };
    const status = { clinicalStatus: 'active', verificationStatus: 'confirmed', criticality, type: 'allergy', categories: [category] };
    this.chart.diagnosis.allergies.push({ ...item, code, ...status });
  }

  imaging({ coding, text }: (typeof MODALITY)[keyof typeof MODALITY], days: number, bodySite: string, visit?: Visit): void {
    const item = this.item('ImagingStudy', days, '14:30');
    const study = { modality: coding, modalityText: text, series: 1, instances: 3, bodySite };
    this.chart.diagnosis.imaging.push({ ...item, encounterId: visit?.id ?? null, status: 'available', ...study });
  }

  medicine(
    code: Concept,
    days: number,
    { visit, dosage, stopped, reason }: { visit?: Visit; dosage?: string; stopped?: true; reason?: string } = {},
  ): void {
    const item = this.item('MedicationRequest', days, '09:45');
    const order = { status: stopped ? 'stopped' : 'active', intent: 'order', dosage: dosage ?? null, authoredAt: item.occurredAt };
    this.chart.treatment.medications.push({
      ...item,
      code,
      ...order,
      encounterId: visit?.id ?? null,
      requesterId: visit ? this.chart.diagnosis.encounters.find(({ id }) => id === visit.id)!.practitionerId : null,
      reasonIds: this.because(reason).conditionIds,
      reasons: this.because(reason).reasons,
    });
  }

  /** A plan with its goals and tasks. Answers the ids of its tasks, in their order. */
  plan(start: PlanStart, goals: readonly Goal[] = []): { readonly planId: string; readonly goalIds: readonly string[] } {
    const item = this.item('CarePlan', start.days, '10:00');
    const mint = (type: string) => this.item(type, start.days, '10:05');
    const tasks = start.tasks.map(([task, status]) => [inWordsOf(this.chart.person.language, task), status] as const);
    const { plan, aims } = planItems(item, { ...start, tasks }, goals, mint, this.because(start.condition), this.chart.clock);
    this.chart.treatment.carePlans.push(plan);
    this.chart.treatment.goals.push(...aims);
    return { planId: plan.id, goalIds: aims.map(({ id }) => id) };
  }

  private because(conditionId: string | undefined) {
    const condition = this.chart.diagnosis.conditions.find(({ id }) => id === conditionId);
    return { conditionIds: condition ? [condition.id] : [], reasons: condition ? condition.code.codings : [] };
  }

  private item(type: string, days: number, time: string) {
    const occurredAt = this.chart.clock.at(days, time);
    return { ...this.chart.mint(type, this.name), journeyId: this.journeyId, occurredAt, precision: 'instant' as const };
  }
}

const later = (time: string): string => (time < '08:12' ? '08:12' : time);
