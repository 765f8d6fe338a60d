import { DomainError } from '@careway/service';

/** The schedule has ended: nothing can be booked in it. */
export class ScheduleClosedError extends DomainError {
  readonly code = 'SCHEDULE_CLOSED';
  constructor() {
    super('This calendar is closed. Nothing was changed; choose another one.');
  }
}

/** Booked times would lie in no hours any more: it is done only by who says that they know. */
export class ScheduleDisplacesError extends DomainError {
  readonly code = 'SCHEDULE_DISPLACES';
  constructor(readonly displaced: number) {
    super('Booked times would no longer lie in the hours. Nothing was changed; look at them first.');
  }
}
