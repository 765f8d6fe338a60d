import { allergyRecorded, toGlobalId, uuidv7 } from '@careway/contracts';
import type { Booted, Who } from '@careway/testing';
import { medication } from './items.ts';
import { ofMember, take } from './take.ts';
import { teamOf } from './team.ts';

const WARNING = `kind severity because(language: HE) source sourceUrl other { id } allergy { codings { code } }`;
const REFILL = `__typename ... on Refill { id kind status requestedAt requestedBy decidedAt decidedBy { id } refusalReason dispensedAt collectedAt uncollected #check# medication { id } }
  ... on DomainError { code message }`;
/** For whoever treats the member only. */
const CHECK = `overrideReason warnings { ${WARNING} }`;
const MEDICATION = `__typename ... on Medication { id status sensitivity journeyId doses { day status reason } adherence { due taken missed skipped unsaid rate } } ... on DomainError { code message }`;
const EDITED = `... on InvalidInputError { field } ... on EditedMeanwhileError { currentVersion editedBy }`;

const COMMANDS = {
  requestRefill: `mutation ($id: ID!) { requestRefill(medicationId: $id) { ${REFILL} ... on RefillAlreadyRequestedError { refillId } } }`,
  cancelRefill: `mutation ($id: ID!) { cancelRefill(id: $id) { ${REFILL} ... on RefillStepError { status } } }`,
  approveRefill: `mutation ($id: ID!, $why: String) { approveRefill(id: $id, overrideReason: $why) { ${REFILL} ... on RefillStepError { status } ... on MedicationWarningsError { found: warnings { ${WARNING} } } } }`,
  refuseRefill: `mutation ($id: ID!, $why: String!) { refuseRefill(id: $id, reason: $why) { ${REFILL} ... on RefillStepError { status } ... on InvalidInputError { field } } }`,
  dispenseRefill: `mutation ($id: ID!) { dispenseRefill(id: $id) { ${REFILL} ... on RefillStepError { status } } }`,
  restockRefill: `mutation ($id: ID!) { restockRefill(id: $id) { ${REFILL} ... on RefillStepError { status } } }`,
  collectRefill: `mutation ($id: ID!) { collectRefill(id: $id) { ${REFILL} ... on RefillStepError { status } } }`,
  orderMedication: `mutation ($memberId: ID!, $medication: MedicationInput!, $why: String) { orderMedication(memberId: $memberId, medication: $medication, overrideReason: $why) { ${MEDICATION} ... on InvalidInputError { field } ... on MedicationWarningsError { found: warnings { ${WARNING} } } } }`,
  changeMedication: `mutation ($id: ID!, $expectedVersion: Int!, $changes: MedicationChanges!, $why: String!) { changeMedication(id: $id, expectedVersion: $expectedVersion, changes: $changes, reason: $why) { ${MEDICATION} ${EDITED} } }`,
  stopMedication: `mutation ($id: ID!, $expectedVersion: Int!, $why: String!) { stopMedication(id: $id, expectedVersion: $expectedVersion, reason: $why) { ${MEDICATION} ${EDITED} } }`,
  recordDose: `mutation ($id: ID!, $day: LocalDate!, $status: DoseStatus!, $reason: DoseReason) { recordDose(medicationId: $id, day: $day, status: $status, reason: $reason) { ${MEDICATION} ... on InvalidInputError { field } } }`,
  withdrawDose: `mutation ($id: ID!, $day: LocalDate!) { withdrawDose(medicationId: $id, day: $day) { ${MEDICATION} } }`,
} as const;

/** What a command answered, as far as specs go on with it. */
export interface Said extends Record<string, unknown> {
  readonly __typename: string;
  readonly id: string;
}

/** A member with medicines from another system, and a clinician who treats them. */
export async function patientWith(booted: Booted, medicines: Readonly<Record<string, Parameters<typeof medication>[2]>>) {
  const team = await teamOf(booted);
  const { me } = team;
  const items = Object.entries(medicines).map(([text, more]) => medication(`${me} ${text}`, text, more));
  await take(booted, me, { medications: items });
  const ids = new Map(items.map(({ id, code }) => [code.text, toGlobalId({ memberId: me, id })]));
  const say = async (who: Who, command: keyof typeof COMMANDS, variables: object, after: readonly string[] = team.after): Promise<Said> => {
    const query = COMMANDS[command].replace('#check#', who.kind === 'clinician' ? CHECK : '');
    const { data, errors } = await booted.ask(who, query, variables, after);
    if (errors?.length) throw new Error(errors.map(({ extensions }) => extensions.code).join());
    return data[command] as Said;
  };
  return {
    ...team,
    say,
    does: (command: keyof typeof COMMANDS, variables: object) => say(team.asDoctor, command, variables),
    asks: (command: keyof typeof COMMANDS, variables: object) => say(team.asMember, command, variables),
    idOf: (text: string) => ids.get(text)!,
    /** Diagnosis tells of an allergy; answers the position to wait for. */
    isAllergicTo(code: string, clinicalStatus = 'active', verificationStatus = 'confirmed'): Promise<string> {
      const at = {
        journeyId: uuidv7(),
        occurredAt: '2026-01-01T00:00:00.000Z',
        precision: 'day' as const,
        sensitivity: 'general' as const,
      };
      const snomed = { system: 'http://snomed.info/sct', code };
      const status = { clinicalStatus, verificationStatus, criticality: null };
      return booted.tell(allergyRecorded, { memberId: me, ...at, allergyId: uuidv7(), code: snomed, ...status });
    },
    async medicines<T>(who: Who, selection: string): Promise<readonly T[]> {
      const { query, variables } = ofMember(me, `medications { ${selection} }`);
      const { data, errors } = await booted.ask(who, query, variables, team.after);
      if (errors?.length) throw new Error(errors.map(({ extensions }) => extensions.code).join());
      return (data['_entities'] as [{ medications: T[] }])[0].medications;
    },
  };
}
