import { DomainError } from '@careway/service';

/** An argument that no record can hold. */
export class InvalidInputError extends DomainError {
  readonly code = 'INVALID_INPUT';
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(`${reason} Nothing was saved.`);
  }
}
