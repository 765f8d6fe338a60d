import type { CheckedEntry, Entry, Span } from '@careway/clinical/reading';
import { DomainError } from '@careway/service';

type Doubted = Exclude<CheckedEntry, { verdict: 'ok' }>;

/** The value is unusual or cannot be. It is shown again, with what may have been meant; nothing was saved. */
export class ReadingDoubtedError extends DomainError {
  readonly code = 'READING_DOUBTED';
  /** True where it is taken when the sender says that it is right. */
  readonly mayConfirm: boolean;
  readonly because: Doubted['because'];
  readonly usual: Span | null;
  constructor(
    doubted: Doubted,
    /** What a small slip of the hand explains, in the unit that it was typed in or a better fitting one. */
    readonly suggestion: Entry | null,
  ) {
    super('This value is unusual. Nothing was saved; look at it again, and confirm it if it is right.');
    this.mayConfirm = doubted.verdict === 'ask';
    this.because = doubted.because;
    this.usual = doubted.verdict === 'ask' ? doubted.usual : null;
  }
}

/** What was taken back can only be brought back, not changed. */
export class ReadingWithdrawnError extends DomainError {
  readonly code = 'READING_WITHDRAWN';
  constructor() {
    super('This reading was taken back. Nothing was changed; bring it back first.');
  }
}
