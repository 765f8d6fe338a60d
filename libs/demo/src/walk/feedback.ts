import { uuidv5 } from '@careway/contracts';
import type { Clock } from '../kit/clock.ts';
import { memberId, messageId } from '../kit/ids.ts';
import { FEEDBACK } from '../people/feedback.ts';
import { asAdministrator, asMember, expectOne, type WalkClient } from './client.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
interface Waiting {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly words: readonly { readonly text: string }[];
}
/** How long it may take until support knows at which clinic somebody is registered: far longer than it ever takes. */
const PATIENCE_MS = 20_000;
const GIVE = `mutation DemoWalk($input: GiveFeedbackInput!) { giveFeedback(input: $input) { __typename ... on DomainError { message } } }`;
const DESK = `query DemoWalk { feedbackDesk { id version state words { text } } }`;
const TAKE = `mutation DemoWalk($id: ID!, $v: Int!) { takeFeedback(id: $id, expectedVersion: $v) { __typename ... on DomainError { message } } }`;
const ANSWER = `mutation DemoWalk($id: ID!, $v: Int!, $text: String!) {
  answerFeedback(id: $id, expectedVersion: $v, text: $text) { __typename ... on DomainError { message } } }`;

/** Members say something about the house, each as oneself, and an administrator answers some of it. Said twice, it stands once. */
export async function sayHowItWas(client: WalkClient, clock: Clock): Promise<void> {
  for (const { member, answer, ...said } of FEEDBACK) {
    const about = memberId(member);
    const wordsId = messageId(`feedback/${member}/${uuidv5('feedback', said.text)}`, clock.date(0));
    const input = { memberId: about, wordsId, ...said };
    const asked = { service: 'support', as: asMember(member), about, patience: PATIENCE_MS };
    expectOne(await client.ask<Answer>({ ...asked, query: GIVE, variables: { input } }), ['Feedback']);
    if (!answer) continue;
    const by = { service: 'support', as: asAdministrator('dayan'), about };
    const waits = (await client.ask<readonly Waiting[]>({ ...by, query: DESK })).find(({ words }) => words[0]?.text === said.text);
    if (waits?.state !== 'RECEIVED') continue;
    expectOne(await client.ask<Answer>({ ...by, query: TAKE, variables: { id: waits.id, v: waits.version } }), ['DeskFeedback']);
    expectOne(await client.ask<Answer>({ ...by, query: ANSWER, variables: { id: waits.id, v: waits.version + 1, text: answer } }), [
      'DeskFeedback',
    ]);
  }
}
