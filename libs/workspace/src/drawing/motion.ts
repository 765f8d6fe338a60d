/** From 0 at `from` to 1 at `to`, in seconds, softly at both ends. */
export function ease(t: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return x * x * (3 - 2 * x);
}
/** Evenly. */
export const even = (t: number, from: number, to: number): number => Math.min(1, Math.max(0, (t - from) / (to - from)));
export const between = (a: number, b: number, share: number): number => a + (b - a) * share;
/** Comes with a small overshoot, as things do that are put down. */
export function pop(t: number, from: number, lasts = 0.5): number {
  const x = even(t, from, from + lasts);
  return x === 0 ? 0 : 1 + 2.2 * (x - 1) ** 3 + 1.2 * (x - 1) ** 2;
}
/** Goes up and down between 0 and 1 once in `period` seconds, from 0 on. */
export const wave = (t: number, period: number): number => (1 - Math.cos((2 * Math.PI * t) / period)) / 2;
