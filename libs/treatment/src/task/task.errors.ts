import { DomainError } from '@careway/service';

/** Only what is still to be done can be completed. */
export class TaskNotOpenError extends DomainError {
  readonly code = 'TASK_NOT_OPEN';
  constructor() {
    super('This task is done or no longer asked for. Nothing was changed.');
  }
}

/** Only what was completed can be taken back. */
export class TaskNotCompletedError extends DomainError {
  readonly code = 'TASK_NOT_COMPLETED';
  constructor() {
    super('This task is not completed. Nothing was changed.');
  }
}
