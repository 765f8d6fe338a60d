import { DomainError } from '@careway/service';

/** A moderator decided that one writes nothing here for a while. */
export class MutedError extends DomainError {
  readonly code = 'MUTED';
  constructor(readonly until: Date) {
    super('A moderator has decided that you cannot write here for a while. Nothing was sent; you can read, and ask your care team.');
  }
}

export class TooManyPostsError extends DomainError {
  readonly code = 'TOO_MANY_POSTS';
  constructor(readonly most: number) {
    super(`At most ${most} of these can be written in a day. Nothing was sent; your text is kept.`);
  }
}

export class RepeatedPostError extends DomainError {
  readonly code = 'REPEATED_POST';
  constructor() {
    super('This stands here already, in the same words. Nothing was sent; look at the answers there, or write what is new.');
  }
}

export class PostClosedError extends DomainError {
  readonly code = 'POST_CLOSED';
  constructor() {
    super('This is not open any more: it was taken back or removed. Nothing was changed.');
  }
}

export class NotAcceptableError extends DomainError {
  readonly code = 'NOT_ACCEPTABLE';
  constructor() {
    super('Only a verified clinician’s answer can settle a question, and whoever wrote it cannot say so. Nothing was changed.');
  }
}
