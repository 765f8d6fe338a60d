import { uuidv7 } from '@careway/contracts';
import { WITHHELD } from '../cast.ts';
import type { Slice } from './filling.ts';

/** A thread about the journey, answered by whoever may see it, read, and with a draft. */
export const messages: Slice = {
  async each(filling, label, { journeyId }) {
    const { canaries, memberId } = filling;
    const input = {
      ...{ memberId, messageId: uuidv7(), text: `My chest hurts, asked ${canaries.word()}`, sensitivity: label.toUpperCase() },
      journeyId: filling.idOf(journeyId),
    };
    const open = `($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id } } }`;
    const { id: threadId } = await filling.does('support', 'self', open, { input });
    const send = `($threadId: ID!, $messageId: ID!, $text: String!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename ... on Message { id } } }`;
    const by = label === WITHHELD ? 'self' : 'care team';
    const { id } = await filling.does('support', by, send, { threadId, messageId: uuidv7(), text: `Answered ${canaries.word()}` });
    await filling.does('support', 'self', `($id: ID!) { markRead(messageId: $id) { __typename } }`, { id });
    const draft = `($threadId: ID!, $text: String!) { saveDraft(threadId: $threadId, text: $text) { __typename } }`;
    await filling.does('support', 'self', draft, { threadId, text: `Draft ${canaries.word()}` });
    for (const one of [threadId, id, filling.idOf(input.messageId)]) filling.tell(label, one);
    if (label === WITHHELD) return;
    // what colleagues leave to each other beside it, and one more thread that stands closed
    const noteId = uuidv7();
    const note = `($threadId: ID!, $noteId: ID!, $text: String!) { addThreadNote(threadId: $threadId, noteId: $noteId, text: $text) { __typename } }`;
    await filling.does('support', 'care team', note, { threadId, noteId, text: `Noted ${canaries.word()}` });
    filling.tell(label, filling.idOf(noteId));
    const other = { ...input, messageId: uuidv7(), text: `Asked again ${canaries.word()}`, topic: 'FORM' };
    const begin = `($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id version } } }`;
    const { id: closedId, version } = await filling.does<{ readonly id: string; readonly version: number }>('support', 'self', begin, {
      input: other,
    });
    const close = `($id: ID!, $version: Int!) { closeThread(id: $id, expectedVersion: $version, reason: BY_PHONE) { __typename } }`;
    await filling.does('support', 'care team', close, { id: closedId, version });
    for (const one of [closedId, filling.idOf(other.messageId)]) filling.tell(label, one);
  },
};
