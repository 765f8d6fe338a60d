import { cap, inhaler, spacer } from '../parts/breath.ts';
import { at, circle, digits, oval, type Point, ring, shape, stroke } from '../svg.ts';
import { inOrder, picture, WIDE } from './picture.ts';

/** A number that the words below explain, with a line to what it names. */
const named = (number: number, place: Point, to: Point): string =>
  stroke(`M${place[0]} ${place[1]}L${to[0]} ${to[1]}`, 'way', 3) +
  circle(to, 5, 'way') +
  circle(place, 19, 'brand') +
  digits([place[0], place[1] + 8], 23, String(number), 'white');

export const INHALER_PARTS = picture('inhaler-parts', 320, () =>
  [
    circle([560, 40], 130, 'groundDeep', { opacity: 0.5 }),
    at([150, 236], { scale: 1.15 }, inhaler()),
    at([92, 236], { scale: 1.15 }, cap([0, 0])),
    at([330, 210], { scale: 1.15 }, spacer(1)),
    named(1, [306, 64], [238, 82]),
    named(2, [190, 292], [160, 250]),
    named(3, [60, 168], [66, 212]),
    named(4, [470, 110], [470, 182]),
  ].join(''),
);

/** An airway cut across: how thick its wall is, and how much slime lies in it. */
function across(place: Point, wall: number, slime: number, tight: number): string {
  const room = 104 - wall;
  const folds = Array.from({ length: 9 }, (_, i) => (i * 360) / 9);
  return at(
    place,
    {},
    circle([0, 0], 126, 'blood'),
    ...folds.map((angle) => at([0, 0], { turn: angle }, stroke(`M0 -126V${-114}`, 'bloodDeep', 5))),
    tight > 0 ? ring([0, 0], 118, 'bloodDeep', 14, { opacity: tight }) : '',
    circle([0, 0], 108, 'flesh'),
    ring([0, 0], room + 3, 'fleshDeep', 6),
    circle([0, 0], room, 'dark', { opacity: 0.85 }),
    ...(slime > 0 ? folds.map((angle) => at([0, 0], { turn: angle + 12 }, oval([0, -room + 4], 13, 9, 'watchPale'))) : []),
  );
}
const air = ([x, y]: Point, wide: number): string =>
  [-1, 0, 1].map((i) => stroke(`M${x + i * wide} ${y + 16}v-32m-7 9l7 -9l7 9`, 'brandPale', 5)).join('');

export const AIRWAY = inOrder('airway', 320, 2, (place, ahead) =>
  [
    across([place(0), 160], 14, 0, 0),
    air([place(0), 160], 34),
    across([place(1), 160], 62, 1, 0.9),
    stroke(`M${place(1)} 172v-24m-6 8l6 -8l6 8`, 'brandPale', 4),
    at([WIDE / 2, 160], { flip: ahead < 0 }, circle([0, 0], 25, 'brand'), stroke('M-10 0H9M1 -8L9 0L1 8', 'white', 5)),
  ].join(''),
);

export const COLONOSCOPY = picture('colonoscopy', 380, () => {
  const bowel =
    'M150 262C128 250 118 226 122 190V120C120 92 136 84 158 90C190 108 236 108 266 92C292 82 304 96 302 122V206C300 236 286 246 262 246C232 246 216 258 216 282V330';
  return [
    shape('M52 0C56 90 66 150 60 230C56 300 48 340 44 380H388C384 340 376 300 372 230C366 150 376 90 380 0Z', 'skin'),
    stroke('M52 0C56 90 66 150 60 230C56 300 48 340 44 380M380 0C376 90 366 150 372 230C376 300 384 340 388 380', 'skinDeep', 5),
    stroke(bowel, 'fleshDeep', 52),
    stroke(bowel, 'flesh', 44),
    stroke(bowel, 'fleshDeep', 44, { 'stroke-dasharray': '3 25', 'stroke-linecap': 'butt', opacity: 0.65 }),
    stroke('M216 396V282C216 258 232 246 262 246C286 246 300 236 302 206V132', 'dark', 11),
    circle([302, 128], 8, 'watchPale'),
    shape('M302 122L284 92H320Z', 'watchPale', { opacity: 0.7 }),
    stroke('M330 122L432 150', 'way', 3, { 'stroke-dasharray': '1 8' }),
    circle([510, 190], 112, 'fleshDeep'),
    ...[96, 74, 52].map((r, i) => circle([510 + i * 4, 190 - i * 5], r, i % 2 ? 'fleshDeep' : 'flesh')),
    circle([522, 176], 30, 'bloodDeep'),
    shape('M452 262C450 232 458 222 452 206C446 186 490 184 486 208C484 224 492 236 492 262Z', 'blood'),
    oval([469, 204], 26, 20, 'blood'),
    oval([462, 198], 8, 5, 'white', { opacity: 0.35 }),
    stroke('M556 280L506 246C484 234 446 232 448 244C450 256 492 254 506 246', 'shade', 5),
    ring([510, 190], 112, 'brand', 9),
  ].join('');
});
