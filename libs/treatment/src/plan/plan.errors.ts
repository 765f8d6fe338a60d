import { DomainError } from '@careway/service';

/** Only a draft can be activated. */
export class PlanNotDraftError extends DomainError {
  readonly code = 'PLAN_NOT_DRAFT';
  constructor() {
    super('Only a draft can be activated. Nothing was changed.');
  }
}

/** What was to be done needs a plan that is in force. */
export class PlanNotActiveError extends DomainError {
  readonly code = 'PLAN_NOT_ACTIVE';
  constructor() {
    super('This plan is not active. Nothing was changed.');
  }
}

/** A plan that ended is no longer edited; a new one can be drafted. */
export class PlanClosedError extends DomainError {
  readonly code = 'PLAN_CLOSED';
  constructor() {
    super('This plan has ended. Nothing was changed; draft a new one instead.');
  }
}

/** Only what was paused can be resumed. */
export class PlanNotOnHoldError extends DomainError {
  readonly code = 'PLAN_NOT_ON_HOLD';
  constructor() {
    super('This plan is not paused. Nothing was changed.');
  }
}
