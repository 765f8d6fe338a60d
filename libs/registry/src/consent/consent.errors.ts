import { DomainError } from '@careway/service';

export class AlwaysSharedError extends DomainError {
  readonly code = 'ALWAYS_SHARED';
  constructor() {
    super('What is not sensitive cannot be withheld as a kind. Nothing was changed; end the access of a person instead.');
  }
}
