import { DomainError } from '@careway/service';
import type { PlanConflict } from './conflict.rules.ts';

/** The plan contradicts one that is in force, or asks for the same: somebody has to decide, with a reason, before it begins or goes on. */
export class PlanConflictsError extends DomainError {
  readonly code = 'PLAN_CONFLICTS';
  constructor(readonly conflicts: readonly PlanConflict[]) {
    super('This plan is at odds with another one that is in force. Nothing was changed; decide about each conflict first.');
  }
}

/** There is nothing to decide: the plans changed, or it was about something else. */
export class NoSuchConflictError extends DomainError {
  readonly code = 'NO_SUCH_CONFLICT';
  constructor() {
    super('These plans are not at odds in this any more. Nothing was changed.');
  }
}
