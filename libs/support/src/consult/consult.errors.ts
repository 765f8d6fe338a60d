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
