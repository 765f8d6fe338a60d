import { at, circle, oval, type Point, shape, stroke } from '../svg.ts';

/** A red cell; its middle is the origin. */
export const cell = (r: number): string =>
  circle([0, 0], r, 'blood') +
  oval([0, r * 0.04], r * 0.58, r * 0.54, 'bloodDeep', { opacity: 0.55 }) +
  oval([-r * 0.3, -r * 0.52], r * 0.28, r * 0.13, 'white', { opacity: 0.25 });

/** A piece of sugar. */
export const sugar = (place: Point, r = 14, turn = 0): string =>
  at(
    place,
    { turn },
    shape(`M0 ${-r}L${r * 0.87} ${-r / 2}V${r / 2}L0 ${r}L${-r * 0.87} ${r / 2}V${-r / 2}Z`, 'white', {
      stroke: 'var(--watch)',
      'stroke-width': r * 0.24,
      'stroke-linejoin': 'round',
    }),
  );

/** A vessel from `left` on, `wide` long, between its walls. */
export function vessel(left: number, wide: number, middle: number, half: number): string {
  const wall = (y: number) => `C${wide / 3} ${y - 26} ${(2 * wide) / 3} ${y + 26} ${wide} ${y}`;
  const back = (y: number) => `C${(2 * wide) / 3} ${y + 26} ${wide / 3} ${y - 26} 0 ${y}`;
  return at(
    [left, 0],
    {},
    shape(`M0 ${middle - half}${wall(middle - half)}V${middle + half}${back(middle + half)}Z`, 'badPale'),
    ...[-1, 1].map((side) => stroke(`M0 ${middle + side * half}${wall(middle + side * half)}`, 'flesh', 20)),
  );
}

/** Places round a cell where sugar sticks, as angles. */
export const STICKS = [20, 95, 160, 230, 300, 60, 195, 335, 130, 265] as const;
export const onCell = (r: number, angle: number): Point => [Math.cos((angle * Math.PI) / 180) * r, Math.sin((angle * Math.PI) / 180) * r];
