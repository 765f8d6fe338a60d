import { uuidv7 } from '@careway/contracts';
import type { Slice } from './filling.ts';

const GIVE = `($input: GiveFeedbackInput!) { giveFeedback(input: $input) { __typename ... on Feedback { id } ... on DomainError { message } } }`;
const TAKE = `($id: ID!, $v: Int!) { takeFeedback(id: $id, expectedVersion: $v) { __typename ... on DeskFeedback { id version } ... on DomainError { message } } }`;
const ANSWER = `($id: ID!, $v: Int!, $text: String!) { answerFeedback(id: $id, expectedVersion: $v, text: $text) { __typename ... on DomainError { message } } }`;
const CLOSE = `($id: ID!) { closeFeedback(id: $id, helpful: true) { __typename ... on DomainError { message } } }`;

/** About an article, by name: answered, and the member said that it helped. And one about the clinic that waits, and sounds like an emergency. */
export const feedback: Slice = {
  async once(filling) {
    const say = (about: { about: string; subject?: string }, text: string) =>
      filling.does('support', 'self', GIVE, {
        input: {
          ...{ memberId: filling.memberId, wordsId: uuidv7(), ...about, category: 'PRAISE', rating: 4 },
          ...{ signedAs: `Signed ${filling.canaries.word()}`, text: `${text} ${filling.canaries.word()}` },
        },
      });
    const answered = await say({ about: 'ARTICLE', subject: 'kidney-numbers' }, 'Praise');
    const waiting = await say({ about: 'CLINIC' }, 'I have strong chest pain right now and cannot breathe');
    for (const { id } of [answered, waiting]) filling.tell('general', id);
    // the desk calls it by an id that leads to nobody
    const id = bare(answered.id);
    const { version } = await filling.does<{ __typename: string; id: string; version: number }>('support', 'administrator', TAKE, {
      id,
      v: 1,
    });
    await filling.does('support', 'administrator', ANSWER, { id, v: version, text: `Answer ${filling.canaries.word()}` });
    await filling.does('support', 'self', CLOSE, { id: answered.id });
  },
};

/** The item's own id within an opaque one. */
function bare(globalId: string): string {
  const hex = Buffer.from(globalId, 'base64url').toString('hex').slice(32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
