/** There is no such item, or not for this person: one answer for both. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  constructor() {
    super('There is no such record.');
  }
}

/** Somebody else changed the item since it was read: nothing was written. */
export class EditedMeanwhileError extends Error {
  override readonly name = 'EditedMeanwhileError';
  constructor(readonly entity: string) {
    super('Somebody else changed this meanwhile. Nothing was saved.');
  }
}

/** This process cannot answer rightly yet (stale relations, or a write of the session still on its way): ask again. */
export class RetryError extends Error {
  override readonly name = 'RetryError';
  constructor(reason: string) {
    super(reason);
  }
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
