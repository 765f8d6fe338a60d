import { DomainError } from '@careway/service';

/** The same was ordered before and has no result yet. */
export class OrderOpenError extends DomainError {
  readonly code = 'ORDER_OPEN';
  constructor(
    /** The order that is open, as the graph names it. */
    readonly orderId: string,
    readonly placedAt: Date,
    readonly expectedOn: string,
  ) {
    super('This has been ordered already, and its result is still to come. No second order was made.');
  }
}

/** The order has a result, or was taken back: the step is not open to it. */
export class OrderStepError extends DomainError {
  readonly code = 'ORDER_STEP';
  constructor(
    /** Where it stands, as the graph names it. */
    readonly status: string,
  ) {
    super('This order has moved on meanwhile. Nothing was changed; see where it stands now.');
  }
}
