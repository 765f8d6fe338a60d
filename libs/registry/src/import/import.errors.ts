import { DomainError } from '@careway/service';

/** The whole call cannot be read: nothing was taken. */
export class ImportUnreadableError extends DomainError {
  readonly code = 'IMPORT_UNREADABLE';
  constructor(reason: string) {
    super(`${reason} Nothing was taken.`);
  }
}
