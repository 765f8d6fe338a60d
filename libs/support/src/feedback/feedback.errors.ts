import { DomainError } from '@careway/service';

/** There is no such article or visit, or the member is registered at no clinic. */
export class FeedbackSubjectError extends DomainError {
  readonly code = 'FEEDBACK_SUBJECT';
  constructor() {
    super('We could not tell what this is about. Nothing was sent; choose something else, or write to the care team.');
  }
}

/** It has moved on, or a colleague has it. */
export class FeedbackStepError extends DomainError {
  readonly code = 'FEEDBACK_STEP';
  constructor(
    /** Where it stands, as the graph names it. */
    readonly state: string,
  ) {
    super('This has moved on meanwhile. Nothing was changed; see where it stands now.');
  }
}
