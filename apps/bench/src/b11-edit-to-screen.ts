import { uuidv7 } from '@careway/contracts';
import { openHouse, openStream } from '@careway/proof';
import { busHop, oneSelect, sseFrame, times } from './measure/floors.ts';
import { type Arm, quantile, report, tableOf } from './measure/table.ts';

/** Late is measured; lost ends the benchmark. */
const LATEST_MS = 60_000;
const EDITS = 200;
const PLANS = `query ($id: ID!) { member(id: $id) { plans { id version status } } }`;
const ADD = `mutation ($plan: ID!, $version: Int!, $text: String!) { addTask(planId: $plan, expectedVersion: $version, task: { text: $text }) { __typename ... on Task { id plan { version } } } }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $text: String!) { changeTask(id: $id, expectedVersion: $version, changes: { text: $text }) { __typename ... on Task { plan { version } } } }`;
const LIVE = `subscription ($member: ID!) { planChanged(memberId: $member) { id version tasks { code { text } } } }`;

/** B11: from the clinician's click (the mutation leaves) to the member's screen (the frame is read), against the sum of its floors. */
export async function editToScreen(): Promise<void> {
  const house = await openHouse();
  const [noa, levi] = await Promise.all([house.as('noa'), house.as('levi')]);
  const stream = await openStream(noa, LIVE, { member: noa.personId });
  const { member } = await levi.get<{ member: { plans: { id: string; version: number; status: string }[] } }>(PLANS, { id: noa.personId });
  const plan = member.plans.find(({ status }) => status === 'ACTIVE')!;
  let version = plan.version;
  const { addTask } = await levi.get<{ addTask: { id: string; plan: { version: number } } }>(ADD, { plan: plan.id, version, text: 'Walk' });
  ({ version } = addTask.plan);
  const answers: number[] = [];
  // The same task each time: a plan that grows by every edit would measure its own length.
  const edit = async () => {
    const text = `Walk ${uuidv7()}`;
    const begun = performance.now();
    const { changeTask } = await levi.get<{ changeTask: { plan: { version: number } } }>(CHANGE, { id: addTask.id, version, text });
    ({ version } = changeTask.plan);
    answers.push(performance.now() - begun);
    return (await stream.next(({ payload }) => JSON.stringify(payload).includes(text), LATEST_MS)).at - begun;
  };
  await times(10, edit);
  answers.length = 0;
  const ours = await times(EDITS, edit);

  const floors = [
    await busHop(house.stack.database.url('bus'), EDITS),
    await sseFrame(EDITS),
    await oneSelect(house.stack.database.admin, 'treatment.plan', EDITS),
  ];
  stream.cut();
  await house.close();
  const arms: Arm[] = [
    { name: 'edit → frame, through gateway, treatment, doorbell, re-ask', is: 'ours', samples: ours },
    { name: 'of which: until the command is answered', is: 'ours', samples: answers },
    ...floors,
  ];
  const sum = (share: number) => floors.reduce((total, { samples }) => total + quantile(samples, share), 0);
  const ratio = (share: number) => (quantile(ours, share) / sum(share)).toFixed(1);
  report(
    'b11-edit-to-screen',
    'B11: a clinician’s edit on the member’s screen',
    `${tableOf(arms)}\n\nSum of the floors: p50 ${sum(0.5).toFixed(1)} ms, p99 ${sum(0.99).toFixed(1)} ms. Ours is **${ratio(0.5)}x at p50** (aim ≤ 1.5x) and **${ratio(0.99)}x at p99** (aim ≤ 3x).\n\nThe edit is a whole command (token, load, check, state + fact + doorbell, commit) and its answer, which the sum of the floors leaves out; then the gateway asks the plan with goals and tasks again, as the member. The member's page does not wait for the bus: the doorbell rings in the transaction of the change. All parts share one process and two cores with the demo population of 206 members.`,
  );
}
