import type { Verdict } from '@careway/clinical/pathway';
import { DomainError } from '@careway/service';

/** For this diagnosis nobody has written a pathway. */
export class NoPathwayError extends DomainError {
  readonly code = 'NO_PATHWAY';
  constructor() {
    super('There is no pathway for this diagnosis. Nothing was saved; draft a plan by hand.');
  }
}

/** The pathway is not for this member, and says why. */
export class PathwayNotForMemberError extends DomainError {
  readonly code = 'PATHWAY_NOT_FOR_MEMBER';
  constructor(readonly because: Verdict['because']) {
    super('This pathway is not for this member. Nothing was saved.');
  }
}

/** One plan from one pathway at a time. */
export class PathwayInUseError extends DomainError {
  readonly code = 'PATHWAY_IN_USE';
  constructor(readonly planId: string) {
    super('A plan from this pathway is open already. Nothing was saved; edit that one.');
  }
}
