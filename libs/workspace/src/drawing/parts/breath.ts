import { between } from '../motion.ts';
import { at, box, circle, limb, type Point, shape, stroke } from '../svg.ts';

/** A spray inhaler whose mouthpiece opens at the origin, to the left. `pressed` moves its can. */
export const inhaler = ({ pressed = 0 } = {}): string =>
  [
    box([50, -158 + pressed * 16], 36, 70, 10, 'shade'),
    box([50, -158 + pressed * 16], 36, 14, 7, 'inkSoft', { opacity: 0.5 }),
    shape('M42 -112h52v118q0 22 -22 22H0V-18h42Z', 'dusk'),
    shape('M82 -112h12v118q0 22 -22 22H60q22 0 22 -22Z', 'duskDeep', { opacity: 0.6 }),
    box([-4, -21], 12, 52, 4, 'duskDeep'),
  ].join('');
export const cap = ([x, y]: Point): string =>
  at([x, y], {}, box([-44, -28], 52, 66, 14, 'duskPale'), box([-2, -28], 10, 66, 3, 'dusk', { opacity: 0.35 }));

/** A spacer whose mouthpiece is at the origin and which goes to the right; an inhaler fits in at 214. `mist` of the medicine is in it. */
export function spacer(mist = 0): string {
  const specks = Array.from({ length: 26 }, (_, i): Point => [64 + ((i * 61) % 138), -28 + ((i * 37) % 57)]);
  return [
    box([204, -24], 22, 54, 6, 'brand'),
    shape('M26 -15C40 -16 44 -40 62 -40H206V44H62C44 44 40 19 26 18Z', 'white', { opacity: 0.72 }),
    mist > 0 ? at([0, 0], { opacity: mist }, ...specks.map((place, i) => circle(place, 3 + (i % 3), 'brandSoft'))) : '',
    stroke('M26 -15C40 -16 44 -40 62 -40H206V44H62C44 44 40 19 26 18Z', 'brandMid', 5),
    box([0, -15], 32, 34, 8, 'brand'),
  ].join('');
}

const ARRIVED: readonly Point[] = [
  [22, -6],
  [40, 2],
  [28, 18],
  [46, 24],
  [22, 38],
  [40, 46],
  [52, 60],
  [28, 62],
  [42, 76],
  [26, 80],
];

/** Windpipe and lungs as they lie in a chest; the fork is the origin. `full` widens them, `lit` shows what has arrived. */
export function lungs(full: number, lit: number): string {
  const wide = between(0.92, 1.06, full);
  const lobe = 'M10 -6C22 -34 52 -34 58 10C64 56 62 84 44 88C26 90 12 70 10 40Z';
  const side = (flip: boolean): string =>
    at(
      [0, 0],
      { flip, scale: wide },
      shape(lobe, 'flesh'),
      stroke('M2 -2C12 4 22 12 30 30M22 16C30 16 36 14 42 10M27 26C28 40 26 50 22 60', 'fleshDeep', 4),
      lit > 0 ? at([0, 0], { opacity: lit }, ...ARRIVED.map((place) => circle(place, 4.2, 'brand'))) : '',
    );
  return [
    limb(
      [
        [0, -74],
        [0, -4],
      ],
      13,
      'fleshDeep',
    ),
    side(true),
    side(false),
  ].join('');
}

/** Air that comes out of a mouth at the origin, to the right, as it spreads; `t` in seconds. */
export const breathOut = (t: number, strength: number): string =>
  [-14, 0, 14]
    .map((y, i) =>
      stroke(`M${14 + ((t * 70 + i * 18) % 46)} ${y}q16 ${y < 0 ? -8 : y > 0 ? 8 : 0} 34 ${y * 0.9}`, 'brandSoft', 6, {
        opacity: strength,
      }),
    )
    .join('');
