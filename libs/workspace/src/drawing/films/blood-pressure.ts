import { between, ease, even, pop, wave } from '../motion.ts';
import { bust, type Look, seated } from '../parts/person.ts';
import {
  bubble,
  cigarette,
  clock,
  cuff,
  cup,
  diary,
  heart,
  meter,
  moon,
  no,
  phone,
  shadow,
  sneaker,
  sun,
  table,
  within,
  yes,
} from '../parts/things.ts';
import { at, box, circle, digits, faded, limb, type Point, ring, shape, stroke } from '../svg.ts';
import { type Film, HIGH, onStage, type Scene, staged, WIDE } from './film.ts';

const LOOK: Look = { hair: 'bun', top: 'plum', topDeep: 'plumDeep' };
const FLOOR = 462;
const SEAT: Point = [330, FLOOR - 92];
/** Where the arm is bare, halfway between shoulder and elbow: as high as the heart. */
const CUFF: Point = [386, 285];
const HEART: Point = [338, 285];

/** The room in which somebody measures; its floor is at `floor`. */
export const room = (floor = FLOOR): string =>
  [
    box([0, 0], WIDE, HIGH, 0, 'ground'),
    box([0, floor], WIDE, HIGH - floor, 0, 'groundDeep'),
    circle([760, 110], 200, 'groundDeep', { opacity: 0.45 }),
    circle([120, 60], 120, 'groundDeep', { opacity: 0.45 }),
  ].join('');
const plain = (): string =>
  [
    box([0, 0], WIDE, HIGH, 0, 'ground'),
    circle([820, 90], 230, 'groundDeep', { opacity: 0.5 }),
    circle([90, 500], 190, 'groundDeep', { opacity: 0.5 }),
  ].join('');

/** The arm that lies on the table; `on` moves the cuff from beside it to its place. */
const arm = (on: number, tight: number): string =>
  [
    limb(
      [
        [348, 246],
        [424, 324],
      ],
      36,
      'skin',
    ),
    limb(
      [
        [424, 324],
        [556, 330],
      ],
      32,
      'skin',
    ),
    limb(
      [
        [556, 330],
        [580, 334],
      ],
      26,
      'skin',
    ),
    on > 0 ? at([between(520, CUFF[0], on), between(170, CUFF[1], on)], { turn: 45.7, opacity: on }, cuff(58, tight)) : '',
    // a short sleeve
    limb(
      [
        [346, 244],
        [356, 254],
      ],
      50,
      'plumDeep',
    ),
  ].join('');
const tube = (on: number): string =>
  on > 0.95 ? stroke(`M400 316C430 380 560 380 600 336C620 316 640 322 660 326`, 'dark', 5, { opacity: 0.75 }) : '';

interface Stage {
  readonly on?: number;
  readonly tight?: number;
  readonly numbers?: readonly [string, string];
  readonly busy?: number;
  readonly blink?: number;
  readonly open?: number;
  readonly more?: string;
  readonly zoom?: number;
}
/** Somebody at a table with a meter; `zoom` 1 looks at the arm. */
export function atTable({ on = 0, tight = 0, numbers = ['--', '--'], busy = 0, blink = 0, open = 0, more = '', zoom = 0 }: Stage): string {
  const scale = between(1, 1.62, zoom);
  return at(
    [between(0, 480 - 430 * 1.62, zoom), between(0, 300 - 292 * 1.62, zoom)],
    { scale },
    shadow([390, FLOOR + 2], 190),
    shadow([670, FLOOR + 2], 200),
    at(SEAT, {}, seated(LOOK, { face: { blink, open } })),
    table([462, 356], 400, FLOOR - 356),
    tube(on),
    meter([740, 348], numbers[0], numbers[1], { busy }),
    arm(on, tight),
    more,
  );
}
const blinkAt = (t: number) => (t % 3.1 > 2.95 ? 1 : 0);

const before: Scene = (t) => {
  const things = [cup([0, 10], wave(t, 2.4)), cigarette([6, 6], wave(t, 2)), sneaker([0, 0])];
  return (
    things
      .map((thing, i) =>
        at(
          [200 + i * 190, 250],
          { scale: pop(t, 0.2 + i * 0.5) },
          circle([0, 0], 84, 'floor', { opacity: 0.7 }),
          thing,
          no([0, 0], 84, pop(t, 1.4 + i * 0.5)),
        ),
      )
      .join('') + at([784, 250], { scale: pop(t, 2.9) }, clock([0, 0], 84, 0.5 * ease(t, 3.2, 5)), digits([0, 138], 44, '30', 'ink'))
  );
};
const rest: Scene = (t, lasts) =>
  atTable({
    blink: blinkAt(t) || (t > 2 && t < lasts - 1.2 && t % 2 < 0.9 ? 1 : 0),
    more:
      at([740, 150], { scale: pop(t, 0.5) }, clock([0, 0], 74, (5 / 60) * even(t, 1, lasts - 0.4))) +
      at([640, 160], { scale: pop(t, 0.9) }, circle([0, 0], 30, 'brand'), digits([0, 13], 36, '5', 'white')),
  });
const posture: Scene = (t) => {
  const mark = (place: Point, r: number, from: number) =>
    faded(
      ease(t, from, from + 0.4),
      ring(place, r + 4 * wave(t, 1.4), 'way', 5, { 'stroke-dasharray': '2 12', 'stroke-linecap': 'round' }),
      yes([place[0] + r * 0.72, place[1] - r * 0.72], 17),
    );
  return atTable({ blink: blinkAt(t), more: mark([268, 262], 64, 0.6) + mark([440, 452], 52, 2.2) });
};
/** The cuff is where it belongs: a line from the heart shows it, `line` of it. */
export const levelWithHeart = (t: number, line: number): string =>
  line > 0
    ? faded(
        line,
        stroke(`M250 ${HEART[1]}H520`, 'way', 3.5, { 'stroke-dasharray': '1 10' }),
        at(HEART, { scale: 0.4 + 0.06 * wave(t, 0.9) }, heart()),
        yes([532, HEART[1]], 15, pop(line, 0.9, 0.1)),
      )
    : '';
const level: Scene = (t) =>
  atTable({ on: ease(t, 1.2, 2.6), zoom: ease(t, 0.1, 1.2), blink: blinkAt(t), more: levelWithHeart(t, ease(t, 3, 3.8)) });
const silent: Scene = (t, lasts) => {
  const zoom = 1 - ease(t, 0.1, 1.1);
  const run = even(t, 1.6, lasts - 0.8);
  const shown = run === 0 ? '--' : String(Math.round(run < 0.35 ? between(0, 176, run / 0.35) : between(176, 131, (run - 0.35) / 0.65)));
  return atTable({
    on: 1,
    zoom,
    tight: run > 0 && run < 1 ? Math.min(1, run * 4) * (1 - run * 0.6) : 0,
    numbers: [shown, '--'],
    busy: wave(t, 0.9),
    blink: blinkAt(t),
    more: at([460, 120], { scale: pop(t, 1) * 0.9 }, bubble([0, 0], 0.9), no([0, 0], 58)),
  });
};
const twice: Scene = (t, lasts) => {
  const first = t < 1.3;
  const share = ease(t, 1.4, lasts - 2.2);
  const done = t > lasts - 1.8;
  return atTable({
    on: 1,
    numbers: first ? ['131', '84'] : done ? ['127', '82'] : ['--', '--'],
    busy: first || done ? 0 : share >= 1 ? wave(t, 0.9) : 0,
    blink: blinkAt(t),
    more:
      at([740, 140], { scale: pop(t, 0.3) }, clock([0, 0], 70, share)) +
      at([640, 150], { scale: pop(t, 0.7) }, circle([0, 0], 28, 'brand'), digits([0, 12], 34, '1', 'white')),
  });
};
const ROWS = ['131/84', '127/82', '134/86', '129/81', '133/83', '126/80'];
const write: Scene = (t, lasts) => {
  const shown = between(0, ROWS.length, even(t, 0.6, lasts - 1.6));
  const row = Math.min(ROWS.length - 1, Math.floor(shown));
  return (
    at([480, 270], {}, diary([0, 0], ROWS, shown)) +
    [sun, moon]
      .map((light, i) =>
        at(
          [270 + i * 420, 200],
          { scale: pop(t, 0.5 + i * 0.6) },
          circle([0, 0], 62, 'white', { opacity: 0.8 }),
          light([0, 0], 1.3),
          digits([0, 108], 40, '2', 'ink'),
        ),
      )
      .join('') +
    at(
      [between(560, 600, wave(t, 0.8)), 176 + row * 46],
      { turn: 28 },
      shape('M0 0L12 -26H-12Z', 'skin'),
      box([-12, -150], 24, 124, 4, 'watch'),
      box([-12, -164], 24, 20, 8, 'blood'),
    )
  );
};
const home: Scene = (t) =>
  at(
    [480, 300],
    { scale: pop(t, 0.2) },
    shape('M-210 -40L0 -206L210 -40V150q0 20 -20 20H-190q-20 0 -20 -20Z', 'white'),
    stroke('M-236 -24L0 -212L236 -24', 'plum', 26),
  ) +
  at(
    [480, 330],
    { scale: pop(t, 0.8) },
    digits([0, -26], 82, '135', 'dark'),
    stroke('M-90 6H90', 'watch', 8),
    digits([0, 84], 82, '85', 'dark'),
  );
const high: Scene = (t) =>
  at(
    [300, 270],
    { scale: pop(t, 0.2) },
    box([-150, -150], 300, 300, 40, 'white'),
    digits([0, -26], 86, '180', 'bad'),
    stroke('M-90 6H90', 'bad', 8),
    digits([0, 88], 86, '120', 'bad'),
  ) +
  faded(ease(t, 1.4, 1.9), stroke('M490 270H566M544 244L570 270L544 296', 'way', 10)) +
  at([720, 270], { scale: pop(t, 1.8) }, clock([0, 0], 110, (5 / 60) * ease(t, 2, 4.4)));
const help: Scene = (t) =>
  at(
    [250, 280],
    { scale: pop(t, 0.2) },
    circle([0, 0], 128, 'badPale'),
    within('who', 128, at([-22, 232], { scale: 0.86 }, bust(LOOK, { face: { open: 0.4, tilt: 6 } }))),
  ) +
  at(
    [460, 290],
    { scale: pop(t, 0.8) },
    circle([0, 0], 62, 'badPale'),
    at([0, 2], { scale: 0.72 + 0.05 * wave(t, 0.8) }, heart(), stroke('M4 -30L-10 -8L8 0L-4 24', 'white', 7)),
  ) +
  at([720, 270], { turn: 3 * Math.sin(t * 18) * (t > 1.6 && t < 2.6 ? 1 : 0) }, phone([0, 0], 1.25 * pop(t, 1.2), '101'));

export const BLOOD_PRESSURE: Film = {
  file: 'blood-pressure',
  scenes: [
    staged(plain, before),
    ...[rest, posture, level, silent, twice].map((scene) => staged(() => room(onStage(FLOOR)), scene)),
    ...[write, home, high, help].map((scene) => staged(plain, scene)),
  ],
  poster: 29,
};
