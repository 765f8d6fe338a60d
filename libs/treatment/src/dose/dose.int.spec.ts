import { dayIn } from '@careway/contracts';
import { bootContext, type Booted } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { patientWith } from '../../test/medicines.ts';
import { treatmentContext } from '../index.ts';
import { addDays } from './dose.rules.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const today = dayIn(new Date());

test('doses are said day by day, the last word counts, and what was said is taken back', async () => {
  const { asks, idOf, told } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const id = idOf('Metformin 500 MG');
  await asks('recordDose', { id, day: addDays(today, -1), status: 'TAKEN' });
  const skipped = await asks('recordDose', { id, day: today, status: 'SKIPPED', reason: 'SIDE_EFFECTS' });
  expect(skipped).toMatchObject({
    doses: [
      { day: today, status: 'SKIPPED', reason: 'SIDE_EFFECTS' },
      { status: 'TAKEN', reason: null },
    ],
    adherence: { due: 2, taken: 1, skipped: 1, unsaid: 0, rate: 0.5 },
  });
  expect(await asks('recordDose', { id, day: today, status: 'TAKEN' })).toMatchObject({ adherence: { rate: 1 } });
  expect(await asks('withdrawDose', { id, day: today })).toMatchObject({ doses: [{ status: 'TAKEN' }], adherence: { due: 1, rate: 1 } });
  expect(await asks('withdrawDose', { id, day: today })).toMatchObject({ doses: [{}] });
  expect(await asks('recordDose', { id, day: today, status: 'MISSED', reason: 'FORGOT' })).toMatchObject({
    adherence: { due: 2, missed: 1 },
  });
  const said = ['dose-recorded', 'dose-recorded', 'dose-recorded', 'dose-withdrawn', 'dose-recorded'];
  expect((await told()).slice(1)).toEqual(said);
});

test('no word about a day to come or long ago, none without its reason, and none by a clinician', async () => {
  const { asks, does, idOf } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const id = idOf('Metformin 500 MG');
  for (const day of [addDays(today, 1), addDays(today, -30)])
    expect(await asks('recordDose', { id, day, status: 'TAKEN' })).toMatchObject({ __typename: 'InvalidInputError', field: 'day' });
  expect(await asks('recordDose', { id, day: today, status: 'MISSED' })).toMatchObject({ field: 'reason' });
  expect(await asks('recordDose', { id, day: today, status: 'TAKEN', reason: 'FORGOT' })).toMatchObject({ field: 'reason' });
  await expect(does('recordDose', { id, day: today, status: 'TAKEN' })).rejects.toThrow('NOT_FOUND');
});

test('two windows that say the same at once leave one word', async () => {
  const { asks, idOf, me } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const dose = { id: idOf('Metformin 500 MG'), day: today, status: 'TAKEN' };
  const all = await Promise.all(Array.from({ length: 8 }, () => asks('recordDose', dose)));
  expect(all.map(({ __typename }) => __typename)).toEqual(Array(8).fill('Medication'));
  expect((await booted.admin.query(`select from dose where member_id = $1`, [me])).rows).toHaveLength(1);
});
