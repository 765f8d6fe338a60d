import { type MemberRef, toGlobalId } from '@careway/contracts';
import { DomainError } from '@careway/service';

/** The diagnosis stands on the problem list already. */
export class ConditionKnownError extends DomainError {
  readonly code = 'CONDITION_KNOWN';
  readonly conditionId: string;
  constructor(condition: MemberRef) {
    super('This diagnosis is confirmed and active already. Nothing was changed.');
    this.conditionId = toGlobalId(condition);
  }
}

/** The table of statuses has no such way. */
export class ConditionMoveError extends DomainError {
  readonly code = 'CONDITION_MOVE';
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super(`This condition is ${from}; it cannot become ${to}. Nothing was changed.`);
  }
}

/** Only what is active can be over. */
export class ConditionNotActiveError extends DomainError {
  readonly code = 'CONDITION_NOT_ACTIVE';
  constructor() {
    super('This condition is over already. Nothing was changed.');
  }
}
