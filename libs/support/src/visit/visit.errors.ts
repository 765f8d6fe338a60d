import { DomainError } from '@careway/service';

/** The visit has moved on, or somebody else leads it: the step is not open to it. */
export class VisitStepError extends DomainError {
  readonly code = 'VISIT_STEP';
  constructor(
    /** Where it stands, as the graph names it. */
    readonly state: string,
  ) {
    super('This video visit has moved on meanwhile. Nothing was changed; see where it stands now.');
  }
}

/** The waiting room opens some minutes before the time. */
export class VisitNotOpenError extends DomainError {
  readonly code = 'VISIT_NOT_OPEN';
  constructor(readonly opensAt: Date) {
    super('The waiting room is not open yet. Nothing was changed; come back when it opens.');
  }
}

/** It belongs to an appointment: both are cancelled together. */
export class VisitOfAppointmentError extends DomainError {
  readonly code = 'VISIT_OF_APPOINTMENT';
  constructor() {
    super('This video visit belongs to an appointment. Nothing was changed; cancel the appointment, and the visit goes with it.');
  }
}

/** It is open in another window, on another device, or one has never come in. */
export class NotInVisitError extends DomainError {
  readonly code = 'NOT_IN_VISIT';
  constructor() {
    super('This window is not in the video visit any more: it was opened elsewhere, or left. Come in again to go on here.');
  }
}

export class SignalRefusedError extends DomainError {
  readonly code = 'SIGNAL_REFUSED';
  constructor() {
    super('What should connect the picture was not understood, or came too often. The visit goes on; try the connection again.');
  }
}

export class GuestNameError extends DomainError {
  readonly code = 'GUEST_NAME';
  constructor(readonly longest: number) {
    super(`A guest needs a name of at most ${longest} characters. Nobody was invited.`);
  }
}

export class TooManyGuestsError extends DomainError {
  readonly code = 'TOO_MANY_GUESTS';
  constructor(readonly most: number) {
    super(`At most ${most} guests can take part. Remove one of them first.`);
  }
}

/** Wrong, used, expired, taken back, and of a visit that is over: one answer. */
export class GuestUnknownError extends DomainError {
  readonly code = 'GUEST_UNKNOWN';
  constructor() {
    super('This link can’t be used any more. Ask whoever sent it for a new one.');
  }
}
