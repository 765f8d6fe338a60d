import { uuidv7 } from '@careway/contracts';
import { type Booted, clinician, member, treats, type Who } from '@careway/testing';

const EDITED = `... on EditedMeanwhileError { currentVersion editedBy editedAt message } ... on InvalidInputError { field message }`;
const PLAN = `__typename ... on Plan { id version status holdUntil holdIsOver title summary reviewOn reviewIsDue journeyId sensitivity updatedBy { id } category { text } addresses { id } goals { id target } tasks { id status overdue } }`;
const TASK = `__typename ... on Task { id status owner dueDate overdue completedBy occurrence repeat { frequency period periodUnit count } code { text } plan { id version } }`;
const GOAL = `__typename ... on Goal { id description comparator target low unit lifecycleStatus plan { id version } }`;

const COMMANDS = {
  draftPlan: `mutation ($memberId: ID!, $plan: PlanInput!) { draftPlan(memberId: $memberId, plan: $plan) { ${PLAN} ... on InvalidInputError { field } } }`,
  revisePlan: `mutation ($id: ID!, $expectedVersion: Int!, $changes: PlanChanges!, $reason: String) { revisePlan(id: $id, expectedVersion: $expectedVersion, changes: $changes, reason: $reason) { ${PLAN} ${EDITED} } }`,
  activatePlan: `mutation ($id: ID!, $expectedVersion: Int!) { activatePlan(id: $id, expectedVersion: $expectedVersion) { ${PLAN} ${EDITED} } }`,
  suspendPlan: `mutation ($id: ID!, $expectedVersion: Int!, $reason: String = "Abroad", $until: LocalDate) { suspendPlan(id: $id, expectedVersion: $expectedVersion, reason: $reason, until: $until) { ${PLAN} ${EDITED} } }`,
  resumePlan: `mutation ($id: ID!, $expectedVersion: Int!, $reason: String) { resumePlan(id: $id, expectedVersion: $expectedVersion, reason: $reason) { ${PLAN} ${EDITED} } }`,
  closePlan: `mutation ($id: ID!, $expectedVersion: Int!, $status: PlanEnd!, $reason: String = "Agreed") { closePlan(id: $id, expectedVersion: $expectedVersion, status: $status, reason: $reason) { ${PLAN} ${EDITED} } }`,
  addTask: `mutation ($planId: ID!, $expectedVersion: Int!, $task: TaskInput!) { addTask(planId: $planId, expectedVersion: $expectedVersion, task: $task) { ${TASK} ${EDITED} } }`,
  changeTask: `mutation ($id: ID!, $expectedVersion: Int!, $changes: TaskChanges!, $reason: String) { changeTask(id: $id, expectedVersion: $expectedVersion, changes: $changes, reason: $reason) { ${TASK} ${EDITED} } }`,
  completeTask: `mutation ($id: ID!) { completeTask(id: $id) { ${TASK} } }`,
  reopenTask: `mutation ($id: ID!) { reopenTask(id: $id) { ${TASK} } }`,
  addGoal: `mutation ($planId: ID!, $expectedVersion: Int!, $goal: GoalInput!) { addGoal(planId: $planId, expectedVersion: $expectedVersion, goal: $goal) { ${GOAL} ${EDITED} } }`,
  changeGoal: `mutation ($id: ID!, $expectedVersion: Int!, $changes: GoalChanges!, $reason: String) { changeGoal(id: $id, expectedVersion: $expectedVersion, changes: $changes, reason: $reason) { ${GOAL} ${EDITED} } }`,
} as const;

/** What a command answered, as far as specs go on with it. */
export interface Said extends Record<string, unknown> {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly plan: { readonly id: string; readonly version: number };
}

const isRetry = ({ errors }: Awaited<ReturnType<Booted['ask']>>): boolean =>
  errors?.some(({ extensions }) => extensions.code === 'RETRY') ?? false;

/** A member, a clinician who treats them, and the commands of both. */
export async function teamOf(booted: Booted) {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, me, doctor);
  const say = async (who: Who, command: keyof typeof COMMANDS, variables: object, positions: readonly string[] = after): Promise<Said> => {
    let answer = await booted.ask(who, COMMANDS[command], variables, positions);
    // Nothing was done: a copy was not fresh for a moment, as on a busy machine. The gateway asks again, too.
    for (let again = 0; again < 20 && isRetry(answer); again++) answer = await booted.ask(who, COMMANDS[command], variables, positions);
    const { data, errors } = answer;
    if (errors?.length) throw new Error(errors.map(({ extensions }) => extensions.code).join());
    return data[command] as Said;
  };
  const asDoctor = clinician(doctor);
  return {
    ...{ me, doctor, after, say, asDoctor, asMember: member(me) },
    does: (command: keyof typeof COMMANDS, variables: object) => say(asDoctor, command, variables),
    /** A plan of their own, in force, at version 2. */
    async activePlan(): Promise<Said> {
      const { id, version } = await say(asDoctor, 'draftPlan', { memberId: me, plan: { category: 'Blood pressure plan' } });
      return say(asDoctor, 'activatePlan', { id, expectedVersion: version });
    },
    async told(): Promise<readonly string[]> {
      const sql = `select type from outbox where key = $1 and type not like '%record-read%' order by sequence`;
      const { rows } = await booted.admin.query<{ type: string }>(sql, [me]);
      return rows.map(({ type }) => type.replace(/^treatment\.|\.v1$/g, ''));
    },
  };
}
