import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Clock } from '../kit/clock.ts';
import { memberId, messageId } from '../kit/ids.ts';
import { type Conversation, CONVERSATIONS, FIRST_WORDS } from '../people/conversations.ts';
import type { Person } from '../people/person.ts';
import { asClinician, asMember, expectOne, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';
import { bringFile } from './files.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly id: string;
}
/** How long a relation may take from the registry to support: far longer than it ever takes. */
const PATIENCE_MS = 10_000;

/** Members and clinicians write to each other, each as oneself. Messages have ids of their sender, so twice is once. */
export async function converse(client: WalkClient, charts: readonly Chart[], others: readonly Person[], clock: Clock): Promise<void> {
  await crowd([...CONVERSATIONS, ...firstQuestions(others)], 4, (one) => converseOne(client, charts, one, clock));
}

async function converseOne(client: WalkClient, charts: readonly Chart[], conversation: Conversation, clock: Clock): Promise<void> {
  const { member, concern, topic, sensitivity, words, file, note, closed } = conversation;
  const about = memberId(member);
  const name = `${member}/${concern ?? 'first-words'}/${topic}`;
  const chart = charts.find((one) => one.memberId === about);
  const journeyId = concern && chart ? toGlobalId({ memberId: about, id: chart.concern(concern).journeyId }) : undefined;
  const [first, ...more] = words;
  const uploadIds = file ? [await bringFile(client, { ...conversation, file }, about, clock)] : [];
  const opened = await client.ask<Answer>({
    ...{ service: 'support', as: asMember(member), about },
    query: `mutation DemoWalk($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id } ... on DomainError { message } } }`,
    variables: {
      input: {
        ...{ memberId: about, messageId: messageId(`${name}/1`, clock.date(0)), text: first![1], topic, uploadIds },
        ...(journeyId && { journeyId }),
        ...(sensitivity && { sensitivity }),
      },
    },
  });
  expectOne(opened, ['Thread']);
  for (const [n, [by, text]] of more.entries()) {
    const sent = await client.ask<Answer>({
      ...{ service: 'support', as: by === member ? asMember(member) : asClinician(by), about, patience: PATIENCE_MS },
      query: `mutation DemoWalk($threadId: ID!, $messageId: ID!, $text: String!) {
        sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename ... on Message { id } ... on DomainError { message } } }`,
      variables: { threadId: opened.id, messageId: messageId(`${name}/${n + 2}`, clock.date(0)), text },
    });
    expectOne(sent, ['Message']);
  }
  const command = (by: string) => ({ service: 'support', as: asClinician(by), about, patience: PATIENCE_MS }) as const;
  if (note) {
    const query = `mutation DemoWalk($threadId: ID!, $noteId: ID!, $text: String!) {
      addThreadNote(threadId: $threadId, noteId: $noteId, text: $text) { __typename ... on Thread { id } ... on DomainError { message } } }`;
    const variables = { threadId: opened.id, noteId: messageId(`${name}/note`, clock.date(0)), text: note[1] };
    expectOne(await client.ask<Answer>({ ...command(note[0]), query, variables }), ['Thread']);
  }
  if (closed) {
    // opened, then once for each message: the version that stands when nobody else writes
    const variables = { id: opened.id, version: words.length + 1, reason: closed[1] };
    const query = `mutation DemoWalk($id: ID!, $version: Int!, $reason: CloseReason!) {
      closeThread(id: $id, expectedVersion: $version, reason: $reason) { __typename ... on Thread { id } ... on DomainError { message } } }`;
    // walked again it stands closed already
    expectOne(await client.ask<Answer>({ ...command(closed[0]), query, variables }), [
      'Thread',
      'ThreadClosedError',
      'EditedMeanwhileError',
    ]);
  }
}

/** A dozen adults of the background ask something new, each in the own language. */
export function firstQuestions(others: readonly Person[]): readonly Conversation[] {
  return (['he', 'ar', 'en', 'ru'] as const).flatMap((language) => {
    const speakers = others.filter((one) => one.language === language && one.birthDate < '2004');
    const texts = [...FIRST_WORDS[language], ...FIRST_WORDS[language]];
    return texts.slice(0, 4).flatMap((text, n): Conversation[] => {
      const speaker = speakers[n * 5];
      return speaker ? [{ member: speaker.key, topic: 'QUESTION', words: [[speaker.key, text]] }] : [];
    });
  });
}
