import { interactionsOf } from '@careway/clinical/interaction';
import { expect, test } from '@jest/globals';
import { Clock } from '../kit/clock.ts';
import { population } from '../population.ts';
import { CARE_TEAMS } from './care-teams.ts';
import { MEDICINE_USES } from './medicine-use.ts';

const { charts } = population(new Clock(new Date('2026-11-22T10:00:00Z')));
const chartOf = (member: string) => charts.find(({ person }) => person.key === member)!;

test.each(MEDICINE_USES)('$member takes $drug.text, and whoever decides about it treats them', ({ member, concern, drug, by }) => {
  const chart = chartOf(member);
  const { journeyId } = chart.concern(concern);
  const found = chart.treatment.medications.filter((one) => one.journeyId === journeyId && one.code.text === drug.text);
  expect(found).toMatchObject([{ status: 'active' }]);
  expect(CARE_TEAMS[member]).toContain(by);
});

test('requests stand in every state, and what is approved needs no reason', () => {
  expect(new Set(MEDICINE_USES.flatMap(({ request }) => request ?? []))).toEqual(
    new Set(['REQUESTED', 'APPROVED', 'REFUSED', 'DISPENSED', 'COLLECTED']),
  );
  for (const { member, drug, request } of MEDICINE_USES) {
    if (request === undefined || request === 'REQUESTED' || request === 'REFUSED') continue;
    const taken = chartOf(member)
      .treatment.medications.filter(({ status }) => status === 'active')
      .map(({ code }) => code);
    const against = interactionsOf(taken, []).filter(({ medicines }) => medicines.some(({ text }) => text === drug.text));
    expect(against.filter(({ severity }) => severity !== 'moderate')).toEqual([]);
  }
});
