import { isHidden, type Cell } from '@careway/portal-ui/data';
import { largest } from '../funnel/counts.ts';

/** Tones of a picture, weakest first; the last is dark in the light theme and its text turns. */
const TONES = [1, 2, 3, 5] as const;

export interface Toned {
  readonly cell: Cell;
  readonly hidden: boolean;
  /** Null for zero, hidden and not counted: they have no tone. */
  readonly tone: string | null;
  readonly strong: boolean;
}

/** Tones by the share of the largest count of the picture. A hidden count neither has one nor moves the others'. */
export function toned(cells: readonly Cell[], most = largest(cells)): Toned[] {
  return cells.map((cell) => {
    const step = typeof cell === 'number' && cell > 0 ? Math.min(TONES.length - 1, Math.floor((cell / most) * TONES.length)) : undefined;
    return {
      cell,
      hidden: isHidden(cell),
      tone: step === undefined ? null : `var(--seq-${TONES[step]})`,
      strong: step === TONES.length - 1,
    };
  });
}
