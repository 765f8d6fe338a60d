import { DomainError } from '@careway/service';

export class InvalidInputError extends DomainError {
  readonly code = 'INVALID_INPUT';
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(`${reason} Nothing was changed.`);
  }
}

/** The record of somebody who died is kept as it is. */
export class MemberDiedError extends DomainError {
  readonly code = 'MEMBER_DIED';
  constructor() {
    super('This member has died. Nothing was changed; the record can still be read.');
  }
}

export class SameJourneyError extends DomainError {
  readonly code = 'SAME_JOURNEY';
  constructor() {
    super('These two are one journey already. Nothing was changed; choose another one.');
  }
}

export class JourneyMergedError extends DomainError {
  readonly code = 'JOURNEY_MERGED';
  constructor() {
    super('This journey was merged into another one already. Nothing was changed; work with that one, or part them first.');
  }
}

export class JourneyNotMergedError extends DomainError {
  readonly code = 'JOURNEY_NOT_MERGED';
  constructor() {
    super('This journey stands by itself. Nothing was changed.');
  }
}

/** General care is where visits without a concern are kept. */
export class GeneralCareError extends DomainError {
  readonly code = 'GENERAL_CARE';
  constructor() {
    super(
      'General care holds what belongs to no concern: it can be neither merged nor declined. Nothing was changed; split off what has a concern.',
    );
  }
}

/** A journey of its own needs something, and so does what remains. */
export class NothingLeftError extends DomainError {
  readonly code = 'NOTHING_LEFT';
  constructor() {
    super('Nothing would remain in this journey. Nothing was changed; leave at least one item, or merge the journeys instead.');
  }
}

export class JourneyClosedError extends DomainError {
  readonly code = 'JOURNEY_CLOSED';
  constructor() {
    super('This journey is closed. Nothing was changed.');
  }
}

export class CareNotDeclinedError extends DomainError {
  readonly code = 'CARE_NOT_DECLINED';
  constructor() {
    super('Care for this concern was not declined. Nothing was changed.');
  }
}
