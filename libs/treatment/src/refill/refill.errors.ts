import { DomainError } from '@careway/service';

/** More of this medicine was asked for already, by whichever route. */
export class RefillAlreadyRequestedError extends DomainError {
  readonly code = 'REFILL_ALREADY_REQUESTED';
  constructor(
    /** The request that is open, as the graph names it. */
    readonly refillId: string,
  ) {
    super('More of this medicine has been requested already, and that request is still open. No second one was made.');
  }
}

/** More can be asked for only of what is in use. */
export class MedicationNotActiveError extends DomainError {
  readonly code = 'MEDICATION_NOT_ACTIVE';
  constructor() {
    super('This medicine is not in use. Nothing was changed; write to the care team about it.');
  }
}

/** The request has gone on, or ended: the step is not open to it. */
export class RefillStepError extends DomainError {
  readonly code = 'REFILL_STEP';
  constructor(
    /** Where it stands, as the graph names it. */
    readonly status: string,
  ) {
    super('This request has moved on meanwhile. Nothing was changed; see where it stands now.');
  }
}
