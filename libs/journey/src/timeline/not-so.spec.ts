import {
  allergyRecorded,
  type CareEvent,
  conditionRecorded,
  type DataFor,
  encounterRecorded,
  type EventDefinition,
  imagingRecorded,
  immunizationRecorded,
  procedureRecorded,
  uuidv7,
} from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { entryOf } from './facts.ts';

const code = { system: 'http://snomed.info/sct', code: '1' };
const common = {
  ...{ memberId: uuidv7(), journeyId: uuidv7(), occurredAt: '2026-01-05T08:00:00.000Z' },
  ...({ precision: 'day', sensitivity: 'general' } as const),
};
/** The entry that the fact stands for, as the projection would write it. */
const told = <D extends EventDefinition>({ type }: D, data: Omit<DataFor<D>, keyof typeof common>) =>
  entryOf({ id: uuidv7(), type, sequence: 1, subject: common.memberId, data: { ...common, ...data } } as unknown as CareEvent);

const immunization = (status: string) => told(immunizationRecorded, { immunizationId: uuidv7(), encounterId: null, code, status });
const procedure = (status: string) => told(procedureRecorded, { procedureId: uuidv7(), encounterId: null, code, status });
const visit = (status: string) =>
  told(encounterRecorded, {
    ...{ encounterId: uuidv7(), class: 'AMB', type: code, status, endedAt: null, practitionerId: null, clinicId: null },
  });
const condition = (verificationStatus: string) =>
  told(conditionRecorded, {
    ...{ conditionId: uuidv7(), encounterId: null, code, clinicalStatus: 'active', verificationStatus, abatedAt: null },
  });
const allergy = (verificationStatus?: string) =>
  told(allergyRecorded, {
    ...{ allergyId: uuidv7(), code, clinicalStatus: 'active', criticality: null },
    ...(verificationStatus === undefined ? {} : { verificationStatus }),
  });
const imaging = (status: string) => told(imagingRecorded, { imagingId: uuidv7(), encounterId: null, status, modality: null, series: 1 });

test.each([
  ['a vaccine that was not given', immunization('not-done'), immunization('completed')],
  ['a procedure that was not done', procedure('not-done'), procedure('stopped')],
  ['a visit that nobody came to yet', visit('planned'), visit('in-progress')],
  ['a visit that was cancelled', visit('cancelled'), visit('finished')],
  ['a condition that was ruled out', condition('refuted'), condition('provisional')],
  ['a condition that was written by mistake', condition('entered-in-error'), condition('confirmed')],
  ['an allergy that was found to be none', allergy('refuted'), allergy('unconfirmed')],
  ['an allergy that was written by mistake', allergy('entered-in-error'), allergy()],
  ['pictures that were never made', imaging('cancelled'), imaging('available')],
])('%s is no line of the timeline, and stays known', (_what, denied, affirmed) => {
  expect([denied?.shown, denied?.gone]).toEqual([false, false]);
  expect(affirmed?.shown).toBe(true);
});
