import type { Clock } from '../kit/clock.ts';
import { messageId } from '../kit/ids.ts';
import { type DemoAnswer, type DemoQuestion, MEMBERSHIPS, QUESTIONS } from '../people/communities.ts';
import { asClinician, asMember, asModerator, expectOne, type Question, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly id: string;
  readonly version: number;
}
const ERRORS = '... on DomainError { message }';
/** What the registry told of members and clinicians may still be on its way to support. */
const PATIENCE_MS = 10_000;

/** Members join under names of their own, ask and answer; a moderator and a nurse do their part. Walked again, what stands is found. */
export async function meetInCommunities(client: WalkClient, clock: Clock): Promise<void> {
  for (const { member, code, name } of MEMBERSHIPS)
    expectOne(
      await ask(client, asMember(member), `($code: String!, $name: String!) { joinCommunity(code: $code, pseudonym: $name)`, {
        code,
        name,
      }),
      ['Community', 'AlreadyJoinedError'],
    );
  await crowd(QUESTIONS, 3, (question) => discuss(client, question, clock));
}

async function discuss(client: WalkClient, question: DemoQuestion, clock: Clock): Promise<void> {
  const { key, code, by, language, title, text, answers, restored } = question;
  const id = messageId(`community/${key}`, clock.date(0));
  await write(client, asMember(by), { id, kind: 'QUESTION', community: code, title, text, language });
  if (restored) await look(client, id, restored);
  for (const [n, answer] of answers.entries()) {
    const own = messageId(`community/${key}/${n}`, clock.date(0));
    const as = answer.verified ? asClinician(answer.by) : asMember(answer.by);
    await write(client, as, { id: own, kind: 'ANSWER', parentId: id, text: answer.text, language });
    if (answer.accepted)
      expectOne(await ask(client, asMember(by), `($id: ID!) { acceptAnswer(postId: $id, expectedVersion: 1)`, { id: own }), ['Post']);
    if (answer.flagged) await flag(client, own, answer.flagged);
  }
}

const write = async (client: WalkClient, as: Question['as'], input: object): Promise<void> =>
  expectOne(await ask(client, as, `($input: WritePostInput!) { writePost(input: $input)`, { input }), ['Post']);

async function look(client: WalkClient, id: string, [nurse, words]: NonNullable<DemoQuestion['restored']>): Promise<void> {
  const command = `($id: ID!, $words: String!) { decideHeldPost(id: $id, expectedVersion: 1, outcome: RESTORED, words: $words)`;
  expectOne(await ask(client, asClinician(nurse), command, { id, words }), ['HeldPost', 'EditedMeanwhileError', 'HoldDecidedError']);
}

async function flag(client: WalkClient, id: string, { by, words, decided }: NonNullable<DemoAnswer['flagged']>): Promise<void> {
  const command = `($id: ID!, $words: String!) { flagPost(postId: $id, reason: MISINFORMATION, words: $words)`;
  expectOne(await ask(client, asMember(by), command, { id, words }), ['Post']);
  if (!decided) return;
  const decide = `($id: ID!, $words: String!) { decideAboutPost(postId: $id, expectedVersion: 1, decision: { kind: LABEL, label: MISINFORMATION, reason: MISINFORMATION, words: $words })`;
  expectOne(await ask(client, asModerator('romano'), decide, { id, words: decided }), ['Post', 'EditedMeanwhileError']);
}

/** One command; what it is about is still on its way for a moment. */
const ask = (client: WalkClient, as: Question['as'], command: string, variables: object): Promise<Answer> =>
  client.ask<Answer>({
    service: 'support',
    as,
    patience: PATIENCE_MS,
    query: `mutation DemoWalk${command} { __typename ${ERRORS} } }`,
    variables,
  });
