import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { MessageNode } from '../messaging/thread.nodes.ts';
import type { AttachmentNode } from './attachment.nodes.ts';
import { AttachmentQueries } from './attachment.queries.ts';
import { type BeginUpload, UploadService } from './upload.service.ts';

interface Part {
  readonly uploadId: string;
  readonly part: number;
  readonly data: string;
}

@Resolver('Upload')
export class UploadResolver {
  constructor(private readonly uploads: UploadService) {}
  @Mutation() @Allow('upload.write') beginUpload(_: unknown, { input }: { input: BeginUpload }, { ctx }: ResolverContext) {
    return this.uploads.begin(ctx, input);
  }
  @Mutation() @Allow('upload.write') putUploadPart(_: unknown, { uploadId, part, data }: Part, { ctx }: ResolverContext) {
    return this.uploads.put(ctx, uploadId, part, data);
  }
  @Mutation() @Allow('upload.write') completeUpload(_: unknown, { uploadId }: Part, { ctx }: ResolverContext) {
    return this.uploads.complete(ctx, uploadId);
  }
  @Mutation() @Allow('upload.write') dropUpload(_: unknown, { uploadId }: Part, { ctx }: ResolverContext) {
    return this.uploads.drop(ctx, uploadId);
  }
}

@Resolver('Attachment')
export class AttachmentResolver {
  constructor(private readonly queries: AttachmentQueries) {}
  @Query() @Allow('thread.read') attachment(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @ResolveField() @Allow('thread.read') content(one: AttachmentNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.content(ctx, one);
  }
  @ResolveReference() @Allow('thread.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
}

@Resolver('Message')
export class MessageAttachmentsResolver {
  constructor(private readonly queries: AttachmentQueries) {}
  @ResolveField() @Allow('thread.read') attachments(message: MessageNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.of(ctx, message);
  }
}
