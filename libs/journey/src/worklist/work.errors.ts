import { DomainError } from '@careway/service';
import { toEnum } from '../words.ts';

/** A colleague has it: of two who reach for one thing, the second. */
export class WorkHeldError extends DomainError {
  readonly code = 'WORK_HELD';
  constructor(
    /** A personId. */
    readonly heldBy: string,
    readonly heldSince: Date | null,
  ) {
    super('A colleague looks after this already. Nothing was changed; ask them to hand it over.');
  }
}

/** It does not wait any more. */
export class WorkClosedError extends DomainError {
  readonly code = 'WORK_CLOSED';
  constructor() {
    super('This does not wait any more: somebody has done it. Nothing was changed.');
  }
}

/** “Done” is said by doing it. */
export class WorkHasActError extends DomainError {
  readonly code = 'WORK_HAS_ACT';
  readonly next: string;
  constructor(next: string) {
    super('This leaves the list when it is done, not when somebody says so. Nothing was changed; do what comes next.');
    this.next = toEnum(next);
  }
}

/** What presses stays in sight. */
export class WorkCannotRestError extends DomainError {
  readonly code = 'WORK_CANNOT_REST';
  constructor(readonly dueAt: Date) {
    super('This cannot wait. Nothing was changed; do it, or hand it over to a colleague who can.');
  }
}

/** The colleague could not see it, so it would be lost. */
export class NotInCareTeamError extends DomainError {
  readonly code = 'NOT_IN_CARE_TEAM';
  constructor() {
    super('This colleague does not treat the patient, or may not see this. Nothing was changed; choose somebody of the care team.');
  }
}

export class NothingToUndoError extends DomainError {
  readonly code = 'NOTHING_TO_UNDO';
  constructor() {
    super('There is nothing of yours here that can still be taken back. Nothing was changed.');
  }
}
