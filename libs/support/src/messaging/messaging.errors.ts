import { DomainError } from '@careway/service';

export class EmptyMessageError extends DomainError {
  readonly code = 'EMPTY_MESSAGE';
  constructor() {
    super('There is nothing to send yet. Your draft is kept.');
  }
}

export class MessageTooLongError extends DomainError {
  readonly code = 'MESSAGE_TOO_LONG';
  constructor(
    readonly longest: number,
    readonly length: number,
  ) {
    super(`A message has at most ${longest} characters, this one has ${length}. Nothing was sent; send it in two parts.`);
  }
}

export class MessageIdError extends DomainError {
  readonly code = 'MESSAGE_ID';
  constructor() {
    super('This message id cannot be used: it is no UUIDv7, or another message has it. Nothing was sent; send again under a new id.');
  }
}

/** Somebody said already that nothing more is needed. */
export class ThreadClosedError extends DomainError {
  readonly code = 'THREAD_CLOSED';
  constructor(readonly closedAt: Date) {
    super('This conversation is closed already. Nothing was changed; whoever writes in it opens it again.');
  }
}
