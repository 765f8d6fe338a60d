import { DomainError } from '@careway/service';
import type { Refusal } from './learning.rules.ts';

const SAYS: Readonly<Record<Refusal, string>> = {
  changed: 'The unit was revised meanwhile. Read it as it stands now and begin its questions again; credits that you have stay.',
  expired: 'The unit has to be compared with its sources again before anybody begins it. Nothing was begun.',
  passed: 'You have passed this version of the unit and have its credit. Nothing was begun.',
  wait: 'Two attempts failed within a day. Read the unit once more and begin again later; nothing was begun.',
  sent: 'These answers were sent already, so they stay as they are.',
  unanswered: 'There are questions without an answer. Nothing was sent; what you have answered is kept.',
  choice: 'That is no answer to this question. Nothing was changed.',
};

/** Something of a learning unit cannot be done now, for one of a few reasons. */
export class LearningRefusedError extends DomainError {
  readonly code = 'LEARNING_REFUSED';
  readonly reason: string;
  constructor(
    reason: Refusal,
    readonly againAt: Date | null = null,
  ) {
    super(SAYS[reason]);
    this.reason = reason.toUpperCase();
  }
}
