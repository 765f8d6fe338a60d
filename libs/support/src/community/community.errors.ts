import { DomainError } from '@careway/service';

export class NotJoinedError extends DomainError {
  readonly code = 'NOT_JOINED';
  constructor() {
    super('You are not in this community. Nothing was changed; join it first.');
  }
}

export class AlreadyJoinedError extends DomainError {
  readonly code = 'ALREADY_JOINED';
  constructor() {
    super('You are in this community already. Nothing was changed.');
  }
}

export class PseudonymTakenError extends DomainError {
  readonly code = 'PSEUDONYM_TAKEN';
  constructor() {
    super('Somebody here has this name, or one that looks like it. You have not joined yet; choose another.');
  }
}

/** Two to thirty letters, digits, spaces, and no way to reach or recognise somebody. */
export class PseudonymError extends DomainError {
  readonly code = 'PSEUDONYM';
  constructor() {
    super('This cannot be a name here: it needs 2 to 30 letters or digits, and no number, address or title. You have not joined yet.');
  }
}

/** Communities are for adults: a child’s words need a parent, and a parent may not write for somebody else. */
export class UnderAgeError extends DomainError {
  readonly code = 'UNDER_AGE';
  constructor(readonly from: number) {
    super(`Communities are for people of ${from} and older. You can ask your care team anything, in a message.`);
  }
}
