import { DomainError } from '@careway/service';

/** The record of somebody who died is kept, completed and read, but no longer acted upon. */
export class MemberDiedError extends DomainError {
  readonly code = 'MEMBER_DIED';
  constructor() {
    super('This member has died. Nothing was changed; the record can still be read.');
  }
}
