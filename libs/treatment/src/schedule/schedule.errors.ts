import { DomainError } from '@careway/service';

/** The schedule has ended: nothing can be booked in it. */
export class ScheduleClosedError extends DomainError {
  readonly code = 'SCHEDULE_CLOSED';
  constructor() {
    super('This calendar is closed. Nothing was changed; choose another one.');
  }
}
