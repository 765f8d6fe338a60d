import { uuidv7 } from '@careway/contracts';
import type { Filling } from './filling.ts';

/** Brings a file in one part, as somebody; answers the upload's id. */
export async function bring(filling: Filling, by: 'self' | 'care team', name: string, content: Buffer): Promise<string> {
  const input = { memberId: filling.memberId, uploadId: uuidv7(), name, bytes: content.length };
  const begin = `($input: BeginUploadInput!) { beginUpload(input: $input) { __typename ... on Upload { id } } }`;
  const { id: uploadId } = await filling.does('support', by, begin, { input });
  const put = `($uploadId: ID!, $data: String!) { putUploadPart(uploadId: $uploadId, part: 0, data: $data) { __typename } }`;
  await filling.does('support', by, put, { uploadId, data: content.toString('base64') });
  await filling.does('support', by, `($uploadId: ID!) { completeUpload(uploadId: $uploadId) { __typename } }`, { uploadId });
  return uploadId;
}
