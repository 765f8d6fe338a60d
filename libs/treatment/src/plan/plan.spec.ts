import { uuidv7 } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { expect, test } from '@jest/globals';
import { Plan } from './plan.entity.ts';
import { PlanClosedError, PlanNotActiveError, PlanNotDraftError } from './plan.errors.ts';
import { mayBecome, type PlanStatus, planStatusOf } from './plan.rules.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const [doctor, nurse] = [uuidv7(), uuidv7()];
const plan = (status: PlanStatus = 'draft') => {
  const category = { codings: [], text: 'a plan' };
  const start = { memberId: uuidv7(), id: uuidv7(), journeyId: uuidv7(), sensitivity: 'general' as const, category, conditionIds: [] };
  return Object.assign(Plan.draft(start, doctor, now), { status, version: 3 });
};

test('which status may follow which is one table', () => {
  const all = ['draft', 'active', 'on-hold', 'completed', 'revoked'] as const;
  const pairs = all.flatMap((from) => all.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`));
  expect(pairs).toEqual([
    ...['draft > active', 'draft > revoked', 'active > on-hold', 'active > completed', 'active > revoked'],
    ...['on-hold > active', 'on-hold > revoked'],
  ]);
});

test('each verb says why it does not fit', () => {
  expect(() => plan('active').activate(3, doctor, now)).toThrow(PlanNotDraftError);
  expect(() => plan('draft').close(3, 'completed', doctor, now)).toThrow(PlanNotActiveError);
  expect(() => plan('completed').close(3, 'revoked', doctor, now)).toThrow(PlanClosedError);
  expect(() => plan('revoked').edit(3, doctor, now)).toThrow(PlanClosedError);
});

test('a plan that ends says when; one that is edited says by whom', () => {
  const one = plan('active');
  one.close(3, 'revoked', nurse, now);
  expect(one).toMatchObject({ status: 'revoked', endsAt: now, editedBy: nurse, editedAt: now });
});

test('who saw an older version is told what stands, who wrote it and when, before anything else', () => {
  const one = plan('revoked');
  for (const verb of [() => one.edit(2, nurse, now), () => one.activate(2, nurse, now), () => one.close(2, 'revoked', nurse, now)]) {
    expect(verb).toThrow(EditedMeanwhileError);
    expect(verb).toThrow(expect.objectContaining({ currentVersion: 3, editedBy: doctor, editedAt: now }));
  }
});

test('a status of FHIR that says nothing is none of ours', () => {
  expect(['draft', 'active', 'on-hold', 'completed', 'revoked', 'entered-in-error', 'unknown', 'toString', ''].map(planStatusOf)).toEqual([
    ...['draft', 'active', 'on-hold', 'completed', 'revoked', 'revoked', undefined, undefined, undefined],
  ]);
});
