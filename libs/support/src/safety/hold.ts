import type { DangerSign } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { HoldDecidedError } from './safety.errors.ts';

export type HoldState = 'waiting' | 'restored' | 'kept';
/** A decision is final: what was restored is flagged like everything else, what was kept is appealed to the care team, not here. */
export const HOLD_NEXT: Readonly<Record<HoldState, readonly HoldState[]>> = { waiting: ['restored', 'kept'], restored: [], kept: [] };

/** What sounds like danger, and the clock of whoever is on call. */
export class SafetyHold {
  readonly id: string;
  version: number;
  readonly community: string;
  readonly questionId: string;
  readonly sign: DangerSign;
  readonly heldAt: Date;
  readonly dueAt: Date;
  state: HoldState;
  takenBy: string | null;
  takenAt: Date | null;
  escalatedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  words: string | null;

  /** Somebody looks after it; whoever had it has it no more. The clock goes on. */
  take(by: string, expectedVersion: number, now: Date): void {
    this.seenAs(expectedVersion);
    if (this.state !== 'waiting') throw new HoldDecidedError();
    Object.assign(this, { takenBy: by, takenAt: now });
  }

  /** @throws HoldDecidedError */
  decide(outcome: 'restored' | 'kept', words: string | null, by: string, expectedVersion: number, now: Date): void {
    this.seenAs(expectedVersion);
    if (!HOLD_NEXT[this.state].includes(outcome)) throw new HoldDecidedError();
    Object.assign(this, { state: outcome, decidedBy: by, decidedAt: now, words });
  }

  isToEscalate(now: Date): boolean {
    return this.state === 'waiting' && this.escalatedAt === null && this.dueAt <= now;
  }

  escalate(now: Date): void {
    this.escalatedAt = now;
  }

  private seenAs(expectedVersion: number): void {
    if (this.version !== expectedVersion) throw new EditedMeanwhileError('SafetyHold', { currentVersion: this.version });
  }
}
