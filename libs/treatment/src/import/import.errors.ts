import { DomainError } from '@careway/service';

/** The lists of an import cannot be read: nothing was taken. */
export class ImportUnreadableError extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  constructor(reason: string) {
    super(`${reason} Nothing was taken.`);
  }
}
