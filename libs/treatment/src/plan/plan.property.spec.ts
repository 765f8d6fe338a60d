import { uuidv7 } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { seeded } from '@careway/testing';
import { expect, test } from '@jest/globals';
import { Plan } from './plan.entity.ts';
import { PlanClosedError, PlanNotActiveError, PlanNotDraftError, PlanNotOnHoldError } from './plan.errors.ts';
import { isOpen, mayBecome } from './plan.rules.ts';

const REFUSALS = [EditedMeanwhileError, PlanClosedError, PlanNotActiveError, PlanNotDraftError, PlanNotOnHoldError];
type Verb = (plan: Plan, version: number, by: string, now: Date) => void;
/** Every verb of a plan: a new one that is not here is found by the last test. */
const VERBS: Readonly<Record<string, Verb>> = {
  edit: (plan, version, by, now) => plan.edit(version, by, now),
  revise: (plan, version, by, now) => plan.revise(version, { title: `Plan of ${String(+now)}`, reviewOn: '2026-06-01' }, by, now),
  postpone: (plan, version, by, now) => plan.revise(version, { holdUntil: '2026-05-02' }, by, now),
  decide: (plan, version, by, now) => plan.decide(version, 'key', 'why', by, now),
  activate: (plan, version, by, now) => plan.activate(version, by, now),
  suspend: (plan, version, by, now) => plan.suspend(version, '2026-05-01', by, now),
  resume: (plan, version, by, now) => plan.resume(version, by, now),
  complete: (plan, version, by, now) => plan.close(version, 'completed', by, now),
  revoke: (plan, version, by, now) => plan.close(version, 'revoked', by, now),
};
const drafted = (): Plan => {
  const of = { memberId: uuidv7(), id: uuidv7(), journeyId: uuidv7(), sensitivity: 'general' as const };
  const plan = Plan.draft({ ...of, category: { codings: [], text: 'a plan' }, conditionIds: [] }, uuidv7(), new Date(0));
  return Object.assign(plan, { version: 1 });
};

/** Walks `steps` random commands, a third of them with an older version; answers what broke, the seed with it. */
function walk(seed: number, steps: number, verbs: Readonly<Record<string, Verb>> = VERBS): { faults: string[]; states: Set<string> } {
  const random = seeded(seed);
  const names = Object.keys(verbs);
  const plan = drafted();
  const faults: string[] = [];
  const states = new Set<string>([plan.status]);
  for (let step = 1; step <= steps; step++) {
    const name = names[Math.floor(random() * names.length)]!;
    const version = random() < 0.33 ? plan.version - 1 : plan.version;
    const before = Object.assign({}, plan);
    try {
      verbs[name]!(plan, version, 'somebody', new Date(step));
      // What the store does with each save.
      plan.version += 1;
      if (version !== before.version) faults.push(`${seed}: ${name} was let do on version ${version} of ${before.version}`);
      if (plan.status !== before.status && !mayBecome(before.status, plan.status))
        faults.push(`${seed}: ${before.status} > ${plan.status}`);
      if (!isOpen(before.status)) faults.push(`${seed}: ${name} changed a plan that had ended`);
      if (isOpen(plan.status) === (plan.endsAt !== null)) faults.push(`${seed}: ${plan.status} ends at ${String(plan.endsAt)}`);
      if ((plan.status === 'active' || plan.status === 'on-hold') && plan.begunAt === null)
        faults.push(`${seed}: in force and never begun`);
      if (plan.status !== 'on-hold' && plan.holdUntil !== null) faults.push(`${seed}: paused until a day, and ${plan.status}`);
    } catch (error) {
      if (!REFUSALS.some((type) => error instanceof type)) faults.push(`${seed}: ${name} threw ${String(error)}`);
      if (JSON.stringify(before) !== JSON.stringify(plan)) faults.push(`${seed}: ${name} was refused and changed the plan`);
    }
    states.add(plan.status);
  }
  return { faults, states };
}

test('no sequence of commands leads a plan out of the table, past a version, or half way', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 500; seed++) {
    const { faults, states } = walk(seed, 40);
    expect(faults).toEqual([]);
    for (const state of states) seen.add(state);
  }
  expect([...seen].sort()).toEqual(['active', 'completed', 'draft', 'on-hold', 'revoked']);
});

test.each([
  ['a verb that forgets the table', { resume: (plan: Plan) => void (plan.status = 'active') }],
  ['a verb that forgets the version', { edit: (plan: Plan, _: number, by: string) => void (plan.editedBy = by) }],
  [
    'a verb that changes before it refuses',
    {
      activate: (plan: Plan, version: number, by: string, now: Date) => (
        Object.assign(plan, { editedAt: now }),
        plan.activate(version, by, now)
      ),
    },
  ],
])('planted: %s is caught', (_says, verbs) => {
  const found = Array.from({ length: 50 }, (_, seed) => walk(seed + 1, 40, { ...VERBS, ...verbs }).faults).flat();
  expect(found).not.toEqual([]);
});

test('the walk knows every verb of a plan', () => {
  const verbs = Object.getOwnPropertyNames(Plan.prototype).filter((name) => !['constructor', 'become', 'expect'].includes(name));
  expect(verbs.sort()).toEqual(['activate', 'close', 'decide', 'edit', 'resume', 'revise', 'suspend']);
});
