import type { Paint } from '../palette.ts';
import { at, box, circle, digits, el, limb, oval, type Point, ring, shape, stroke } from '../svg.ts';

/** The shadow that a thing throws on the floor. */
export const shadow = ([x, y]: Point, wide: number): string => oval([x, y], wide, wide * 0.09, 'floor', { opacity: 0.8 });

/** A slice of a circle from twelve o’clock on, `share` of the whole. */
export function slice(r: number, share: number, fill: Paint): string {
  if (share <= 0) return '';
  if (share >= 1) return circle([0, 0], r, fill);
  const angle = 2 * Math.PI * share;
  return shape(`M0 0V${-r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${r * Math.sin(angle)} ${-r * Math.cos(angle)}Z`, fill);
}

/** A clock on which `share` of an hour, or of what is waited for, has passed. */
export const clock = (place: Point, r: number, share: number, fill: Paint = 'brandPale'): string =>
  at(
    place,
    {},
    circle([0, 0], r, 'white'),
    slice(r * 0.8, share, fill),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((hour) =>
      at([0, 0], { turn: hour * 30 }, stroke(`M0 ${-r * 0.84}v${hour % 3 === 0 ? r * 0.12 : r * 0.05}`, 'inkSoft', r * 0.035)),
    ),
    at([0, 0], { turn: share * 360 }, stroke(`M0 0V${-r * 0.62}`, 'dark', r * 0.07)),
    circle([0, 0], r * 0.08, 'dark'),
    ring([0, 0], r, 'brand', r * 0.1),
  );

/** A ring with a bar: not this. */
export const no = (place: Point, r: number, scale = 1): string =>
  at(place, { scale }, ring([0, 0], r, 'bad', r * 0.1), stroke(`M${-r * 0.68} ${-r * 0.68}L${r * 0.68} ${r * 0.68}`, 'bad', r * 0.1));
/** A disc with a check: so it is right. */
export const yes = (place: Point, r: number, scale = 1): string =>
  at(
    place,
    { scale },
    circle([0, 0], r, 'good'),
    stroke(`M${-r * 0.42} ${r * 0.04}L${-r * 0.1} ${r * 0.36}L${r * 0.46} ${-r * 0.32}`, 'white', r * 0.2),
  );

/** The part of a meter that shows; two numbers and a heart while it measures. */
export function meter(place: Point, upper: string, lower: string, { busy = 0, scale = 1 } = {}): string {
  return at(
    place,
    { scale },
    box([-78, -104], 156, 104, 18, 'white'),
    box([-78, -20], 156, 20, 10, 'shade'),
    box([-64, -92], 128, 70, 8, 'brandPale'),
    digits([14, -62], 30, upper, 'dark'),
    digits([14, -31], 30, lower, 'dark'),
    busy > 0 ? at([-44, -56], { scale: 0.24 + 0.08 * busy }, heart()) : '',
    circle([40, -10], 7, 'brand'),
    circle([18, -10], 5, 'brandSoft'),
  );
}

/** About a hundred wide, its middle the origin. */
export const heart = (fill: Paint = 'blood'): string =>
  shape(
    'M0 42C-30 20 -50 2 -50 -18C-50 -36 -37 -46 -24 -46C-12 -46 -4 -40 0 -30C4 -40 12 -46 24 -46C37 -46 50 -36 50 -18C50 2 30 20 0 42Z',
    fill,
  );

/** A cuff round an arm that lies along the x axis, and its tube. */
export const cuff = (wide: number, tight = 0): string =>
  [
    box([-wide / 2, -30 - tight * 4], wide, 60 + tight * 8, 14, 'brand'),
    box([-wide / 2 + 8, -30 - tight * 4], 10, 60 + tight * 8, 2, 'brandMid'),
    stroke(`M${wide / 2 - 16} -18v36`, 'brandSoft', 4),
  ].join('');

export const phone = (place: Point, scale: number, number: string): string =>
  at(
    place,
    { scale },
    box([-70, -130], 140, 260, 26, 'dark'),
    box([-60, -112], 120, 216, 14, 'white'),
    digits([0, -30], 52, number, 'bad'),
    circle([0, 46], 32, 'good'),
    at([0, 46], { scale: 1.2 }, stroke('M-11 -9c1 12 8 20 20 21l4 -6l-7 -5l-4 3c-3 -1 -6 -4 -7 -7l3 -4l-4 -7z', 'white', 2.6)),
  );

export const cup = (place: Point, steam: number): string =>
  at(
    place,
    {},
    stroke('M34 -34q26 0 24 22q-2 18 -26 16', 'clay', 9),
    shape('M-44 -48h84v46q0 30 -30 30h-24q-30 0 -30 -30Z', 'clay'),
    oval([-2, -48], 42, 9, 'hair'),
    ...[-18, 4].map((x, i) =>
      stroke(`M${x} ${-66 - steam * 6}q${i ? 8 : -8} -10 0 -20q${i ? -8 : 8} -10 0 -20`, 'inkSoft', 4, {
        opacity: 0.35 + 0.4 * (1 - steam),
      }),
    ),
  );
export const cigarette = (place: Point, smoke: number): string =>
  at(
    place,
    { turn: -14 },
    box([-60, -8], 92, 17, 3, 'white'),
    box([-60, -8], 30, 17, 3, 'clay'),
    box([30, -8], 8, 17, 2, 'blood'),
    stroke(`M42 -16q${10 + smoke * 4} -14 0 -26q-10 -12 4 -28`, 'inkSoft', 4, { opacity: 0.35 + 0.4 * (1 - smoke) }),
  );
export const sneaker = (place: Point): string =>
  at(
    place,
    {},
    shape('M-62 22V-22q18 12 34 -8q14 28 52 32q36 4 36 20Z', 'duskPale'),
    shape('M-62 8q40 8 122 10v8q0 10 -10 10H-54q-8 0 -8 -8Z', 'white'),
    stroke('M-20 -14l10 -8M-8 -6l10 -8M5 0l9 -7', 'dusk', 4),
  );
/** A tumbler, and how full it is. */
export const tumbler = (place: Point, full: number, scale = 1): string =>
  at(
    place,
    { scale },
    shape('M-30 -50H30L24 44q-1 8 -9 8h-30q-8 0 -9 -8Z', 'white', { opacity: 0.85 }),
    shape(`M${-27 + full} ${48 - full * 70}H${27 - full}L23 42q-1 6 -7 6h-32q-6 0 -7 -6Z`, 'brandSoft', { opacity: 0.75 }),
    stroke('M-30 -50L-24 44q1 8 9 8h30q8 0 9 -8L30 -50', 'brandMid', 4),
  );
/** A sheet with lines of two numbers, the first `shown` of them. */
export function diary(place: Point, rows: readonly string[], shown: number): string {
  return at(
    place,
    {},
    box([-110, -150], 220, 300, 16, 'white'),
    box([-110, -150], 28, 300, 14, 'plum'),
    ...rows.map((text, i) => {
      const come = Math.min(1, Math.max(0, shown - i));
      return come === 0
        ? ''
        : at([14, -104 + i * 46], { opacity: come }, digits([0, 8], 26, text, 'dark'), stroke('M-74 22H80', 'shade', 3));
    }),
  );
}
export const sun = (place: Point, scale = 1): string =>
  at(
    place,
    { scale },
    circle([0, 0], 17, 'watch'),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => at([0, 0], { turn: i * 45 }, stroke('M0 -25v-7', 'watch', 5))),
  );
export const moon = (place: Point, scale = 1): string => at(place, { scale }, shape('M8 -24A25 25 0 1 0 24 10A21 21 0 0 1 8 -24Z', 'dusk'));

/** What somebody says; words are three dots. */
export const bubble = (place: Point, scale: number, flip = false): string =>
  at(
    place,
    { scale, flip },
    shape('M-58 -40h116q20 0 20 20v30q0 20 -20 20h-70l-30 26v-26h-16q-20 0 -20 -20v-30q0 -20 20 -20Z', 'white'),
    ...[-28, 0, 28].map((x) => circle([x, -5], 7, 'brandMid')),
  );

export const table = ([x, y]: Point, wide: number, high: number): string =>
  [
    limb(
      [
        [x + wide - 60, y],
        [x + wide - 52, y + high],
      ],
      12,
      'woodDeep',
    ),
    limb(
      [
        [x + 60, y],
        [x + 54, y + high],
      ],
      12,
      'woodDeep',
    ),
    box([x, y - 8], wide, 18, 9, 'wood'),
  ].join('');

/** What lies within a circle round the origin. */
export const within = (name: string, r: number, ...inner: readonly string[]): string =>
  el('clipPath', { id: name }, circle([0, 0], r, 'none')) + el('g', { 'clip-path': `url(#${name})` }, ...inner);
