import { type Ctx, require } from '@careway/access';
import { ageAt, type Language } from '@careway/clinical';
import { eligible, pathwayFor, pathwayOf, type Person, tailored } from '@careway/clinical/pathway';
import {
  type Coding,
  dayIn,
  fromGlobalId,
  goalSet,
  planRecorded,
  type Sensitivity,
  taskAdded,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Goal } from '../goal/goal.entity.ts';
import { goalFact } from '../goal/goal.service.ts';
import { requireAlive } from '../member/alive.ts';
import { takeTurn } from '../member/turn.ts';
import { planFact, savePlan } from '../plan/plan.edit.ts';
import { Plan } from '../plan/plan.entity.ts';
import { isOpen } from '../plan/plan.rules.ts';
import { Task } from '../task/task.entity.ts';
import { taskFact } from '../task/task.fact.ts';
import { NoPathwayError, PathwayInUseError, PathwayNotForMemberError } from './pathway.errors.ts';
import { categoryOf, goalContent, taskContent } from './pathway.rules.ts';

interface Problem {
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly code: Coding | null;
}
const OVER = ['resolved', 'remission', 'inactive'];

/** Whom a pathway is asked about: what registry and diagnosis told. Whether somebody is pregnant stands among the problems. */
export async function personOf(tx: Tx, memberId: string, today: string): Promise<Person> {
  const [[member], problems] = await Promise.all([
    tx.query<{ birthDate: string | null; gender: string | null }>(
      `select birth_date::text as "birthDate", gender from member where member_id = $1`,
      [memberId],
    ),
    tx.query<{ code: Coding }>(
      `select code from condition where member_id = $1 and code is not null and not (clinical_status = any ($2)) and verification_status is distinct from 'refuted'`,
      [memberId, OVER],
    ),
  ]);
  const { birthDate = null, gender = null } = member ?? {};
  const sex = gender === 'male' || gender === 'female' ? gender : null;
  return { age: birthDate === null ? null : ageAt(birthDate, today), sex, pregnant: null, conditions: problems.map(({ code }) => code) };
}

@Injectable()
export class PathwayService {
  constructor(private readonly work: Work) {}

  /** The pathway of a condition and whether it fits; null where we have none. */
  offer(ctx: Ctx, memberId: string, conditionId: string) {
    return this.work.read(ctx, 'plan.read', memberId, async (tx) => {
      const [[problem], person] = await Promise.all([problemOf(tx, memberId, conditionId), personOf(tx, memberId, dayIn(ctx.now))]);
      const pathway = problem?.code ? pathwayFor(problem.code) : undefined;
      return pathway ? { pathway: tailored(pathway, person), ...eligible(pathway, person) } : null;
    });
  }

  /** A draft from the pathway of a condition, in the language given; it carries the condition's journey and privacy. */
  propose(
    ctx: Ctx,
    condition: string,
    language: Language,
    { version, reason }: { readonly version?: number | null; readonly reason?: string | null },
  ): Promise<Plan> {
    const ref = fromGlobalId(condition);
    if (!ref) throw new NotFoundError();
    const { memberId, id } = ref;
    const by = ctx.principal.personId;
    return this.work.run(ctx, async (tx) => {
      const [, , [problem], person, open] = await Promise.all([
        tx.open(memberId),
        // Of two who propose it at once the second finds the first one's draft.
        takeTurn(tx, 'plans', memberId),
        problemOf(tx, memberId, id),
        personOf(tx, memberId, dayIn(ctx.now)),
        tx.find(Plan, memberId),
      ]);
      require(ctx, 'plan.edit', memberId);
      await requireAlive(tx, memberId);
      if (!problem) throw new NotFoundError();
      const newest = problem.code ? pathwayFor(problem.code) : undefined;
      const whole = newest && pathwayOf(newest.id, version ?? undefined);
      if (!whole) throw new NoPathwayError();
      const { verdict, because } = eligible(whole, person);
      if (verdict === 'no') throw new PathwayNotForMemberError(because);
      const inUse = open.find((plan) => plan.pathwayId === whole.id && isOpen(plan.status));
      if (inUse) throw new PathwayInUseError(toGlobalId({ memberId, id: inUse.id }));
      const pathway = tailored(whole, person);
      const { journeyId, sensitivity } = problem;
      const start = { memberId, id: uuidv7(), journeyId, sensitivity, category: categoryOf(pathway, language), conditionIds: [id] };
      const plan = Plan.draft({ ...start, pathway }, by, ctx.now);
      const { codings } = plan.category;
      tx.emit(planRecorded, { ...planFact(plan, ctx), code: codings[0]!, status: 'draft', conditionIds: [id], version: 1 });
      const goals = pathway.goals.map((goal) => Goal.add(plan, uuidv7(), goalContent(goal, language), by, ctx.now, goal.id));
      const tasks = pathway.activities.map((activity) => Task.add(plan, uuidv7(), taskContent(activity, language), by, ctx.now));
      for (const goal of goals) tx.emit(goalSet, { ...goalFact(plan, goal, ctx), version: 1 });
      for (const task of tasks) tx.emit(taskAdded, taskFact(plan, task, ctx));
      await Promise.all([...goals.map((goal) => tx.save(goal)), ...tasks.map((task) => tx.save(task))]);
      return savePlan(tx, plan, reason);
    });
  }
}

const problemOf = (tx: Tx, memberId: string, id: string): Promise<Problem[]> =>
  tx.query<Problem>(`select id, journey_id as "journeyId", sensitivity, code from condition where member_id = $1 and id = $2`, [
    memberId,
    id,
  ]);
