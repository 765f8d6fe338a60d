import { DomainError } from '@careway/service';

/** A colleague was faster. */
export class HoldDecidedError extends DomainError {
  readonly code = 'HOLD_DECIDED';
  constructor() {
    super('Somebody has decided about this already. Nothing was changed.');
  }
}
