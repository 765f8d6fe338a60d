import { between, ease, even, pop, wave } from '../motion.ts';
import { breathOut, cap, inhaler, lungs, spacer } from '../parts/breath.ts';
import { bust, type Look } from '../parts/person.ts';
import { clock, phone, slice, tumbler, within, yes } from '../parts/things.ts';
import { at, box, circle, digits, faded, limb, type Point, ring, shape, stroke } from '../svg.ts';
import { type Film, HIGH, type Scene, staged, WIDE } from './film.ts';

const LOOK: Look = { hair: 'short', top: 'brandMid' };
const BODY: Point = [290, 480];
const MOUTH: Point = [BODY[0] + 76, BODY[1] - 255];
const CHEST: Point = [BODY[0] + 4, BODY[1] - 108];

const plain = (): string =>
  [
    box([0, 0], WIDE, HIGH, 0, 'ground'),
    circle([800, 100], 220, 'groundDeep', { opacity: 0.5 }),
    circle([110, 470], 170, 'groundDeep', { opacity: 0.5 }),
  ].join('');
const shaking = (t: number, from: number, to: number): number =>
  t > from && t < to ? 9 * Math.sin(t * 26) * ease(t, from, from + 0.3) * (1 - ease(t, to - 0.3, to)) : 0;

const shake: Scene = (t) => {
  const off = ease(t, 0.7, 1.6);
  const look = ease(t, 1.7, 2.1) * (1 - ease(t, 2.6, 3));
  return (
    at(
      [470, 330],
      { scale: 1.9, turn: shaking(t, 3, 5.2) },
      inhaler(),
      look > 0 ? faded(look, ring([0, 5], 34, 'way', 4, { 'stroke-dasharray': '1 9', 'stroke-linecap': 'round' })) : '',
    ) + at([470, 330], { scale: 1.9, opacity: 1 - ease(t, 1.9, 2.5) }, cap([between(0, -84, off), 0]))
  );
};
const join: Scene = (t) => {
  const come = ease(t, 0.3, 1.7);
  const x = between(-260, 236, come);
  return (
    at([between(700, 620, ease(t, 1.2, 2)), 320], { scale: 1.55 }, inhaler()) +
    at([x + 52, 312], { scale: 1.55 }, spacer()) +
    yes([636, 200], 30, pop(t, 2.2))
  );
};

interface Stage {
  /** How far the spacer has come to the mouth. */
  readonly near?: number;
  readonly pressed?: number;
  readonly mist?: number;
  readonly full?: number;
  readonly lit?: number;
  readonly open?: number;
  readonly blink?: number;
  readonly more?: string;
}
function breathing({ near = 0, pressed = 0, mist = 0, full = 0.5, lit = 0, open = 0, blink = 0, more = '' }: Stage): string {
  const place: Point = [between(MOUTH[0] + 330, MOUTH[0] - 10, near), between(MOUTH[1] + 150, MOUTH[1] - 2, near)];
  const hand: Point = [place[0] + 290, place[1] - 26];
  const chest =
    at(CHEST, { scale: 0.9 }, lungs(full, lit)) +
    stroke(
      `M${MOUTH[0] - 30} ${MOUTH[1] + 4}C${CHEST[0] + 4} ${MOUTH[1]} ${CHEST[0]} ${MOUTH[1] + 60} ${CHEST[0]} ${CHEST[1] - 60}`,
      'fleshDeep',
      11,
      { opacity: 0.5 },
    );
  return (
    at(BODY, {}, bust(LOOK, { breath: full, face: { open: near > 0.9 ? 0.2 : open, blink } })) +
    chest +
    (near > 0
      ? limb([[BODY[0] + 26, BODY[1] - 134], [between(500, 470, near), BODY[1] + 4], hand], 40, 'skin') +
        limb(
          [
            [BODY[0] + 24, BODY[1] - 136],
            [between(430, 410, near), BODY[1] - 48],
          ],
          54,
          'brand',
        ) +
        circle(hand, 26, 'skin') +
        at(place, {}, at([214, -4], {}, inhaler({ pressed })), spacer(mist)) +
        [-44, -26, -8]
          .map((y) =>
            limb(
              [
                [hand[0] + 14, hand[1] + y + 8],
                [hand[0] - 16, hand[1] + y + 2],
              ],
              16,
              'skin',
            ),
          )
          .join('') +
        limb(
          [
            [hand[0] + 24, hand[1] - 30],
            [hand[0] + 22, hand[1] - 88],
            [place[0] + 286, place[1] - 166 + pressed * 16],
          ],
          15,
          'skin',
        )
      : '') +
    more
  );
}
const blinkAt = (t: number) => (t % 3.3 > 3.15 ? 1 : 0);

const out: Scene = (t, lasts) => {
  const blow = ease(t, 1.2, 1.7) * (1 - ease(t, lasts - 1, lasts - 0.4));
  return breathing({
    full: between(0.8, 0, ease(t, 1.2, lasts - 0.6)),
    open: blow * 0.5,
    blink: blinkAt(t),
    more: at([MOUTH[0] + 6, MOUTH[1] + 4], {}, breathOut(t, blow)),
  });
};
const lips: Scene = (t) =>
  breathing({
    near: ease(t, 0.3, 1.7),
    full: 0,
    blink: blinkAt(t),
    more: faded(
      ease(t, 2, 2.4),
      ring([MOUTH[0] - 4, MOUTH[1] + 2], 40 + 3 * wave(t, 1.3), 'way', 5, { 'stroke-dasharray': '1 11', 'stroke-linecap': 'round' }),
    ),
  });
const press: Scene = (t, lasts) => {
  const mist = ease(t, 1.2, 1.5) * (1 - ease(t, 3.2, lasts - 0.8));
  const flow = even(t, 1.8, lasts - 0.4);
  const run = (share: number): Point =>
    share < 0.45
      ? [between(MOUTH[0] + 170, MOUTH[0] - 30, share / 0.45), MOUTH[1] + 4]
      : share < 0.6
        ? [between(MOUTH[0] - 30, CHEST[0], (share - 0.45) / 0.15), between(MOUTH[1] + 4, MOUTH[1] + 60, (share - 0.45) / 0.15)]
        : [CHEST[0] + (share > 0.8 ? (share - 0.8) * 150 : 0) * 1, between(MOUTH[1] + 60, CHEST[1] + 30, (share - 0.6) / 0.4)];
  const specks =
    flow > 0 && flow < 1
      ? Array.from({ length: 12 }, (_, i) => {
          const share = (t * 0.5 + i / 12) % 1;
          const [x, y] = run(share);
          return circle([share > 0.8 && i % 2 ? 2 * CHEST[0] - x : x, y + ((i * 7) % 9) - 4], 4.5, 'brand', {
            opacity: Math.min(1, flow * 5, (1 - flow) * 5),
          });
        }).join('')
      : '';
  return breathing({
    near: 1,
    pressed: ease(t, 0.9, 1.15) * (1 - ease(t, 1.5, 1.9)),
    mist,
    full: ease(t, 1.6, lasts - 0.4),
    lit: 0.9 * ease(t, 3, lasts - 0.2),
    more: specks,
  });
};
const hold: Scene = (t, lasts) => {
  const share = even(t, 0.8, lasts - 1.2);
  const letting = ease(t, lasts - 1, lasts - 0.2);
  return breathing({
    full: 1 - letting,
    lit: 0.9,
    blink: share > 0.1 && share < 0.9 ? 1 : 0,
    open: letting > 0 && letting < 1 ? 0.4 : 0,
    more:
      at(
        [700, 220],
        { scale: pop(t, 0.3) },
        circle([0, 0], 112, 'white'),
        slice(112, share, 'brandPale'),
        circle([0, 0], 84, 'white'),
        ring([0, 0], 112, 'brand', 9),
        digits([0, 32], 92, String(Math.max(1, Math.ceil(share * 10))), 'dark'),
      ) + at([MOUTH[0] + 6, MOUTH[1] + 4], {}, breathOut(t, letting > 0 && letting < 1 ? 1 : 0)),
  });
};
const again: Scene = (t, lasts) =>
  at([320, 260], { scale: pop(t, 0.2) }, clock([0, 0], 124, 0.5 * ease(t, 0.8, lasts - 2.2)), digits([0, 190], 52, '30', 'ink')) +
  at([610, 330], { scale: 1.45 * pop(t, 0.6), turn: shaking(t, lasts - 2.4, lasts - 0.3) }, inhaler());
const rinse: Scene = (t, lasts) => {
  const sip = ease(t, 0.6, 1.4) * (1 - ease(t, 2.6, 3.2));
  const spit = t > lasts - 1.8 && t < lasts - 0.5;
  const glass: Point = [between(620, MOUTH[0] + 44, sip), between(350, MOUTH[1] + 6, sip)];
  return (
    at(
      [600, 420],
      {},
      shape('M-170 -40H170Q160 70 0 72Q-160 70 -170 -40Z', 'white'),
      box([-184, -54], 368, 24, 12, 'shade'),
      box([110, -170], 18, 120, 9, 'inkSoft', { opacity: 0.45 }),
      stroke('M119 -162q-4 -26 -44 -22q-16 2 -16 22', 'inkSoft', 18, { opacity: 0.45 }),
    ) +
    at(BODY, { turn: 0 }, bust(LOOK, { face: { open: spit ? 0.4 : 0, tilt: spit ? 12 : -6 * sip, blink: sip > 0.8 ? 1 : 0 } })) +
    (spit
      ? [0, 1, 2, 3, 4]
          .map((i) => {
            const f = (t * 1.6 + i / 5) % 1;
            return circle([MOUTH[0] + 8 + f * 110, MOUTH[1] + 24 + f * f * 170], 6, 'brandSoft');
          })
          .join('')
      : '') +
    at(glass, { turn: -52 * sip, scale: 0.9 }, tumbler([0, 0], 0.85 - 0.5 * ease(t, 1.4, 2.6))) +
    (t < lasts - 1.6
      ? limb(
          [
            [BODY[0] + 26, BODY[1] - 134],
            [440, BODY[1] + 6],
            [glass[0] + 22, glass[1] + 24],
          ],
          40,
          'skin',
        ) +
        circle([glass[0] + 20, glass[1] + 20], 26, 'skin') +
        limb(
          [
            [BODY[0] + 24, BODY[1] - 136],
            [400, BODY[1] - 46],
          ],
          54,
          'brand',
        )
      : '')
  );
};
const help: Scene = (t) =>
  at(
    [290, 270],
    { scale: pop(t, 0.2) },
    circle([0, 0], 140, 'badPale'),
    within(
      'who',
      140,
      at(
        [-18, 196],
        { scale: 0.86 },
        bust(LOOK, { breath: wave(t, 0.9), face: { open: 0.5 * wave(t, 0.9) } }),
        at([4, -118], { scale: 0.85 }, lungs(0.2 + 0.3 * wave(t, 0.9), 0)),
      ),
    ),
  ) + at([680, 270], { turn: 3 * Math.sin(t * 18) * (t > 1.6 && t < 2.6 ? 1 : 0) }, phone([0, 0], 1.25 * pop(t, 1.2), '101'));

export const INHALER_SPACER: Film = {
  file: 'inhaler-spacer',
  scenes: [shake, join, out, lips, press, hold, again, rinse, help].map((scene) => staged(plain, scene)),
  poster: 24,
};
