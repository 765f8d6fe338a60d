import { DomainError } from '@careway/service';

export class ReasonNeededError extends DomainError {
  readonly code = 'REASON_NEEDED';
  constructor(readonly shortest: number) {
    super(`Say in at least ${shortest} characters why you need this record; the member will read it. The record stayed closed.`);
  }
}
