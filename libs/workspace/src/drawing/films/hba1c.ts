import { between, ease, even, pop, wave } from '../motion.ts';
import { cell, onCell, STICKS, sugar, vessel } from '../parts/blood.ts';
import { bust } from '../parts/person.ts';
import { bubble } from '../parts/things.ts';
import { at, box, circle, digits, faded, oval, type Point, ring, shape, stroke } from '../svg.ts';
import { type Film, HIGH, type Scene, staged, WIDE } from './film.ts';

const plain = (): string =>
  [
    box([0, 0], WIDE, HIGH, 0, 'ground'),
    circle([790, 80], 220, 'groundDeep', { opacity: 0.5 }),
    circle([100, 480], 190, 'groundDeep', { opacity: 0.5 }),
  ].join('');

/** Cells that go along the vessel, the same way each time. */
const stream = (t: number, cells: number, speed: number, r: number, middle: number, spread: number): string =>
  Array.from({ length: cells }, (_, i) => {
    const x = ((i * 977) % (WIDE + 240)) + t * speed * (0.85 + ((i * 31) % 10) / 33);
    const y = middle + (((i * 53) % 100) / 50 - 1) * spread + Math.sin(t * 1.3 + i) * 6;
    return at([(x % (WIDE + 240)) - 120, y], { turn: t * 12 + i * 40 }, cell(r));
  }).join('');

const apple = (): string =>
  [
    shape('M0 -26C-14 -40 -48 -34 -46 2C-44 34 -20 50 0 40C20 50 44 34 46 2C48 -34 14 -40 0 -26Z', 'blood'),
    stroke('M0 -26q2 -16 12 -22', 'woodDeep', 6),
    shape('M12 -40q20 -14 34 0q-18 12 -34 0Z', 'moss'),
  ].join('');
const bread = (): string =>
  [
    shape('M-62 26V-6q-16 -30 20 -34H42q36 4 20 34V26q0 10 -10 10H-52q-10 0 -10 -10Z', 'wood'),
    shape('M-50 24V-4q-14 -22 14 -26H36q28 4 14 26V24Z', 'clayPale'),
  ].join('');

const eaten: Scene = (t) => {
  const falls = Array.from({ length: 9 }, (_, i) => {
    const share = even(t, 1.2 + i * 0.25, 2.6 + i * 0.25);
    const x = 400 + ((i * 67) % 170) + (share >= 1 ? (t - 2.6 - i * 0.25) * 90 : 0);
    return share === 0
      ? ''
      : sugar([x, between(160, 300 + ((i * 41) % 90), share * share) + (share >= 1 ? Math.sin(t * 2 + i) * 6 : 0)], 14, t * 50 + i * 20);
  });
  return (
    vessel(-80, WIDE + 160, 340, 112) +
    stream(t, 13, 100, 36, 340, 62) +
    falls.join('') +
    at(
      [480, 110],
      { scale: pop(t, 0.1) },
      oval([0, 44], 170, 24, 'white'),
      oval([0, 40], 120, 14, 'shade'),
      at([-58, 6], {}, bread()),
      at([58, 2], {}, apple()),
    )
  );
};
const sticks: Scene = (t) => {
  const middles: readonly Point[] = [
    [220, 270],
    [500, 330],
    [770, 250],
  ];
  return (
    vessel(-80, WIDE + 160, 290, 190) +
    middles
      .map(([x, y], n) =>
        at(
          [x + t * 14 - 20, y + Math.sin(t * 1.2 + n * 2) * 8],
          { turn: Math.sin(t * 0.6 + n) * 8 },
          cell(86),
          ...STICKS.slice(0, [4, 6, 3][n]).map((angle, i) => {
            const share = ease(t, 0.5 + i * 0.42 + n * 0.15, 1.3 + i * 0.42 + n * 0.15);
            return faded(Math.min(1, share * 4), sugar(onCell(between(190, 84, share), angle + 22 * n), 19, angle + (1 - share) * 200));
          }),
        ),
      )
      .join('')
  );
};
const months: Scene = (t, lasts) => {
  const share = even(t, 0.6, lasts - 1);
  const middle: Point = [480, 256];
  const arc = (part: number) => {
    const angle = 2 * Math.PI * Math.min(part, 0.9999) - Math.PI / 2;
    return stroke(`M0 -190A190 190 0 ${part > 0.5 ? 1 : 0} 1 ${190 * Math.cos(angle)} ${190 * Math.sin(angle)}`, 'way', 16);
  };
  return at(
    middle,
    {},
    ring([0, 0], 190, 'brandPale', 16),
    share > 0.002 ? arc(share) : '',
    ...[1, 2, 3].map((month) => {
      const angle = (month / 3) * 2 * Math.PI - Math.PI / 2;
      const here = share >= month / 3 - 0.02;
      return at(
        [190 * Math.cos(angle), 190 * Math.sin(angle)],
        {},
        circle([0, 0], 34, here ? 'brand' : 'white'),
        ring([0, 0], 34, 'brand', 5),
        digits([0, 14], 40, String(month), here ? 'white' : 'brand'),
      );
    }),
    at(
      [0, 0],
      { turn: share * 50 },
      cell(96),
      ...STICKS.slice(0, Math.floor(share * 7.99)).map((angle) => sugar(onCell(93, angle), 19, angle)),
    ),
  );
};
/** Which of a hundred carry sugar. */
const CARRY = [3, 17, 28, 42, 55, 71, 86];
const share: Scene = (t, lasts) => {
  const shown = even(t, 0.9, lasts - 1.8) * CARRY.length;
  const grid = Array.from({ length: 100 }, (_, i) => {
    const order = CARRY.indexOf(i);
    const lit = order < 0 ? 0 : Math.min(1, Math.max(0, shown - order));
    return at(
      [162 + (i % 10) * 37, 62 + Math.floor(i / 10) * 37],
      { scale: 0.16 + lit * 0.05 },
      faded(order < 0 && shown >= CARRY.length ? 0.45 : 1, cell(96)),
      lit > 0 ? at([0, -50], { scale: lit * 4.6 }, sugar([0, 0])) : '',
    );
  });
  return (
    box([126, 28], 402, 402, 28, 'white', { opacity: 0.6 }) +
    grid.join('') +
    at([730, 240], { scale: pop(t, 1.2) }, box([-140, -92], 280, 184, 36, 'white'), digits([0, 34], 96, `${Math.floor(shown)}%`, 'dark'))
  );
};
const days = Array.from(
  { length: 61 },
  (_, i) => 24 * Math.sin(i * 0.9) + 15 * Math.sin(i * 2.3 + 1) + (i === 38 ? 120 : i === 37 || i === 39 ? 48 : 0),
);
const average: Scene = (t, lasts) => {
  const drawn = even(t, 0.4, lasts - 2.2) * 60;
  const x = (i: number) => 130 + i * 11.7;
  const y = (i: number) => 270 - days[i]!;
  const upTo = Math.floor(drawn);
  const line = days
    .slice(0, upTo + 1)
    .map((_, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(i).toFixed(1)}`)
    .join('');
  const mean = ease(t, lasts - 2.2, lasts - 1.4);
  const cake = pop(t, 0.4 + ((lasts - 2.6) * 38) / 60 - 0.2);
  return (
    box([96, 70], 768, 340, 28, 'white') +
    [0, 1, 2, 3].map((i) => stroke(`M130 ${130 + i * 80}H832`, 'shade', 3)).join('') +
    faded(mean, stroke('M130 266H832', 'way', 8, { 'stroke-dasharray': '2 16' })) +
    stroke(line || 'M130 270', 'watch', 6) +
    at(
      [x(38), 106],
      { scale: cake * 0.62 },
      shape('M-50 30V-4q0 -14 14 -14H36q14 0 14 14V30Z', 'clayPale'),
      shape('M-50 -2q10 18 25 4q12 16 25 0q12 16 25 0q15 14 25 -4q0 -16 -14 -16H-36q-14 0 -14 16Z', 'plum'),
      circle([0, -28], 12, 'blood'),
    ) +
    (upTo < 60 ? circle([x(upTo), y(upTo)], 10, 'watch') : '')
  );
};
const place = (value: number) => 120 + (value - 4) * 120;
/** The measure from 4 to 10; it runs from left to right in each language. */
function scale(t: number, lit: 'from' | 'below', mark: number): string {
  const at65 = place(6.5);
  const at7 = place(7);
  return (
    box([70, 120], 820, 270, 36, 'white') +
    (lit === 'from'
      ? box([120, 210], at65 - 120 - 4, 64, 12, 'shade') +
        box([at65 + 4, 210], 840 - at65 - 4, 64, 12, 'shade') +
        faded(
          ease(t, 0.8, 1.4),
          box([at65 + 4, 210], (840 - at65 - 4) * ease(t, 0.8, 2), 64, 12, 'watchPale'),
          stroke(`M${at65 + 12} 286H${at65 + 4 + (826 - at65) * ease(t, 0.8, 2)}`, 'watch', 8),
        )
      : box([120, 210], at7 - 120 - 4, 64, 12, 'shade') +
        box([at7 + 4, 210], 840 - at7 - 4, 64, 12, 'shade') +
        faded(
          ease(t, 0.8, 1.4),
          box([at7 - 4 - (at7 - 120 - 4) * ease(t, 0.8, 2), 210], (at7 - 124) * ease(t, 0.8, 2), 64, 12, 'goodPale'),
          stroke(`M${at7 - 14} 286H${at7 - 14 - (at7 - 140) * ease(t, 0.8, 2)}`, 'good', 8),
        )) +
    [4, 5, 6, 7, 8, 9, 10].map((value) => digits([place(value), 344], 32, String(value), 'dark')).join('') +
    at(
      [place(mark), 204],
      { scale: pop(t, 0.4) },
      box([-62, -84], 124, 66, 33, 'brand'),
      shape('M-14 -20H14L0 0Z', 'brand'),
      digits([0, -38], 40, `${mark}%`, 'white'),
    )
  );
}
const diagnosis: Scene = (t) => scale(t, 'from', 6.5);
const aim: Scene = (t) => scale(t, 'below', 7);
const ask: Scene = (t) =>
  at(
    [250, 460],
    {},
    bust({ hair: 'bun', top: 'plum' }, { face: { open: t > 0.8 && t < 2.4 ? 0.4 * wave(t, 0.5) : 0, blink: t % 2.8 > 2.65 ? 1 : 0 } }),
  ) +
  at(
    [710, 460],
    { flip: true },
    bust(
      { hair: 'short', top: 'white' },
      {
        face: { open: t > 2.6 && t < 4.4 ? 0.4 * wave(t, 0.5) : 0, blink: t % 3.1 > 2.95 ? 1 : 0 },
        over: stroke('M-30 -196C-20 -140 20 -140 34 -194M4 -152V-104', 'brand', 7) + circle([4, -92], 12, 'brandMid'),
      },
    ),
  ) +
  at([430, 120], { scale: pop(t, 0.6) }, bubble([0, 0], 1)) +
  at([532, 206], { scale: pop(t, 2.4) }, bubble([0, 0], 0.9, true));

export const HBA1C: Film = {
  file: 'hba1c',
  scenes: [eaten, sticks, months, share, average, diagnosis, aim, ask].map((scene) => staged(plain, scene)),
  poster: 9,
};
