import { atTable, levelWithHeart, room } from '../films/blood-pressure.ts';
import { clock, tumbler } from '../parts/things.ts';
import { at, box, circle, digits, limb, oval, type Point, ring, shape, stroke } from '../svg.ts';
import { inOrder, picture } from './picture.ts';

/** The film stands still where the cuff has found its place. */
export const CUFF_POSITION = picture('cuff-position', 360, () =>
  at([0, 0], { scale: 2 / 3 }, room(), atTable({ on: 1, zoom: 0.42, more: levelWithHeart(0, 1) })),
);

const SOLE = 'M-44 -92C-54 -40 -28 -20 -32 30C-36 84 -44 128 -4 130C36 128 34 84 34 40C36 -6 56 -40 46 -92C40 -122 -36 -122 -44 -92Z';
const TOES: readonly (readonly [number, number, number])[] = [
  [-34, -128, 20],
  [-8, -136, 14],
  [13, -132, 12],
  [31, -124, 11],
  [45, -110, 10],
];
const sole = (place: Point, flip: boolean, ...marks: readonly string[]): string =>
  at(
    place,
    { flip },
    ...TOES.map(([x, y, r]) => circle([x, y], r, 'skin')),
    shape(SOLE, 'skin'),
    oval([0, -70], 34, 26, 'skinDeep', { opacity: 0.28 }),
    oval([0, 100], 26, 20, 'skinDeep', { opacity: 0.28 }),
    ...marks,
  );
const look = (place: Point, r: number): string => ring(place, r, 'way', 4.5, { 'stroke-dasharray': '1 9', 'stroke-linecap': 'round' });

export const FOOT_CHECK = picture('foot-check', 360, () =>
  [
    circle([90, 320], 130, 'groundDeep', { opacity: 0.5 }),
    sole([210, 190], false, look([2, -126], 20), look([0, 100], 38)),
    sole(
      [350, 190],
      true,
      shape('M-18 -84q14 -12 28 0q8 16 -8 22q-22 2 -20 -22Z', 'blood'),
      look([-4, -76], 34),
      oval([2, 100], 13, 10, 'badPale'),
      ring([2, 100], 12, 'blush', 2.5),
      look([2, 100], 30),
    ),
    at(
      [512, 176],
      { turn: 28 },
      limb(
        [
          [0, 70],
          [0, 150],
        ],
        20,
        'plum',
      ),
      circle([0, 0], 76, 'plum'),
      circle([0, 0], 64, 'brandPale'),
      stroke('M-36 -12A40 40 0 0 1 -4 -42', 'white', 7, { opacity: 0.8 }),
    ),
  ].join(''),
);

const card = (x: number, ...inner: readonly string[]): string => at([x, 128], {}, circle([0, 0], 66, 'white'), ...inner);
export const LOW_SUGAR = inOrder('low-sugar', 260, 4, (place, ahead) =>
  [
    card(place(0), shape('M0 -46C20 -16 30 0 30 16A30 30 0 0 1 -30 16C-30 0 -20 -16 0 -46Z', 'blood'), digits([0, 27], 28, '65', 'white')),
    card(
      place(1),
      at([0, 4], { scale: 0.82 }, tumbler([0, 0], 0.5), stroke('M8 -74L-6 30', 'plum', 6)),
      circle([40, 40], 24, 'watch'),
      digits([40, 49], 24, '15', 'dark'),
    ),
    card(place(2), clock([0, 0], 58, 0.25), circle([42, 42], 24, 'brand'), digits([42, 51], 24, '15', 'white')),
    card(
      place(3),
      shape('M0 -46C20 -16 30 0 30 16A30 30 0 0 1 -30 16C-30 0 -20 -16 0 -46Z', 'blood'),
      digits([0, 27], 28, '95', 'white'),
      circle([42, 42], 21, 'good'),
      at([42, 42], { scale: 0.9 }, stroke('M-9 1L-2 8L10 -7', 'white', 5)),
    ),
    ...[0, 1, 2].map((n) => at([(place(n) + place(n + 1)) / 2, 128], { flip: ahead < 0 }, stroke('M-5 -10L5 0L-5 10', 'way', 5))),
  ].join(''),
);

export const WEIGHT_WATER = picture('weight-water', 300, () =>
  [
    circle([70, 60], 120, 'groundDeep', { opacity: 0.5 }),
    at(
      [170, 190],
      {},
      shape('M-112 -60Q-108 -84 -84 -84H84Q108 -84 112 -60L124 44Q126 66 104 66H-104Q-126 66 -124 44Z', 'white'),
      box([-44, -72], 88, 46, 12, 'dark'),
      digits([0, -39], 30, '74', 'brandPale'),
      ...[-1, 1].map((side) =>
        at([side * 42, 22], { flip: side > 0, scale: 0.36 }, shape(SOLE, 'shade'), ...TOES.map(([x, y, r]) => circle([x, y], r, 'shade'))),
      ),
    ),
    stroke('M352 240H596', 'ink', 3),
    ...[72, 73, 74].map(
      (kilos, i) =>
        box([372 + i * 76, 240 - 60 - i * 46], 52, 60 + i * 46, 10, i === 2 ? 'watch' : 'brandSoft') +
        digits([398 + i * 76, 168 - i * 46], 26, String(kilos), 'ink') +
        digits([398 + i * 76, 272], 22, String(i + 1), 'inkSoft'),
    ),
  ].join(''),
);

export const PLATE = picture('plate', 340, () => {
  const leaf = (x: number, y: number, turn: number) =>
    at([x, y], { turn }, shape('M0 26C-26 8 -22 -22 0 -34C22 -22 26 8 0 26Z', 'moss'), stroke('M0 22V-22', 'mossDeep', 3));
  const tomato = (x: number, y: number) => at([x, y], {}, circle([0, 0], 17, 'blood'), stroke('M0 -9v18M-9 0h18', 'flesh', 3));
  const bean = (x: number, y: number, turn: number) =>
    at([x, y], { turn }, shape('M-15 -2C-15 -14 14 -14 15 -1C15 12 5 11 0 6C-6 11 -15 10 -15 -2Z', 'plum'));
  return [
    circle([270, 172], 150, 'white'),
    circle([270, 172], 124, 'shade'),
    shape('M266 56A116 116 0 0 0 266 288Z', 'mossPale'),
    shape('M276 56A116 116 0 0 1 386 166H276Z', 'plumPale'),
    shape('M276 178H386A116 116 0 0 1 276 288Z', 'clayPale'),
    ...[leaf(222, 110, -30), leaf(190, 160, 18), leaf(236, 178, -8), leaf(206, 226, 40), leaf(246, 246, -24)],
    ...[tomato(240, 138), tomato(176, 200), tomato(250, 214)],
    ...[bean(304, 92, 10), bean(334, 112, -30), bean(302, 128, 40), bean(350, 146, 5), bean(318, 150, -14)],
    ...Array.from({ length: 22 }, (_, i) =>
      at([290 + ((i * 37) % 78), 192 + ((i * 23) % 66)], { turn: i * 40 }, oval([0, 0], 8, 3.6, 'clay')),
    ).filter((_, i) => {
      const x = 14 + ((i * 37) % 78);
      const y = 20 + ((i * 23) % 66);
      return x * x + y * y < 104 * 104;
    }),
    stroke('M92 96V250M76 96v40q0 16 16 16q16 0 16 -16V96', 'inkSoft', 7),
    at([490, 190], { scale: 1.5 }, tumbler([0, 0], 0.9)),
  ].join('');
});

/** Somebody from limbs: each list of joints is an arm, a leg or the back. */
const mat = (x: number, y: number): string => box([x - 130, y], 260, 14, 7, 'duskPale');
const skull = (place: Point): string =>
  circle(place, 25, 'skin') +
  shape(
    `M${place[0] - 25} ${place[1]}A25 25 0 0 1 ${place[0] + 25} ${place[1]}Q${place[0]} ${place[1] - 16} ${place[0] - 25} ${place[1]}Z`,
    'hair',
  );
const number = (n: number, [x, y]: Point): string => circle([x, y], 18, 'brand') + digits([x, y + 8], 22, String(n), 'white');

export const BACK_MOVES = picture('back-moves', 440, () =>
  [
    // walking
    at(
      [160, 0],
      {},
      oval([4, 202], 74, 9, 'floor'),
      limb(
        [
          [0, 132],
          [-20, 162],
          [-48, 190],
        ],
        21,
        'duskDeep',
      ),
      limb(
        [
          [-2, 84],
          [-34, 110],
          [-26, 134],
        ],
        15,
        'skinDeep',
      ),
      limb(
        [
          [2, 130],
          [30, 158],
          [36, 194],
        ],
        22,
        'dusk',
      ),
      limb(
        [
          [8, 76],
          [0, 128],
        ],
        38,
        'plum',
      ),
      limb(
        [
          [10, 84],
          [34, 108],
          [56, 102],
        ],
        15,
        'skin',
      ),
      skull([20, 36]),
    ),
    // on the back, one knee to the chest
    at(
      [480, 0],
      {},
      mat(0, 186),
      at([-96, 166], { turn: -90 }, skull([0, 0])),
      limb(
        [
          [-56, 166],
          [14, 168],
        ],
        36,
        'plum',
      ),
      limb(
        [
          [14, 168],
          [66, 174],
          [120, 176],
        ],
        21,
        'duskDeep',
      ),
      limb(
        [
          [14, 164],
          [-20, 116],
          [26, 120],
        ],
        22,
        'dusk',
      ),
      limb(
        [
          [-48, 154],
          [-40, 124],
          [-20, 112],
        ],
        15,
        'skin',
      ),
    ),
    // on hands and knees, the back round
    at(
      [160, 214],
      {},
      mat(0, 186),
      limb(
        [
          [-60, 128],
          [-62, 180],
          [-108, 182],
        ],
        22,
        'dusk',
      ),
      shape('M-80 132C-70 60 40 50 70 122C54 128 44 128 34 122C20 96 -36 96 -44 136C-54 144 -72 144 -80 132Z', 'plum'),
      limb(
        [
          [52, 118],
          [56, 182],
        ],
        16,
        'skin',
      ),
      at([96, 150], { turn: 60 }, skull([0, 0])),
    ),
    // and flat
    at(
      [480, 214],
      {},
      mat(0, 186),
      limb(
        [
          [-60, 118],
          [-62, 180],
          [-108, 182],
        ],
        22,
        'dusk',
      ),
      limb(
        [
          [-58, 112],
          [52, 110],
        ],
        38,
        'plum',
      ),
      limb(
        [
          [54, 116],
          [58, 182],
        ],
        16,
        'skin',
      ),
      at([100, 100], { turn: 40 }, skull([0, 0])),
    ),
    number(1, [40, 40]),
    number(2, [352, 40]),
    number(3, [40, 262]),
    number(4, [352, 262]),
  ].join(''),
);
