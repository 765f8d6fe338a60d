import { DomainError } from '@careway/service';

/** The code is another one, too old, or was guessed too often: one answer for all. */
export class WrongCodeError extends DomainError {
  readonly code = 'WRONG_CODE';
  constructor() {
    super('This code is not right, or it is too old. Nothing was changed; ask for a new one.');
  }
}

export class TooManyCodesError extends DomainError {
  readonly code = 'TOO_MANY_CODES';
  constructor() {
    super('Enough codes were sent today. Nothing was changed; go on tomorrow.');
  }
}

/** The mail could not be handed over. */
export class MailAwayError extends DomainError {
  readonly code = 'MAIL_AWAY';
  constructor() {
    super('The mail could not be sent just now. Ask for a code again in a while.');
  }
}
