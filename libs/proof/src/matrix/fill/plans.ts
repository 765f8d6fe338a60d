import { uuidv7 } from '@careway/contracts';
import type { Filling, Slice } from './filling.ts';

const SNOMED = 'http://snomed.info/sct';
/** To rest, which speaks against the exercise that the pathway of high blood pressure asks for. */
const REST = '183051005';
/** A plan is looked at again in a month. */
const REVIEW_MS = 30 * 86_400_000;

interface Whole {
  readonly id: string;
  readonly version: number;
  readonly goals: readonly { readonly id: string }[];
  readonly tasks: readonly { readonly id: string; readonly owner: string }[];
  readonly conflicts: readonly { readonly key: string; readonly decision: object | null }[];
}
const PLAN = 'id version goals { id } tasks { id owner } conflicts { key decision { at } }';
const WHOLE = `{ __typename ... on Plan { ${PLAN} } ... on DomainError { message } }`;

/** A plan in force that tells the member to rest. */
async function rest(filling: Filling, journeyId: string): Promise<void> {
  const { canaries } = filling;
  const concept = (system: string, code: string) => ({ codings: [{ system, code }], text: `Rest ${canaries.word()}` });
  const plan = {
    ...{ id: uuidv7(), identifier: canaries.word(), journeyId, occurredAt: canaries.recent(1), precision: 'instant' as const },
    ...{
      category: concept('urn:proof', canaries.word()),
      status: 'active',
      endsAt: null,
      encounterId: null,
      conditionIds: [],
      reasons: [],
    },
    activities: [{ id: uuidv7(), code: concept(SNOMED, REST), status: 'in-progress' }],
  };
  await filling.imports('general', { treatment: { carePlans: [plan] } });
}

/** For the general diagnosis a plan from its pathway, at odds with another, decided about, activated, edited, and with a task done. */
export const plans: Slice = {
  async each(filling, label, { journeyId, diagnosis }) {
    if (label !== 'general') return;
    const { canaries } = filling;
    await rest(filling, journeyId);
    const reason = () => `Because ${canaries.word()}`;
    const propose = `($id: ID!, $reason: String) { proposePlan(conditionId: $id, language: EN, reason: $reason) ${WHOLE} }`;
    const id = filling.idOf(diagnosis.conditions[0]!.id);
    let plan = await filling.does<Whole>('treatment', 'care team', propose, { id, reason: reason() });
    const decide = `($id: ID!, $version: Int!, $key: String!, $reason: String!) { decidePlanConflict(id: $id, expectedVersion: $version, key: $key, reason: $reason) ${WHOLE} }`;
    for (let open = undecided(plan); open; open = undecided(plan))
      plan = await filling.does('treatment', 'care team', decide, { id: plan.id, version: plan.version, key: open, reason: reason() });
    const activate = `($id: ID!, $version: Int!, $reason: String) { activatePlan(id: $id, expectedVersion: $version, reason: $reason) ${WHOLE} }`;
    plan = await filling.does('treatment', 'care team', activate, { id: plan.id, version: plan.version, reason: reason() });
    const revise = `($id: ID!, $version: Int!, $changes: PlanChanges!, $reason: String) { revisePlan(id: $id, expectedVersion: $version, changes: $changes, reason: $reason) ${WHOLE} }`;
    const reviewOn = new Date(Date.now() + REVIEW_MS).toISOString().slice(0, 10);
    const changes = { title: `Plan ${canaries.word()}`, summary: `About ${canaries.word()}`, reviewOn };
    plan = await filling.does('treatment', 'care team', revise, { id: plan.id, version: plan.version, changes, reason: reason() });
    const change = `($id: ID!, $version: Int!, $text: String!, $reason: String) { changeGoal(id: $id, expectedVersion: $version, changes: { description: $text }, reason: $reason) { __typename ... on Goal { id } ... on DomainError { message } } }`;
    const text = `Goal ${canaries.word()}`;
    await filling.does('treatment', 'care team', change, { id: plan.goals[0]!.id, version: plan.version, text, reason: reason() });
    const mine = plan.tasks.find(({ owner }) => owner === 'MEMBER')!;
    const done = `($id: ID!) { completeTask(id: $id) { __typename ... on Task { id } ... on DomainError { message } } }`;
    await filling.does('treatment', 'self', done, { id: mine.id });
    // what is done may have brought the next of its series
    const { plans: all } = await filling.sees<{ plans: readonly Whole[] }>('treatment', 'self', `plans { ${PLAN} }`, () => true);
    for (const one of all.filter((other) => other.id === plan.id))
      for (const part of [one, ...one.goals, ...one.tasks]) filling.tell('general', part.id);
  },
};

const undecided = ({ conflicts }: Whole): string | undefined => conflicts.find(({ decision }) => decision === null)?.key;
