import type { ResponseError } from '@careway/clinical';
import { DomainError } from '@careway/service';

const problemsOf = (errors: readonly ResponseError[]) => errors.map(({ path, reason, params }) => ({ path, reason, params }));

/** The answer doesn't fit its question. */
export class AnswerRefusedError extends DomainError {
  readonly code = 'ANSWER_REFUSED';
  readonly problems: ReturnType<typeof problemsOf>;
  constructor(errors: readonly ResponseError[]) {
    super('This answer does not fit its question. It was not saved; all other answers are kept.');
    this.problems = problemsOf(errors);
  }
}

/** Questions that have to be answered are open, or an answer is not right. */
export class IntakeIncompleteError extends DomainError {
  readonly code = 'INTAKE_INCOMPLETE';
  readonly problems: ReturnType<typeof problemsOf>;
  constructor(errors: readonly ResponseError[]) {
    super('Some answers are missing or not right. Nothing was sent; all answers are kept.');
    this.problems = problemsOf(errors);
  }
}

/** There is no such questionnaire, or a newer version has taken its place. */
export class QuestionnaireGoneError extends DomainError {
  readonly code = 'QUESTIONNAIRE_GONE';
  constructor() {
    super('These questions are not asked any more. Nothing was sent; please begin again with the new ones.');
  }
}

/** The answers were sent, or given up, on another device. */
export class IntakeNotOpenError extends DomainError {
  readonly code = 'INTAKE_NOT_OPEN';
  constructor() {
    super('These answers were sent or given up already. Nothing was changed.');
  }
}

/** A colleague looks after it. */
export class IntakeTakenError extends DomainError {
  readonly code = 'INTAKE_TAKEN';
  readonly colleague: { readonly id: string };
  constructor(takenBy: string) {
    super('A colleague has taken this already. Nothing was changed.');
    this.colleague = { id: takenBy };
  }
}

/** It is done. */
export class IntakeClosedError extends DomainError {
  readonly code = 'INTAKE_CLOSED';
  constructor() {
    super('This is closed already. Nothing was changed.');
  }
}
