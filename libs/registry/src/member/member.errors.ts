import { DomainError } from '@careway/service';

export class AlreadyDeceasedError extends DomainError {
  readonly code = 'ALREADY_DECEASED';
  constructor() {
    super('The death of this member was recorded before. Nothing was changed.');
  }
}

export class ImpossibleDateError extends DomainError {
  readonly code = 'IMPOSSIBLE_DATE';
  constructor(because: string) {
    super(`${because} Nothing was changed; check the date and try again.`);
  }
}

export class NotCoveredError extends DomainError {
  readonly code = 'NOT_COVERED';
  constructor() {
    super('This member has no coverage that could end. Nothing was changed.');
  }
}

export class StillCoveredError extends DomainError {
  readonly code = 'STILL_COVERED';
  constructor() {
    super('This member is insured already. Nothing was changed.');
  }
}

export class UnknownTimeZoneError extends DomainError {
  readonly code = 'UNKNOWN_TIME_ZONE';
  constructor() {
    super('This time zone is not known. Nothing was changed; choose one such as Asia/Jerusalem.');
  }
}

export class AlreadyLinkedError extends DomainError {
  readonly code = 'ALREADY_LINKED';
  constructor() {
    super('These two records are linked already. Nothing was changed.');
  }
}

export class SameRecordError extends DomainError {
  readonly code = 'SAME_RECORD';
  constructor() {
    super('A record cannot be linked to itself. Nothing was changed.');
  }
}
