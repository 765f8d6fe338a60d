import type { Clock } from '../kit/clock.ts';
import { messageId } from '../kit/ids.ts';
import { page } from '../kit/page.ts';
import type { Conversation } from '../people/conversations.ts';
import { asMember, expectOne, type Voice, type WalkClient } from './client.ts';

interface Told {
  readonly __typename: string;
  readonly id: string;
  readonly state?: string;
  readonly message?: string;
}

/** Brings what a member sends with the first words, as the member; answers its id. */
export function bringFile(
  client: WalkClient,
  { member, file }: Conversation & { readonly file: NonNullable<Conversation['file']> },
  about: string,
  clock: Clock,
): Promise<string> {
  const content = page(file.lines.map(([days, text]) => `${clock.date(days).slice(5)}  ${text}`));
  const uploadId = messageId(`${member}/${file.name}`, clock.date(0));
  return bring(client, asMember(member), about, { uploadId, name: file.name, content });
}

/** Announces a file that fits into one part, brings it and has it looked into; answers its id. */
export async function bring(
  client: WalkClient,
  as: Voice,
  about: string,
  { uploadId, name, content }: { readonly uploadId: string; readonly name: string; readonly content: Buffer },
): Promise<string> {
  const ask = (query: string, variables: object) => client.ask<Told>({ ...{ service: 'support', as, about, query, variables } });
  const input = { memberId: about, uploadId, name, bytes: content.length };
  const begin = `mutation DemoWalk($input: BeginUploadInput!) { beginUpload(input: $input) { __typename ... on Upload { id state } ... on DomainError { message } } }`;
  const begun = await ask(begin, { input });
  expectOne(begun, ['Upload']);
  const { id, state } = begun;
  // walked again it was sent already
  if (state === 'READY') return id;
  const put = `mutation DemoWalk($id: ID!, $data: String!) { putUploadPart(uploadId: $id, part: 0, data: $data) { __typename ... on DomainError { message } } }`;
  expectOne(await ask(put, { id, data: content.toString('base64') }), ['Upload']);
  const complete = `mutation DemoWalk($id: ID!) { completeUpload(uploadId: $id) { __typename ... on DomainError { message } } }`;
  expectOne(await ask(complete, { id }), ['Upload']);
  return id;
}
