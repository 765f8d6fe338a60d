import { DomainError } from '@careway/service';
import type { NoteGap } from './note.rules.ts';

/** Parts that a signed note has to have are missing. */
export class NoteIncompleteError extends DomainError {
  readonly code = 'NOTE_INCOMPLETE';
  /** Names of the enum. */
  readonly missing: readonly string[];
  constructor(gaps: readonly NoteGap[]) {
    super('Something is missing before this can be signed. Nothing was signed; all that was written is kept.');
    this.missing = gaps.map((gap) => gap.toUpperCase().replaceAll('-', '_'));
  }
}

/** The draft was signed, or given up, in another window. */
export class NoteNotOpenError extends DomainError {
  readonly code = 'NOTE_NOT_OPEN';
  constructor() {
    super('This draft was signed or given up already. Nothing was changed.');
  }
}

/** It stands as entered in error: nothing is added to it. */
export class NoteRetractedError extends DomainError {
  readonly code = 'NOTE_RETRACTED';
  constructor() {
    super('This note was entered in error. Nothing was changed.');
  }
}

/** Only who signed a note takes it back or decides who sees it; colleagues add to it. */
export class NotTheAuthorError extends DomainError {
  readonly code = 'NOT_THE_AUTHOR';
  constructor() {
    super('Only who signed this note can do that. Nothing was changed.');
  }
}
