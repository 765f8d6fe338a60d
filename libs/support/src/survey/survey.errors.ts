import type { ResponseError } from '@careway/clinical';
import { DomainError } from '@careway/service';

const problemsOf = (errors: readonly ResponseError[]) => errors.map(({ path, reason, params }) => ({ path, reason, params }));

/** It was answered, refused or is over. */
export class SurveyNotOpenError extends DomainError {
  readonly code = 'SURVEY_NOT_OPEN';
  constructor() {
    super('These questions are not open any more: they were answered, refused, or their time is over. Nothing was changed.');
  }
}

/** The answer doesn't fit its question. */
export class SurveyAnswerRefusedError extends DomainError {
  readonly code = 'SURVEY_ANSWER_REFUSED';
  readonly problems: ReturnType<typeof problemsOf>;
  constructor(errors: readonly ResponseError[]) {
    super('This answer does not fit its question. It was not saved; all other answers are kept.');
    this.problems = problemsOf(errors);
  }
}

/** Questions that have to be answered are open. */
export class SurveyIncompleteError extends DomainError {
  readonly code = 'SURVEY_INCOMPLETE';
  readonly problems: ReturnType<typeof problemsOf>;
  constructor(errors: readonly ResponseError[]) {
    super('Some answers are missing. Nothing was sent; all answers are kept.');
    this.problems = problemsOf(errors);
  }
}

/** What was sent is no answer at all. */
export class InvalidAnswerError extends DomainError {
  readonly code = 'INVALID_ANSWER';
  constructor() {
    super('This is no answer that can be kept. Nothing was changed.');
  }
}

/** The member said no, has died, is not insured, or is asked already. */
export class NotAskedNowError extends DomainError {
  readonly code = 'NOT_ASKED_NOW';
  constructor() {
    super('This member is not asked this now: it is asked already, was asked a short time ago, or is not wanted. Nothing was changed.');
  }
}
