import type { Paint } from '../palette.ts';
import { at, box, circle, limb, oval, type Point, shape, stroke } from '../svg.ts';

export interface Look {
  readonly hair?: 'short' | 'bun';
  readonly top?: Paint;
  readonly topDeep?: Paint;
  readonly legs?: Paint;
  readonly legsDeep?: Paint;
}

/** How far the mouth is open, whether the eye is shut (from a half on), and by how many degrees the head is bent. */
export interface Face {
  readonly open?: number;
  readonly blink?: number;
  readonly tilt?: number;
}

const FACE =
  'M30 -34C40 -26 42 -16 43 -9C48 0 55 7 55 11C55 15 48 15 46 16C50 18 51 21 47 23C50 26 50 29 46 31C45 34 48 38 47 43C45 52 32 55 18 50L-10 30L0 -40Z';
const SHORT = 'M42 -19C36 -55 -26 -66 -45 -26C-53 -4 -48 22 -34 36C-26 28 -28 14 -18 12C-16 2 -12 -8 -2 -18C14 -14 30 -15 42 -19Z';
const LONG = 'M42 -20C36 -56 -28 -66 -46 -24C-54 0 -46 26 -32 34C-24 24 -24 14 -14 12C-14 0 -8 -10 4 -22C18 -16 32 -17 42 -20Z';

/** A head from the side, looking to the right; its middle is the origin, and it is about a hundred high. */
export function head(place: Point, { hair = 'short' }: Look, { open = 0, blink = 0, tilt = 0 }: Face = {}): string {
  return at(
    place,
    { turn: tilt },
    hair === 'bun' ? circle([-40, -42], 19, 'hair') : '',
    circle([0, 0], 44, 'skin'),
    shape(FACE, 'skin'),
    shape(hair === 'bun' ? LONG : SHORT, 'hair'),
    oval([-9, 10], 8, 11, 'skin'),
    stroke('M-11 6q6 2 3 9', 'skinDeep', 2.2),
    circle([24, 19], 8, 'blush', { opacity: 0.35 }),
    blink > 0.5 ? stroke('M24 -2q5 4 9 0', 'hair', 2.8) : oval([29, -3], 3.4, 4.6, 'hair'),
    stroke('M22 -15q7 -5 14 -1', 'hair', 3),
    open > 0.05 ? oval([45, 24], 4 + open * 3, 2 + open * 5, 'bloodDeep') : stroke('M46 24q-6 5 -12 3', 'bloodDeep', 2.6),
  );
}

/** Somebody who sits on a chair and looks to the right; the seat's middle is the origin. Feet are flat, the back is held. */
export function seated(look: Look, { face, over = '', lean = 0 }: { face?: Face; over?: string; lean?: number } = {}): string {
  const { top = 'plum', topDeep = 'plumDeep', legs = 'dusk', legsDeep = 'duskDeep' } = look;
  return [
    chair(),
    limb(
      [
        [8, -30],
        [112, -26],
        [118, 62],
      ],
      44,
      legsDeep,
    ),
    shoe([124, 78], 'dark'),
    limb(
      [
        [0, -34],
        [98, -30],
        [98, 62],
      ],
      48,
      legs,
    ),
    shoe([104, 78], 'brand'),
    at(
      [0, -40],
      { turn: lean },
      limb(
        [
          [6, -132],
          [4, -168],
        ],
        34,
        'skinDeep',
      ),
      limb(
        [
          [0, -100],
          [0, 0],
        ],
        92,
        top,
      ),
      box([-46, -4], 92, 14, 0, topDeep, { opacity: 0.35 }),
      over,
      head([8, -212], look, face),
    ),
  ].join('');
}

const shoe = ([x, y]: Point, paint: Paint): string => shape(`M${x - 26} ${y + 12}v-22q22 -8 34 4q30 2 32 18Z`, paint);

export const chair = (): string =>
  [
    limb(
      [
        [-74, -170],
        [-62, 4],
      ],
      16,
      'woodDeep',
    ),
    limb(
      [
        [-60, 0],
        [72, 0],
      ],
      18,
      'wood',
    ),
    limb(
      [
        [-54, 8],
        [-62, 88],
      ],
      12,
      'woodDeep',
    ),
    limb(
      [
        [60, 8],
        [66, 88],
      ],
      12,
      'woodDeep',
    ),
  ].join('');

/** Somebody from the hips up, looking to the right; the middle of the hips is the origin. */
export function bust(look: Look, { face, over = '', breath = 0 }: { face?: Face; over?: string; breath?: number } = {}): string {
  const { top = 'brandMid' } = look;
  const wide = 142 + breath * 10;
  return [
    limb(
      [
        [8, -210],
        [8, -250],
      ],
      46,
      'skinDeep',
    ),
    shape(
      `M${-wide / 2} 140V-120C${-wide / 2} -180 -30 -196 0 -200C34 -196 ${wide / 2 + breath * 4} -176 ${wide / 2 + breath * 8} -112V140Z`,
      top,
    ),
    over,
    at([12, -288], { scale: 1.32 }, head([0, 0], look, face)),
  ].join('');
}
