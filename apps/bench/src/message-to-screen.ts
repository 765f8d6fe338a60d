import { uuidv7 } from '@careway/contracts';
import { openHouse, openStream } from '@careway/proof';
import { busHop, oneSelect, sseFrame, times } from './measure/floors.ts';
import { type Arm, quantile, report, tableOf } from './measure/table.ts';

/** Late is measured; lost ends the benchmark. */
const LATEST_MS = 60_000;
const MESSAGES = 200;
const OPEN = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id } } }`;
const SEND = `mutation ($thread: ID!, $id: ID!, $text: String!) { sendMessage(threadId: $thread, messageId: $id, text: $text) { __typename } }`;
const LIVE = `subscription ($member: ID!) { threadChanged(memberId: $member) { id unread messages(first: 1) { edges { node { id text } } } } }`;

/** From the member's press (the mutation leaves) to the clinician's screen (the frame with the words is read), against the sum of its floors. */
export async function messageToScreen(): Promise<void> {
  const house = await openHouse();
  const [noa, levi] = await Promise.all([house.as('noa'), house.as('levi')]);
  const stream = await openStream(levi, LIVE, { member: noa.personId });
  const input = { memberId: noa.personId, messageId: uuidv7(), text: 'Good morning' };
  const { openThread } = await noa.get<{ openThread: { id: string } }>(OPEN, { input });
  const answers: number[] = [];
  const send = async () => {
    const id = uuidv7();
    const text = `How are you? ${id}`;
    const begun = performance.now();
    const answered = noa.get<{ sendMessage: { __typename: string } }>(SEND, { thread: openThread.id, id, text }).then(({ sendMessage }) => {
      if (sendMessage.__typename !== 'Message') throw new Error(`A message was not taken: ${sendMessage.__typename}`);
      answers.push(performance.now() - begun);
    });
    const { at } = await stream.next(({ payload }) => JSON.stringify(payload).includes(text), LATEST_MS);
    await answered;
    return at - begun;
  };
  await times(10, send);
  answers.length = 0;
  const ours = await times(MESSAGES, send);
  const floors = [
    await busHop(house.stack.database.url('bus'), MESSAGES),
    await sseFrame(MESSAGES),
    await oneSelect(house.stack.database.admin, 'support.message', MESSAGES),
  ];
  stream.cut();
  await house.close();
  const arms: Arm[] = [
    { name: 'message → frame, through gateway, support, doorbell, re-ask', is: 'ours', samples: ours },
    { name: 'of which: until the command is answered', is: 'ours', samples: answers },
    ...floors,
  ];
  const sum = (share: number) => floors.reduce((total, { samples }) => total + quantile(samples, share), 0);
  const ratio = (share: number) => (quantile(ours, share) / sum(share)).toFixed(1);
  report(
    'message-to-screen',
    'A member’s message on the clinician’s screen',
    `${tableOf(arms)}\n\nSum of the floors: p50 ${sum(0.5).toFixed(1)} ms, p99 ${sum(0.99).toFixed(1)} ms. Ours is **${ratio(0.5)}x at p50** and **${ratio(0.99)}x at p99**; the aim is B11’s, ≤ 1.5x and ≤ 3x.\n\nThe message is a whole command (token, the words’ rules, lock of the conversation, message + fact + doorbell, commit), which the sum of the floors leaves out; then the gateway asks the conversation again as the clinician, who treats the member. All ${MESSAGES} stand in one conversation. All parts share one process and two cores with the demo population of 206 members.`,
  );
}
