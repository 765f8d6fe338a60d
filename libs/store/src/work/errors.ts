/** There is no such item, or not for this person: one answer for both. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  constructor() {
    super('There is no such record.');
  }
}

/** The edit that came first: what a page needs to show both. Null where it is not known. */
export interface EarlierEdit {
  readonly currentVersion: number | null;
  /** The person's id. */
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
}

/** Somebody else changed the item since it was read: nothing was written. */
export class EditedMeanwhileError extends Error implements EarlierEdit {
  override readonly name = 'EditedMeanwhileError';
  readonly currentVersion: number | null;
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
  constructor(
    readonly entity: string,
    { currentVersion = null, editedBy = null, editedAt = null }: Partial<EarlierEdit> = {},
  ) {
    super('Somebody else changed this meanwhile. Nothing was saved.');
    this.currentVersion = currentVersion;
    this.editedBy = editedBy;
    this.editedAt = editedAt;
  }
}

/** This process cannot answer rightly yet (stale relations, or a write of the session still on its way): ask again. */
export class RetryError extends Error {
  override readonly name = 'RetryError';
}

/** A use case stored something and told nothing, or told something that is not its own: a programming fault, rolled back. */
export class UntoldChangeError extends Error {
  override readonly name = 'UntoldChangeError';
}

/** A use case stored something of a member towards whom nothing was checked: a programming fault, rolled back. */
export class UncheckedChangeError extends Error {
  override readonly name = 'UncheckedChangeError';
}

const code = (error: unknown): string | undefined =>
  (error as { code?: string }).code ?? (error as { driverError?: { code?: string } }).driverError?.code;

/** `CW001` and `CW002` of the schema's functions: not yet, rather than no. */
export const isNotYet = (error: unknown): boolean => code(error) === 'CW001' || code(error) === 'CW002';
