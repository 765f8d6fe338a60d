import { DomainError } from '@careway/service';

/** The member is on the way to that specialty already. */
export class ReferralOpenError extends DomainError {
  readonly code = 'REFERRAL_OPEN';
  constructor(
    /** The referral that is open, as the graph names it. */
    readonly referralId: string,
    readonly requestedAt: Date,
  ) {
    super('The member has been referred to this specialty already, and that referral is still open. No second one was made.');
  }
}

/** The referral has gone on, or ended: the step is not open to it. */
export class ReferralStepError extends DomainError {
  readonly code = 'REFERRAL_STEP';
  constructor(
    /** Where it stands, as the graph names it. */
    readonly status: string,
  ) {
    super('This referral has moved on meanwhile. Nothing was changed; see where it stands now.');
  }
}

/** Only the clinic that was asked can say what becomes of the visit. */
export class ReferralElsewhereError extends DomainError {
  readonly code = 'REFERRAL_ELSEWHERE';
  constructor() {
    super('This referral is carried by another clinic. Nothing was changed; ask the clinician who accepted it.');
  }
}
