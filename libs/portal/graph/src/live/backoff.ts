const FIRST_MS = 300;
const LONGEST_MS = 15_000;

/** Pause before the n-th try (from 0): doubles to 15 s; spread by a quarter, so that a thousand browsers don't come back at once. */
export function pauseBefore(attempt: number, random: () => number = Math.random): number {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(pause * (0.75 + random() / 2));
}
