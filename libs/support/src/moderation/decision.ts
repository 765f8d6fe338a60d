import type { DecisionKind, FlagReason } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { DecisionClosedError, OwnDecisionError } from './moderation.errors.ts';

export type DecisionState = 'made' | 'appealed' | 'upheld' | 'overturned';
/** A decision is looked at a second time once; what that comes to is final. */
export const DECISION_NEXT: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  made: ['appealed'],
  appealed: ['upheld', 'overturned'],
  upheld: [],
  overturned: [],
};

type Made = Pick<PostDecision, 'id' | 'postId' | 'community' | 'voice' | 'decision' | 'reason' | 'words' | 'decidedBy' | 'decidedAt'>;

/** What a moderator decided about a post, and what a second look came to. */
export class PostDecision {
  readonly id: string;
  version: number;
  readonly postId: string;
  readonly community: string;
  /** Whose post it is: whoever may appeal. */
  readonly voice: string;
  readonly decision: DecisionKind;
  readonly reason: FlagReason;
  readonly words: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  state: DecisionState;
  appealWords: string | null;
  appealedAt: Date | null;
  answerWords: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;

  static make(of: Made): PostDecision {
    const rest = { version: 1, state: 'made', appealWords: null, appealedAt: null, answerWords: null, answeredBy: null, answeredAt: null };
    return Object.assign(new PostDecision(), of, rest);
  }

  /** What stays as it was leaves nothing to appeal. @throws DecisionClosedError */
  appeal(words: string, expectedVersion: number, now: Date): void {
    this.seenAs(expectedVersion);
    if (this.decision === 'keep') throw new DecisionClosedError();
    this.become('appealed');
    Object.assign(this, { appealWords: words, appealedAt: now });
  }

  /** By another moderator than who decided; the table's constraint `second_look` says the same. @throws OwnDecisionError, DecisionClosedError */
  answer(outcome: 'upheld' | 'overturned', words: string, by: string, expectedVersion: number, now: Date): void {
    this.seenAs(expectedVersion);
    if (by === this.decidedBy) throw new OwnDecisionError();
    this.become(outcome);
    Object.assign(this, { answerWords: words, answeredBy: by, answeredAt: now });
  }

  private become(next: DecisionState): void {
    if (!DECISION_NEXT[this.state].includes(next)) throw new DecisionClosedError();
    this.state = next;
  }

  private seenAs(expectedVersion: number): void {
    if (this.version !== expectedVersion) throw new EditedMeanwhileError('PostDecision', { currentVersion: this.version });
  }
}
