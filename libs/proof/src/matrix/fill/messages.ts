import { uuidv7 } from '@careway/contracts';
import { WITHHELD } from '../cast.ts';
import type { Labelled } from '../items.ts';
import type { Filling, Slice } from './filling.ts';
import { bring } from './upload.ts';

/** A page without a word on it. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
);

/** A message that came with a file. */
async function sendFile(filling: Filling, label: Labelled, threadId: string): Promise<void> {
  const { canaries } = filling;
  const uploadId = await bring(filling, 'self', `Proof ${canaries.word()}.pdf`, PDF);
  const send = `($threadId: ID!, $messageId: ID!, $text: String!, $uploadIds: [ID!]!) {
    sendMessage(threadId: $threadId, messageId: $messageId, text: $text, uploadIds: $uploadIds) { __typename ... on Message { id } } }`;
  const message = { threadId, messageId: uuidv7(), text: `Brought ${canaries.word()}`, uploadIds: [uploadId] };
  const { id } = await filling.does('support', 'self', send, message);
  for (const one of [id, uploadId]) filling.tell(label, one);
}

/** A thread about the journey, answered by whoever may see it, read, with a draft and a file. */
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
    await sendFile(filling, label, threadId);
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
