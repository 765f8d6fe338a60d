import { DomainError } from '@careway/service';

export class ProxyEndedError extends DomainError {
  readonly code = 'PROXY_ENDED';
  constructor() {
    super('This access has ended already. Nothing was changed.');
  }
}

export class ProxyPersonUnknownError extends DomainError {
  readonly code = 'PROXY_PERSON_UNKNOWN';
  constructor() {
    super('Nobody was found with this number and birth date. Nobody was given access; check both and try again.');
  }
}

/** `what` names the part of the input that cannot be. */
export class ProxyNotPossibleError extends DomainError {
  readonly code = 'PROXY_NOT_POSSIBLE';
  constructor(
    readonly what: 'SELF' | 'NO_AREA' | 'PERIOD' | 'NOT_A_CHILD',
    because: string,
  ) {
    super(`${because} Nobody was given access.`);
  }
}
