import { fromGlobalId, uuidv7 } from '@careway/contracts';
import { IMPORT, importOf, memberItem, type Pair } from '../people/house.ts';
import type { Speaker, Spoken } from '../people/speaker.ts';
import { openPlan, openThread, type PlanAtWork } from '../people/work.ts';
import type { Command, Outcome } from './history.ts';

/** Sends one command and answers how it ended. Called again with the same `again`, it is the second press of the same button. */
export interface Worker {
  next(again: string | undefined): Promise<Command>;
  /** Whether the sender made the id of the effect, so that pressing again is harmless. */
  readonly repeatable: boolean;
}

const MARKS = 'https://careway.example/proof';
const now = () => performance.now();

async function send(
  { ask }: Speaker,
  [query, variables, done]: readonly [string, object, readonly string[]],
  command: Pick<Command, 'kind' | 'id' | 'key'>,
): Promise<{ command: Command; spoken: Spoken }> {
  const sentAt = now();
  const spoken = await ask(query, variables);
  const position = spoken.kind === 'answered' ? spoken.position?.split(',').find((one) => one.includes(command.key)) : undefined;
  const told = { ...command, sentAt, answeredAt: now(), outcome: outcomeOf(spoken, done) };
  return { command: position === undefined ? told : { ...told, position }, spoken };
}

function outcomeOf(spoken: Spoken, done: readonly string[]): Outcome {
  if (spoken.kind === 'unknown') return 'unknown';
  const answer = Object.values(spoken.data)[0] as { __typename?: string; refused?: readonly unknown[] } | null;
  if (answer?.refused) return answer.refused.length ? 'refused' : 'acknowledged';
  return answer?.__typename !== undefined && done.includes(answer.__typename) ? 'acknowledged' : 'refused';
}

/** Messages into one thread; the sender makes their ids. */
export async function messages(pair: Pair, as: 'member' | 'clinician', thread: Promise<string>): Promise<Worker> {
  const threadId = await thread;
  const query = `mutation Proof($threadId: ID!, $messageId: ID!, $text: String!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename } }`;
  return {
    repeatable: true,
    async next(again) {
      const messageId = again ?? uuidv7();
      const asked = [query, { threadId, messageId, text: `Proof ${messageId}` }, ['Message']] as const;
      return (await send(pair[as], asked, { kind: 'message', id: messageId, key: pair.memberId })).command;
    },
  };
}

/** New members by the bulk command, one a time. */
export function registrations(feeder: Speaker): Worker {
  return {
    repeatable: true,
    async next(again) {
      const id = again ?? uuidv7();
      const asked = [IMPORT, importOf({ members: [memberItem(id)] }), []] as const;
      return (await send(feeder, asked, { kind: 'registration', id, key: id })).command;
    },
  };
}

/** Tasks and goals of one plan in turn. Nobody makes their ids, so what is unknown is left alone and the version is asked anew. */
export async function edits(pair: Pair): Promise<Worker> {
  const { planId, goalId } = await openPlan(pair);
  let version: number | undefined;
  let turn = 0;
  return {
    repeatable: false,
    async next() {
      const id = uuidv7();
      version ??= await currentVersion(pair, planId);
      turn += 1;
      const given = { expectedVersion: version ?? 0, mark: id, target: turn };
      const { command, spoken } = turn % 3 ? await addTask(pair, planId, given) : await changeGoal(pair, goalId, given);
      version = command.outcome === 'acknowledged' ? nextVersion(spoken) : undefined;
      return command;
    },
  };
}

interface Edit {
  readonly expectedVersion: number;
  readonly mark: string;
  readonly target: number;
}

function addTask({ clinician, memberId }: Pair, planId: PlanAtWork['planId'], { expectedVersion, mark }: Edit) {
  const query = `mutation Proof($planId: ID!, $expectedVersion: Int!, $task: TaskInput!) {
    addTask(planId: $planId, expectedVersion: $expectedVersion, task: $task) { __typename ... on Task { plan { version } } } }`;
  const task = { text: 'Proof', code: { system: MARKS, code: mark } };
  return send(clinician, [query, { planId, expectedVersion, task }, ['Task']], { kind: 'task', id: mark, key: memberId });
}

function changeGoal({ clinician, memberId }: Pair, goalId: PlanAtWork['goalId'], { expectedVersion, target }: Edit) {
  const query = `mutation Proof($id: ID!, $expectedVersion: Int!, $changes: GoalChanges!) {
    changeGoal(id: $id, expectedVersion: $expectedVersion, changes: $changes) { __typename ... on Goal { plan { version } } } }`;
  const variables = { id: goalId, expectedVersion, changes: { target } };
  return send(clinician, [query, variables, ['Goal']], { kind: 'goal', id: `${fromGlobalId(goalId)?.id}/${target}`, key: memberId });
}

const nextVersion = (spoken: Spoken): number | undefined =>
  spoken.kind === 'answered' ? (Object.values(spoken.data)[0] as { plan?: { version?: number } }).plan?.version : undefined;

async function currentVersion({ clinician }: Pair, id: string): Promise<number | undefined> {
  const spoken = await clinician.ask(`query Proof($id: ID!) { plan(id: $id) { version } }`, { id });
  return spoken.kind === 'answered' ? (spoken.data['plan'] as { version: number } | null)?.version : undefined;
}

/** A bounded crew: two who write in the thread of each pair, one who edits its plan, and those who register. */
export async function crew(pairs: readonly Pair[], feeder: Speaker, registrars: number): Promise<readonly Worker[]> {
  const workers: Worker[] = Array.from({ length: registrars }, () => registrations(feeder));
  for (const pair of pairs) {
    const thread = openThread(pair);
    workers.push(await messages(pair, 'member', thread), await messages(pair, 'clinician', thread), await edits(pair));
  }
  return workers;
}
