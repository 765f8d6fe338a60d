import { ease } from '../motion.ts';
import { at, faded } from '../svg.ts';

/** What is drawn while one sentence stands: `t` seconds after it came, of `lasts`. */
export type Scene = (t: number, lasts: number) => string;
export interface Film {
  /** The name of its files. */
  readonly file: string;
  /** One for each sentence. */
  readonly scenes: readonly Scene[];
  /** The second whose picture stands before it is played. */
  readonly poster: number;
}
export const WIDE = 960;
export const HIGH = 540;

/** Captions stand at the top, where no player has its buttons; what is drawn keeps below them. */
const STAGE = { left: 48, top: 86, scale: 0.9 };
/** Where a height of the drawing is in the picture. */
export const onStage = (y: number): number => STAGE.top + y * STAGE.scale;
export const staged =
  (ground: () => string, scene: Scene): Scene =>
  (t, lasts) =>
    ground() + at([STAGE.left, STAGE.top], { scale: STAGE.scale }, scene(t, lasts));

/** One scene melts into the next within this many seconds. */
const MELTS = 0.5;

/** The picture at a second of a film whose sentences come at `starts`; the last one stands until `ends`. */
export function frameOf({ scenes }: Film, starts: readonly number[], ends: number, second: number): string {
  const now = Math.max(
    0,
    starts.findLastIndex((start) => start <= second),
  );
  const lengthOf = (i: number) => (starts[i + 1] ?? ends) - starts[i]!;
  const draw = (i: number, t: number) => scenes[i]!(t, lengthOf(i));
  const t = second - starts[now]!;
  if (now === 0 || t >= MELTS) return draw(now, t);
  return draw(now - 1, lengthOf(now - 1) + t) + faded(ease(t, 0, MELTS), draw(now, t));
}
