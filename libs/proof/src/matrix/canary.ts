/** Makes values that occur nowhere else, by a seed, so that each one found in an answer tells which cell it came from. */
export class Canaries {
  private made = 0;
  constructor(private readonly seed: number) {}

  private next = (): number => this.seed * 10_000 + ++this.made;
  /** A word of letters and digits. */
  word = (): string => `cny${this.next().toString(36).padStart(8, '0')}`;
  /** A number that no range and no table holds, with two places. */
  number = (): number => 70_000 + (this.next() % 20_000) + 0.37;
  /** An instant whose milliseconds are its own, some days ago. */
  instant = (daysAgo: number): string => {
    const n = this.next();
    return new Date(Date.UTC(2026, 0, 1) - daysAgo * 86_400_000 + (n % 80_000) * 1000 + ((n * 7) % 997) + 1).toISOString();
  };
  /** As {@link instant}, counted from now: for what presses only while it is new. */
  recent = (daysAgo: number): string => {
    const n = this.next();
    return new Date(
      Math.floor(Date.now() / 60_000) * 60_000 - daysAgo * 86_400_000 - (n % 50_000) * 1000 + ((n * 7) % 997) + 1,
    ).toISOString();
  };
}

/** What in a text may be a canary: planted words, numbers of ours, instants, and opaque ids. */
const TOKEN = /cny[0-9a-z]{8,}|\b[78]\d{4}\.37\b|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|(?<![\w-])[\w-]{43}(?![\w-])/g;
export const tokensOf = (text: string): ReadonlySet<string> => new Set(text.match(TOKEN) ?? []);
