import { toGlobalId } from '@careway/contracts';
import type { Attachment } from './attachment.entity.ts';
import { PART_BYTES } from './file.limits.ts';
import type { Upload } from './upload.entity.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

export type UploadNode = ReturnType<typeof uploadNode>;
export const uploadNode = (
  upload: Pick<Upload, 'memberId' | 'id' | 'name' | 'state' | 'kind' | 'scan' | 'refusal'>,
  received: readonly number[],
) => ({
  __typename: 'Upload',
  memberId: upload.memberId,
  id: toGlobalId(upload),
  name: upload.name,
  state: toEnum(upload.state),
  partBytes: PART_BYTES,
  received,
  kind: upload.kind && toEnum(upload.kind),
  scan: upload.scan && toEnum(upload.scan),
  refusal: upload.refusal && toEnum(upload.refusal),
});

export type AttachmentNode = ReturnType<typeof attachmentNode>;
export const attachmentNode = (one: Attachment) => ({
  __typename: 'Attachment',
  memberId: one.memberId,
  ref: { memberId: one.memberId, id: one.id },
  mayBeOpened: one.mayBeOpened,
  id: toGlobalId(one),
  name: one.name,
  kind: toEnum(one.kind),
  bytes: one.bytes,
  width: one.width,
  height: one.height,
  scan: toEnum(one.scan),
});
