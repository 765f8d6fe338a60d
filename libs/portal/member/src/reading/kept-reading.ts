/** What stands in the form, as text: a number that is half typed is kept as well. */
export interface Typed {
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly unit: string;
  readonly meal: string;
  /** As `datetime-local` has it; empty: now. */
  readonly at: string;
}
const KEY = 'careway.reading';

/** What was typed and not saved yet outlives a lost connection and a closed page, on this device, for this record only. */
export class KeptReading {
  constructor(private readonly memberId: string) {}

  read(): Typed | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(`${KEY}.${this.memberId}`) ?? 'null') as Typed | null;
      return kept ?? undefined;
    } catch {
      return undefined; // a store that is closed or holds something else keeps nothing
    }
  }

  keep(typed: Typed): void {
    try {
      sessionStorage.setItem(`${KEY}.${this.memberId}`, JSON.stringify(typed));
    } catch {
      // without a store it stays in the page only
    }
  }

  clear(): void {
    try {
      sessionStorage.removeItem(`${KEY}.${this.memberId}`);
    } catch {
      // nothing was kept then
    }
  }
}
