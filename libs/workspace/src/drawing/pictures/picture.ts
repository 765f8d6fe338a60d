import { still } from '../still.ts';
import { box, el } from '../svg.ts';

/** A picture of the library, as files: by what is added to its name. */
export interface Picture {
  readonly file: string;
  draws(): Readonly<Record<string, string>>;
}
export const WIDE = 640;

/** On a ground of its own with round corners, so that it stands in each theme of the page. */
const card = (high: number, inner: string): string =>
  still(
    WIDE,
    high,
    'both',
    el('clipPath', { id: 'card' }, box([0, 0], WIDE, high, 24, 'none')) +
      el('g', { 'clip-path': 'url(#card)' }, box([0, 0], WIDE, high, 0, 'ground'), inner),
  );

/** The same in each language. */
export const picture = (file: string, high: number, inner: () => string): Picture => ({ file, draws: () => ({ '': card(high, inner()) }) });

/** Steps in the order in which its reader reads: `place(n)` is where the n-th stands, and `ahead` is 1 to the right, -1 to the left. */
export function inOrder(
  file: string,
  high: number,
  steps: number,
  inner: (place: (n: number) => number, ahead: 1 | -1) => string,
): Picture {
  const wide = WIDE / steps;
  return {
    file,
    draws: () => ({
      '': card(
        high,
        inner((n) => wide * (n + 0.5), 1),
      ),
      '.rtl': card(
        high,
        inner((n) => WIDE - wide * (n + 0.5), -1),
      ),
    }),
  };
}
