import type { ConsultFileRefusal } from '@careway/contracts';
import { DomainError } from '@careway/service';

/** Nothing of this kind can be done with a question that stands so. */
export class ConsultStateError extends DomainError {
  readonly code = 'CONSULT_STATE';
  readonly state: string;
  constructor(state: string) {
    super('The question stands otherwise by now, so this cannot be done. Nothing was changed; look at it again.');
    this.state = state.toUpperCase();
  }
}

export class CannotKeepError extends DomainError {
  readonly code = 'CANNOT_KEEP';
  constructor() {
    super(
      'A number or an address that leads straight to somebody cannot stay, and what was not found cannot be kept. Nothing was changed.',
    );
  }
}

export class EvidenceError extends DomainError {
  readonly code = 'EVIDENCE';
  constructor(readonly most: number) {
    super(`Evidence is at most ${most} addresses that begin with https:// and a name. Nothing was sent; your words are kept.`);
  }
}

/** What was confirmed is not what colleagues would read. */
export class NotConfirmedError extends DomainError {
  readonly code = 'NOT_CONFIRMED';
  constructor() {
    super('The text that you confirmed is not the one that colleagues would read. Nothing was published; read it once more.');
  }
}

export class ReasonError extends DomainError {
  readonly code = 'REASON';
  constructor(readonly shortest: number) {
    super(`Say in ${shortest} characters or more why this is needed. Nothing was opened.`);
  }
}

/** A file that cannot be made such that nothing in it leads to the patient. */
export class ConsultFileRefusedError extends DomainError {
  readonly code = 'CONSULT_FILE_REFUSED';
  readonly reason: string;
  constructor(reason: ConsultFileRefusal) {
    super(
      'This file cannot be shown to colleagues, because nobody can say what it tells of the patient. It was not put beside the question.',
    );
    this.reason = reason.toUpperCase().replaceAll('-', '_');
  }
}

/** A picture that its author has not looked at as colleagues would see it, or another than those that were confirmed. */
export class NotLookedError extends DomainError {
  readonly code = 'NOT_LOOKED';
  constructor() {
    super('Look at each picture first, and say that no face, name or number is to be seen on it. Nothing was published.');
  }
}
