import {
  importedAllergy,
  importedCarePlan,
  importedCondition,
  importedEncounter,
  importedGoal,
  importedImaging,
  importedImmunization,
  importedMedication,
  importedObservation,
  importedProcedure,
  importedReport,
} from '@careway/contracts';
import type { Bundle } from '../chart/bundle.ts';
import { Chart } from '../chart/chart.ts';
import { Journeys } from '../chart/journeys.ts';
import type { Known } from '../chart/known.ts';
import type { Resource } from '../chart/resource.ts';
import { sourceOf } from '../chart/source.ts';
import { isMemberType, isTaken, type MemberType } from '../chart/types.ts';
import { allergy } from './allergy.ts';
import { carePlan } from './care-plan.ts';
import { condition } from './condition.ts';
import { careRelation, encounter } from './encounter.ts';
import { goal, plansByGoal } from './goal.ts';
import { imaging } from './imaging.ts';
import { immunization } from './immunization.ts';
import { diagnosisOf, emptyIntake, type Intake, put, SHAPES, treatmentOf } from './intake.ts';
import { medication } from './medication.ts';
import { observation } from './observation.ts';
import { organization } from './organization.ts';
import { patient } from './patient.ts';
import { clinicsByPractitioner, practitioner } from './practitioner.ts';
import { procedure } from './procedure.ts';
import type { Reading } from './reading.ts';
import { report, reportsByResult } from './report.ts';
import { settle } from './settle.ts';

/** A bundle in the contexts' words, with what was found out about each resource. */
export interface MappedBundle {
  readonly kind: Bundle['kind'];
  readonly source: string;
  readonly resources: readonly Resource[];
  readonly intake: Intake;
}

/** Why a type is not taken. */
const NO_PLACE: Readonly<Record<string, string>> = {
  Claim: 'claims are not part of the record',
  ClaimResponse: 'claims are not part of the record',
  ExplanationOfBenefit: 'claims are not part of the record',
};

/**
 * Maps a Bundle; pure. `given` names the source where the bundle should not name itself; `today` is the payer's date; `known` are the
 * ids of members, clinics and clinicians to whom the bundle only refers, by identifier.
 */
export function mapBundle(bundle: Bundle, given: string | undefined, today: string, known: Known = new Map()): MappedBundle {
  const source = sourceOf(bundle, given);
  const chart = new Chart(bundle, source, known);
  for (const { type, verdict } of chart.resources)
    if (!isTaken(type)) verdict.leaveOut(NO_PLACE[type] ?? 'Careway has no place for this type');
  const intake = emptyIntake();
  mapDirectory(chart, intake, today);
  mapRecords(chart, intake, today);
  settle(intake, known);
  return { kind: bundle.kind, source, resources: chart.resources, intake };
}

function mapDirectory(chart: Chart, { registry }: Intake, today: string): void {
  for (const one of chart.of('Organization')) put(one, registry.clinics, SHAPES.clinic, organization(one));
  const clinics = clinicsByPractitioner(chart);
  for (const one of chart.of('Practitioner')) put(one, registry.clinicians, SHAPES.clinician, practitioner(one, chart, clinics));
  for (const one of chart.of('Patient')) put(one, registry.members, SHAPES.member, patient(one, chart, today));
}

type Take = (resource: Resource, reading: Reading) => void;

function mapRecords(chart: Chart, intake: Intake, today: string): void {
  const takes = takesFor(chart, intake);
  const journeys = new Journeys(chart);
  for (const resource of chart.resources) {
    const { type, verdict } = resource;
    if (!isMemberType(type) || verdict.leftOut !== undefined) continue;
    const member = chart.memberOf(resource);
    if (member && !member.verdict.isTaken) verdict.refuse(resource.path, `its patient (${member.path}) was refused`);
    else if (member) takes[type](resource, { chart, journeys, memberId: member.id, today });
  }
}

/** How each type is taken: the one table of what an import knows. */
function takesFor(chart: Chart, intake: Intake): Readonly<Record<MemberType, Take>> {
  const reports = reportsByResult(chart);
  const plans = plansByGoal(chart);
  const observe = observation(({ id }) => reports.get(id) ?? null);
  const aim = goal(({ id }) => plans.get(id));
  const diagnosis = (reading: Reading) => diagnosisOf(intake, reading.memberId);
  const treatment = (reading: Reading) => treatmentOf(intake, reading.memberId);
  return {
    Encounter(one, reading) {
      const item = put(one, diagnosis(reading).encounters, importedEncounter, encounter(one, reading));
      const relation = item && careRelation(item, reading.memberId);
      if (relation) put(one, intake.registry.careRelations, SHAPES.careRelation, relation);
    },
    Condition: (one, reading) => void put(one, diagnosis(reading).conditions, importedCondition, condition(one, reading)),
    Observation: (one, reading) => void put(one, diagnosis(reading).observations, importedObservation, observe(one, reading)),
    DiagnosticReport: (one, reading) => void put(one, diagnosis(reading).reports, importedReport, report(one, reading)),
    Procedure: (one, reading) => void put(one, diagnosis(reading).procedures, importedProcedure, procedure(one, reading)),
    Immunization: (one, reading) => void put(one, diagnosis(reading).immunizations, importedImmunization, immunization(one, reading)),
    AllergyIntolerance: (one, reading) => void put(one, diagnosis(reading).allergies, importedAllergy, allergy(one, reading)),
    ImagingStudy: (one, reading) => void put(one, diagnosis(reading).imaging, importedImaging, imaging(one, reading)),
    CarePlan: (one, reading) => void put(one, treatment(reading).carePlans, importedCarePlan, carePlan(one, reading)),
    Goal: (one, reading) => void put(one, treatment(reading).goals, importedGoal, aim(one, reading)),
    MedicationRequest: (one, reading) => void put(one, treatment(reading).medications, importedMedication, medication(one, reading)),
  };
}
