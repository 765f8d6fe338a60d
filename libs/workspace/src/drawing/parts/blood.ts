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

/** A vessel from the start to the end of a picture, between its walls. */
export const vessel = (wide: number, middle: number, half: number): string =>
  shape(
    `M0 ${middle - half}C${wide / 3} ${middle - half - 26} ${(2 * wide) / 3} ${middle - half + 26} ${wide} ${middle - half}V${middle + half}C${(2 * wide) / 3} ${middle + half + 26} ${wide / 3} ${middle + half - 26} 0 ${middle + half}Z`,
    'badPale',
  ) +
  [-1, 1]
    .map((side) =>
      stroke(
        `M-20 ${middle + side * half}C${wide / 3} ${middle + side * half - 26} ${(2 * wide) / 3} ${middle + side * half + 26} ${wide + 20} ${middle + side * half}`,
        'flesh',
        20,
      ),
    )
    .join('');

/** Places round a cell where sugar sticks, as angles. */
export const STICKS = [20, 95, 160, 230, 300, 60, 195, 335, 130, 265] as const;
export const onCell = (r: number, angle: number): Point => [Math.cos((angle * Math.PI) / 180) * r, Math.sin((angle * Math.PI) / 180) * r];
