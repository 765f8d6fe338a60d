import { contextFor, type Ctx } from '@careway/access';
import { toGlobalId, uuidv7 } from '@careway/contracts';
import { asRole, surviveIn, Work } from '@careway/store';
import { treatmentContext } from '@careway/treatment';
import { DataSource } from 'typeorm';
import type pg from 'pg';

/** A plan in force with goals and tasks, and the goal that is changed. `version` is the one that the last command left. */
export interface Standing {
  readonly memberId: string;
  readonly planId: string;
  readonly goalId: string;
  version: number;
}
interface Made {
  readonly id: string;
  readonly memberId: string;
}
/** The commands of treatment that the bench gives, as the resolvers call them. */
export interface Commands {
  readonly plans: {
    draft(ctx: Ctx, memberId: string, plan: object): Promise<Made>;
    activate(ctx: Ctx, edit: object): Promise<Made>;
  };
  readonly goals: { add(ctx: Ctx, edit: object, goal: object): Promise<Made>; change(ctx: Ctx, edit: object, goal: object): Promise<Made> };
  readonly tasks: { add(ctx: Ctx, edit: object, task: object): Promise<Made> };
}

export const CLINICIAN = uuidv7();
export const asClinician = (): Ctx =>
  contextFor({ kind: 'clinician', personId: CLINICIAN, sessionId: 'bench', purpose: 'TREAT' }, { operation: 'bench' });

/** The service's own pool and role, as it is booted; a context shows its module only, so services are found in it by their names. */
export async function serve(url: string): Promise<{ commands: Commands; close: () => Promise<void> }> {
  const extra = { max: 1, pipeline: true };
  const entities = [...treatmentContext.entities];
  const source = await new DataSource({
    type: 'postgres',
    url: asRole(url, 'treatment'),
    schema: 'treatment',
    entities,
    extra,
  }).initialize();
  surviveIn(source);
  const work = new Work('treatment', source);
  const providers = Reflect.getMetadata('providers', treatmentContext.module) as readonly { name: string }[];
  const service = <T>(name: string): T => {
    const Service = providers.find((one) => one.name === name) as unknown as new (work: Work) => T;
    return new Service(work);
  };
  const commands = { plans: service('PlanService'), goals: service('GoalService'), tasks: service('TaskService') } as Commands;
  return { commands, close: () => source.destroy() };
}

const GOAL = {
  description: 'HbA1c under 7.0 %',
  measure: { system: 'http://loinc.org', code: '4548-4' },
  comparator: 'LESS',
  target: 7,
  unit: '%',
};

/** Members whom the clinician treats, each with a plan in force, made by the commands of the service. */
export async function plansOf(admin: pg.Client, { plans, goals, tasks }: Commands, count: number): Promise<Standing[]> {
  // Stands for the heartbeat of the registry, which is not part of what is measured.
  await admin.query(`insert into treatment.relation_mark (partition, as_of) values (0, now() + interval '1 day')`);
  const all: Standing[] = [];
  for (let n = 0; n < count; n++) {
    const memberId = uuidv7();
    await admin.query(
      `insert into treatment.relation (member_id, relation_id, person_id, kind, areas, labels, valid_from) values ($1, $2, $3, 'care-team', '{}', '{general}', '2020-01-01')`,
      [memberId, uuidv7(), CLINICIAN],
    );
    const { id: planId } = await plans.draft(asClinician(), memberId, { category: 'Diabetes plan', conditionIds: [] });
    let version = 1;
    const edit = () => ({ id: toGlobalId({ memberId, id: planId }), expectedVersion: version++ });
    const goal = await goals.add(asClinician(), edit(), GOAL);
    for (const description of ['Walk 20 minutes a day', 'Know how to count carbohydrates'])
      await goals.add(asClinician(), edit(), { description });
    for (let task = 1; task <= 6; task++) await tasks.add(asClinician(), edit(), { text: `Task ${task}`, owner: 'MEMBER' });
    await plans.activate(asClinician(), edit());
    all.push({ memberId, planId, goalId: goal.id, version });
  }
  return all;
}
