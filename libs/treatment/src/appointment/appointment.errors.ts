import { DomainError } from '@careway/service';
import type { FreeSlot } from '../slot/slot.store.ts';

/** Somebody else has this time. Names the nearest ones that are free. */
export class SlotTakenError extends DomainError {
  readonly code = 'SLOT_TAKEN';
  constructor(readonly nextFree: readonly FreeSlot[]) {
    super('Somebody else has just taken this time. Nothing was booked; choose another one.');
  }
}

/** The schedule has no such time, or it is over, or further ahead than can be booked. */
export class NoSuchSlotError extends DomainError {
  readonly code = 'NO_SUCH_SLOT';
  constructor(readonly nextFree: readonly FreeSlot[]) {
    super('This time can’t be booked. Nothing was changed; choose another one.');
  }
}

/** Nobody can be in two places. */
export class AppointmentOverlapsError extends DomainError {
  readonly code = 'APPOINTMENT_OVERLAPS';
  constructor() {
    super('There is another appointment at that time. Nothing was changed; choose another time, or cancel the other one first.');
  }
}

/** The appointment has gone on, or ended: the step is not open to it. */
export class AppointmentStepError extends DomainError {
  readonly code = 'APPOINTMENT_STEP';
  constructor(
    /** Where it stands, as the graph names it. */
    readonly status: string,
  ) {
    super('This appointment has moved on meanwhile. Nothing was changed; see where it stands now.');
  }
}

/** Whoever is offered a time has until its end to answer. */
export class OfferExpiredError extends DomainError {
  readonly code = 'OFFER_EXPIRED';
  constructor() {
    super('The time was held for a while, and that is over. Nothing was booked; the place on the waiting list is kept.');
  }
}

/** It is too early for what was said: who has not been expected yet has neither come nor stayed away. */
export class TooEarlyError extends DomainError {
  readonly code = 'TOO_EARLY';
  constructor() {
    super('It is too early to say that. Nothing was changed.');
  }
}
