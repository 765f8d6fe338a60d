import { DestroyRef, effect, inject, untracked } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Uploads } from '@careway/portal-graph/upload';
import {
  MemberBeginUploadDocument,
  MemberCompleteUploadDocument,
  MemberDropUploadDocument,
  MemberPutUploadPartDocument,
} from '../generated/graph.ts';
import { uuidv7 } from './uuid.ts';

/** Files for a message about a member, until it is sent or the page is left. Made in an injection context. */
export function messageFiles(memberId: () => string | undefined): Uploads {
  const mutate = mutations();
  const uploads = new Uploads({
    begin: async (file) => (await mutate(MemberBeginUploadDocument, { input: { ...file, memberId: memberId() ?? '' } })).beginUpload,
    put: async (uploadId, part, data) => (await mutate(MemberPutUploadPartDocument, { uploadId, part, data })).putUploadPart,
    complete: async (uploadId) => (await mutate(MemberCompleteUploadDocument, { uploadId })).completeUpload,
    drop: (uploadId) => mutate(MemberDropUploadDocument, { uploadId }),
    newId: () => uuidv7(),
  });
  // what was brought for one record goes into no other
  effect(() => {
    memberId();
    untracked(() => uploads.clear());
  });
  inject(DestroyRef).onDestroy(() => uploads.end());
  return uploads;
}
