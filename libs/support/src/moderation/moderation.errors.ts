import { DomainError } from '@careway/service';

export class LabelMissingError extends DomainError {
  readonly code = 'LABEL_MISSING';
  constructor() {
    super('A label needs its kind. Nothing was decided; choose what the label says.');
  }
}

/** It was looked at a second time already, or waits for that. */
export class DecisionClosedError extends DomainError {
  readonly code = 'DECISION_CLOSED';
  constructor() {
    super('This decision was looked at a second time, or waits for it. Nothing was changed.');
  }
}

/** Only what a verified clinician answered, and everybody can read, stands on top. */
export class NotPinnableError extends DomainError {
  readonly code = 'NOT_PINNABLE';
  constructor() {
    super('Only an answer of a verified clinician that everybody can read stands on top. Nothing was changed.');
  }
}

export class TooManyPinsError extends DomainError {
  readonly code = 'TOO_MANY_PINS';
  constructor(readonly most: number) {
    super(`At most ${most} answers stand on top of a community. Nothing was changed; take another down first.`);
  }
}

/** Whoever decided is not who looks a second time. */
export class OwnDecisionError extends DomainError {
  readonly code = 'OWN_DECISION';
  constructor() {
    super('You made this decision yourself: another moderator looks a second time. Nothing was changed.');
  }
}

export class MuteDaysError extends DomainError {
  readonly code = 'MUTE_DAYS';
  constructor(readonly most: number) {
    super(`Between 0 and ${most} days. Nothing was changed.`);
  }
}

export class OpeningWordsError extends DomainError {
  readonly code = 'OPENING_WORDS';
  constructor(readonly shortest: number) {
    super(`The member will read why: at least ${shortest} characters. Nothing was opened.`);
  }
}
