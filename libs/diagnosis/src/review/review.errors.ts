import { DomainError } from '@careway/service';

/** Another clinician has taken note already. */
export class ResultAcknowledgedError extends DomainError {
  readonly code = 'RESULT_ACKNOWLEDGED';
  constructor(
    /** A personId. */
    readonly takenBy: string | null,
    readonly takenAt: Date | null,
  ) {
    super('A colleague has taken note of this result already. Nothing was changed; look at what they did.');
  }
}

/** The member cannot have read what is still held. */
export class ResultHeldError extends DomainError {
  readonly code = 'RESULT_HELD';
  constructor() {
    super('The member does not see this result before a talk. Nothing was saved; say that you talked, or that it is still to be told.');
  }
}
