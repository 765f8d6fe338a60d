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

/** Only what is active can be over. */
export class ConditionNotActiveError extends DomainError {
  readonly code = 'CONDITION_NOT_ACTIVE';
  constructor() {
    super('This condition is over already. Nothing was changed.');
  }
}
