import { uuidv7 } from '@careway/contracts';
import { seeded } from '@careway/testing';
import { expect, test } from '@jest/globals';
import { Medication } from '../medication/medication.entity.ts';
import { Refill } from './refill.entity.ts';
import { RefillStepError } from './refill.errors.ts';
import { mayBecome } from './refill.rules.ts';

type Verb = (refill: Refill, by: string, now: Date) => void;
const VERBS: Readonly<Record<string, Verb>> = {
  approve: (refill, by, now) => refill.approve({ warnings: [], overrideReason: null }, by, now),
  refuse: (refill, by, now) => refill.refuse('why', by, now),
  dispense: (refill, by, now) => refill.dispense(by, now),
  restock: (refill) => refill.restock(),
  collect: (refill, by, now) => refill.collect(by, now),
  cancel: (refill, by, now) => refill.cancel(by, now),
};
const requested = (): Refill => {
  const medication = { memberId: uuidv7(), id: uuidv7(), journeyId: uuidv7(), sensitivity: 'general' as const };
  return Refill.request(Object.assign(new Medication(), medication), uuidv7(), 'refill', uuidv7(), new Date(0));
};

/** Each time stands exactly where its step was made and not taken back. */
function oddTimes({ status, decidedAt, dispensedAt, collectedAt, cancelledAt, refusalReason }: Refill): string[] {
  return [
    ...((decidedAt === null) === (status === 'requested' || status === 'cancelled') ? [] : ['decided']),
    ...((dispensedAt !== null) === (status === 'dispensed' || status === 'collected') ? [] : ['dispensed']),
    ...((collectedAt !== null) === (status === 'collected') ? [] : ['collected']),
    ...((cancelledAt !== null) === (status === 'cancelled') ? [] : ['cancelled']),
    ...((refusalReason !== null) === (status === 'refused') ? [] : ['refused']),
  ];
}

function walk(seed: number, verbs: Readonly<Record<string, Verb>> = VERBS): { faults: string[]; states: Set<string> } {
  const random = seeded(seed);
  const names = Object.keys(verbs);
  const refill = requested();
  const faults: string[] = [];
  const states = new Set<string>([refill.status]);
  for (let step = 1; step <= 30; step++) {
    const name = names[Math.floor(random() * names.length)]!;
    const before = Object.assign({}, refill);
    try {
      verbs[name]!(refill, 'somebody', new Date(step));
      if (!mayBecome(before.status, refill.status)) faults.push(`${seed}: ${name} led from ${before.status} to ${refill.status}`);
      faults.push(...oddTimes(refill).map((what) => `${seed}: ${name}: ${refill.status} with a wrong time of ${what}`));
    } catch (error) {
      if (!(error instanceof RefillStepError)) faults.push(`${seed}: ${name} threw ${String(error)}`);
      if (JSON.stringify(before) !== JSON.stringify(refill)) faults.push(`${seed}: ${name} was refused and changed the request`);
    }
    states.add(refill.status);
  }
  return { faults, states };
}

test('no sequence of steps leads a request out of the table, and each time stands with its state', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 500; seed++) {
    const { faults, states } = walk(seed);
    expect(faults).toEqual([]);
    for (const state of states) seen.add(state);
  }
  expect([...seen].sort()).toEqual(['approved', 'cancelled', 'collected', 'dispensed', 'refused', 'requested']);
});

test('planted: a step that forgets the table, or leaves a time behind, is caught', () => {
  const forgets = { collect: (refill: Refill) => void Object.assign(refill, { status: 'collected' }) };
  const leaves = { restock: (refill: Refill) => void (refill.status === 'dispensed' && Object.assign(refill, { status: 'approved' })) };
  for (const planted of [forgets, leaves])
    expect(
      walk(3, { ...VERBS, ...planted }).faults.concat(walk(4, { ...VERBS, ...planted }).faults, walk(5, { ...VERBS, ...planted }).faults),
    ).not.toEqual([]);
});

test('the walk knows every step of a request', () => {
  const steps = Object.getOwnPropertyNames(Refill.prototype).filter((name) => !['constructor', 'become'].includes(name));
  expect(steps.sort()).toEqual(Object.keys(VERBS).sort());
});
