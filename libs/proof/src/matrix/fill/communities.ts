import { uuidv7 } from '@careway/contracts';
import type { ActorName } from '../cast.ts';
import type { Filling, Slice } from './filling.ts';

interface Made {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
}
const CODE = 'hypertension';

const join = (filling: Filling, who: ActorName, pseudonym: string) =>
  filling.does('support', who, `($code: String!, $name: String!) { joinCommunity(code: $code, pseudonym: $name) { __typename } }`, {
    ...{ code: CODE, name: pseudonym },
  });
/** Everything about a post: its own text is a canary, and so is its title. */
function write(filling: Filling, who: ActorName, said: string, more: object = {}): Promise<Made> {
  const input = {
    id: uuidv7(),
    kind: 'QUESTION',
    community: CODE,
    title: `Asked ${filling.canaries.word()}`,
    text: `${said} ${filling.canaries.word()}`,
    ...more,
  };
  const query = `($input: WritePostInput!) { writePost(input: $input) { __typename ... on Post { id version } } }`;
  return filling.does<Made>('support', who, query, { input });
}
const decide = (filling: Filling, postId: string, version: number): Promise<Made> =>
  filling.does<Made>(
    'support',
    'moderator',
    `($id: ID!, $v: Int!, $d: DecideInput!) { decideAboutPost(postId: $id, expectedVersion: $v, decision: $d) { __typename ... on Post { id version } } }`,
    {
      id: postId,
      v: version,
      d: { kind: 'LABEL', label: 'MISINFORMATION', reason: 'MISINFORMATION', words: `Decided ${filling.canaries.word()}` },
    },
  );

/** A community that the target and another have joined: a question with all that can become of it, what is held, what waits, an opening. */
export const communities: Slice = {
  async once(filling) {
    const { canaries } = filling;
    await join(filling, 'self', 'Proof of one');
    await join(filling, 'another member', 'Proof of others');
    const question = await write(filling, 'self', 'asked');
    const answer = await write(filling, 'care team', 'Answered', { kind: 'ANSWER', parentId: question.id, title: null, community: null });
    await write(filling, 'self', 'Commented', { kind: 'COMMENT', parentId: answer.id, title: null, community: null });
    const accept = `($id: ID!) { acceptAnswer(postId: $id, expectedVersion: 1) { __typename } }`;
    await filling.does('support', 'self', accept, { id: answer.id });
    const pin = `($id: ID!) { pinPost(postId: $id, pinned: true) { __typename } }`;
    await filling.does('support', 'moderator', pin, { id: answer.id });
    const flag = `($id: ID!, $words: String!) { flagPost(postId: $id, reason: MISINFORMATION, words: $words) { __typename } }`;
    await filling.does('support', 'another member', flag, { id: question.id, words: `Flagged ${canaries.word()}` });
    await decide(filling, question.id, question.version + 1);
    await secondLook(filling);
    // of somebody else, so that a moderator finds something flagged that the target has flagged too
    const other = await write(filling, 'another member', 'asked by another');
    await filling.does('support', 'self', flag, { id: other.id, words: `Flagged ${canaries.word()}` });
    // and what became of something that the target flagged
    const settled = await write(filling, 'another member', 'asked and decided');
    await filling.does('support', 'self', flag, { id: settled.id, words: `Flagged ${canaries.word()}` });
    await decide(filling, settled.id, settled.version);
    await write(filling, 'self', 'Look at https://proof.example');
    await write(filling, 'self', 'I want to die');
    const held = await write(filling, 'self', 'My husband beats me');
    const look = `($id: ID!, $words: String!) { decideHeldPost(id: $id, expectedVersion: 1, outcome: RESTORED, words: $words) { __typename } }`;
    await filling.does('support', 'moderator', look, { id: held.id, words: `Seen ${canaries.word()}` });
    const open = `($id: ID!, $words: String!) { openIdentity(postId: $id, reason: THREAT, words: $words) { __typename } }`;
    await filling.does('support', 'moderator', open, { id: question.id, words: `Opened because of ${canaries.word()}` });
    await filling.does('support', 'moderator', `($id: ID!) { muteAuthor(postId: $id, days: 1) { __typename } }`, { id: question.id });
  },
};

/** The target appeals twice: one decision was looked at again, the other waits. */
async function secondLook(filling: Filling): Promise<void> {
  const { asker, actors, canaries } = filling;
  const latest = async () => {
    const { data } = await asker.ask(
      'support',
      actors.self,
      `{ myPosts(code: "${CODE}") { nodes { id version decisions { id version } } } }`,
    );
    const { nodes } = data!['myPosts'] as { nodes: readonly (Made & { readonly decisions: readonly Made[] })[] };
    return nodes.find(({ decisions }) => decisions.length > 0)!;
  };
  const appeal = `($id: ID!, $words: String!) { appealDecision(decisionId: $id, expectedVersion: 1, words: $words) { __typename } }`;
  const settle = `($id: ID!, $words: String!) { decideAppeal(decisionId: $id, expectedVersion: 2, outcome: UPHELD, words: $words) { __typename } }`;
  const first = await latest();
  const { id } = first.decisions[0]!;
  await filling.does('support', 'self', appeal, { id, words: `Again ${canaries.word()}` });
  // whoever decided does not look a second time
  const second = { ...actors.moderator, personId: uuidv7() };
  await asker.does('support', second, `mutation Matrix${settle}`, { id, words: `Upheld ${canaries.word()}` });
  await decide(filling, first.id, first.version);
  await filling.does('support', 'self', appeal, { id: (await latest()).decisions[0]!.id, words: `Once more ${canaries.word()}` });
}
