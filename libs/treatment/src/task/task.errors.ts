import { DomainError } from '@careway/service';

/** Only what is still to be done can be completed. */
export class TaskNotOpenError extends DomainError {
  readonly code = 'TASK_NOT_OPEN';
  constructor() {
    super('This task is done or no longer asked for. Nothing was changed.');
  }
}

/** One of a series has its time: before it nothing can be said of it. */
export class TaskTooEarlyError extends DomainError {
  readonly code = 'TASK_TOO_EARLY';
  constructor(
    /** The first day on which it may be done, a calendar date of the payer's zone. */
    readonly from: string,
  ) {
    super(`This task is for later: it can be done from ${from} on. Nothing was changed.`);
  }
}

/** Only what was completed can be taken back. */
export class TaskNotCompletedError extends DomainError {
  readonly code = 'TASK_NOT_COMPLETED';
  constructor() {
    super('This task is not completed. Nothing was changed.');
  }
}
