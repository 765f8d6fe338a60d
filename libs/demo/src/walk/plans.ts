import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Concept } from '../codes/concept.ts';
import type { Clock } from '../kit/clock.ts';
import { PLAN_EDITS, type PlanEdit } from '../people/plan-edits.ts';
import { asClinician, asMember, expectOne, type Voice, type WalkClient, WalkError } from './client.ts';
import { crowd } from './crowd.ts';

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly title: string | null;
  readonly goals: readonly { readonly id: string; readonly description: string; readonly target: number | null }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly status: string;
    readonly dueDate: string | null;
    readonly code: { readonly text: string; readonly codings: readonly { readonly code: string }[] };
  }[];
}
interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
const PLAN = 'id version status title goals { id description target } tasks { id status dueDate code { text codings { code } } }';
/** Its code says which task it is: the words are those of the member's language. */
const meant =
  ({ codings: [asked] }: Concept) =>
  ({ code }: Plan['tasks'][number]): boolean =>
    code.codings.some((one) => one.code === asked?.code);
/** How long a relation may take from the registry to treatment: far longer than it ever takes. */
const PATIENCE_MS = 10_000;

/** Clinicians edit plans and members tick tasks off, each as oneself. What stands as wanted already is left alone. */
export async function workOnPlans(client: WalkClient, charts: readonly Chart[], clock: Clock): Promise<void> {
  await crowd(PLAN_EDITS, 4, async (edit) => {
    const chart = charts.find(({ person }) => person.key === edit.member)!;
    const journey = chart.concern(edit.concern).journeyId;
    const imported = chart.treatment.carePlans.find(({ journeyId }) => journeyId === journey);
    if (!imported) throw new WalkError(`${edit.member} has no plan for ${edit.concern}.`);
    await new Desk(client, chart.memberId, toGlobalId({ memberId: chart.memberId, id: imported.id }), edit, clock).work();
  });
}

/** One plan on a clinician's desk. */
class Desk {
  constructor(
    private readonly client: WalkClient,
    private readonly about: string,
    private readonly planId: string,
    private readonly edit: PlanEdit,
    private readonly clock: Clock,
  ) {}

  async work(): Promise<void> {
    const { activates, says, adds, goal, due = [], done = [] } = this.edit;
    if (says) await this.say(says);
    for (const [concept, inDays] of due) {
      const { version, tasks } = await this.read();
      const task = tasks.find(meant(concept))!;
      const dueDate = this.clock.date(-inDays);
      if (task.dueDate !== dueDate && task.status !== 'COMPLETED')
        await this.command(
          'changeTask',
          '$id: ID!, $v: Int!, $c: TaskChanges!',
          'id: $id, expectedVersion: $v, changes: $c',
          { id: task.id, v: version, c: { dueDate } },
          'Task',
        );
    }
    if (adds) await this.add(adds);
    if (goal) await this.aim(goal);
    if (activates) {
      const { version, status } = await this.read();
      if (status === 'DRAFT')
        await this.command('activatePlan', '$id: ID!, $v: Int!', 'id: $id, expectedVersion: $v', { id: this.planId, v: version }, 'Plan');
    }
    for (const concept of done) {
      const task = (await this.read()).tasks.find(meant(concept))!;
      if (task.status !== 'COMPLETED')
        await this.command('completeTask', '$id: ID!', 'id: $id', { id: task.id }, 'Task', asMember(this.edit.member));
    }
  }

  private async say([title, summary, reviewIn]: NonNullable<PlanEdit['says']>): Promise<void> {
    const { version, title: stands } = await this.read();
    if (stands === title) return;
    const changes = { title, summary, reviewOn: this.clock.date(-reviewIn) };
    await this.command(
      'revisePlan',
      '$id: ID!, $v: Int!, $c: PlanChanges!',
      'id: $id, expectedVersion: $v, changes: $c',
      { id: this.planId, v: version, c: changes },
      'Plan',
    );
  }

  private async add({ text, owner, inDays, again }: NonNullable<PlanEdit['adds']>): Promise<void> {
    const { version, tasks } = await this.read();
    if (tasks.some(({ code }) => code.text === text)) return;
    const task = { text, owner, dueDate: this.clock.date(-inDays), ...(again && { repeat: again }) };
    await this.command(
      'addTask',
      '$id: ID!, $v: Int!, $t: TaskInput!',
      'planId: $id, expectedVersion: $v, task: $t',
      { id: this.planId, v: version, t: task },
      'Task',
    );
  }

  private async aim([text, target]: NonNullable<PlanEdit['goal']>): Promise<void> {
    const { version, goals } = await this.read();
    const goal = goals.find(({ description }) => description === text)!;
    if (goal.target === target) return;
    await this.command(
      'changeGoal',
      '$id: ID!, $v: Int!, $c: GoalChanges!',
      'id: $id, expectedVersion: $v, changes: $c',
      { id: goal.id, v: version, c: { target } },
      'Goal',
    );
  }

  private read(): Promise<Plan> {
    const query = `query DemoWalk($id: ID!) { plan(id: $id) { ${PLAN} } }`;
    return this.client.ask<Plan>({ ...this.asked(), query, variables: { id: this.planId } });
  }

  private async command(field: string, given: string, passed: string, variables: object, type: string, as?: Voice): Promise<void> {
    const query = `mutation DemoWalk(${given}) { ${field}(${passed}) { __typename ... on DomainError { message } } }`;
    expectOne(await this.client.ask<Answer>({ ...this.asked(as), query, variables }), [type]);
  }

  private asked(as: Voice = asClinician(this.edit.by)) {
    return { service: 'treatment', as, about: this.about, patience: PATIENCE_MS };
  }
}
