import type { Paint } from './palette.ts';

export type Point = readonly [x: number, y: number];
type Attributes = Readonly<Record<string, string | number | undefined>>;

const rounded = (value: string | number): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
const colour = (paint: Paint): string => (paint === 'none' ? 'none' : `var(--${paint})`);

/** One element of a drawing. Numbers are written to hundredths, so that the same drawing is always the same text. */
export function el(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${rounded(value!)}"`)
    .join('');
  return inner.length > 0 ? `<${name}${written}>${inner.join('')}</${name}>` : `<${name}${written}/>`;
}

export const circle = ([cx, cy]: Point, r: number, fill: Paint, more: Attributes = {}): string =>
  el('circle', { cx, cy, r, fill: colour(fill), ...more });
export const oval = ([cx, cy]: Point, rx: number, ry: number, fill: Paint, more: Attributes = {}): string =>
  el('ellipse', { cx, cy, rx, ry, fill: colour(fill), ...more });
export const box = ([x, y]: Point, width: number, height: number, rx: number, fill: Paint, more: Attributes = {}): string =>
  el('rect', { x, y, width, height, rx, fill: colour(fill), ...more });
export const shape = (d: string, fill: Paint, more: Attributes = {}): string => el('path', { d, fill: colour(fill), ...more });
/** A line with round ends. */
export const stroke = (d: string, paint: Paint, width: number, more: Attributes = {}): string =>
  el('path', {
    d,
    fill: 'none',
    stroke: colour(paint),
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
export const ring = ([cx, cy]: Point, r: number, paint: Paint, width: number, more: Attributes = {}): string =>
  el('circle', { cx, cy, r, fill: 'none', stroke: colour(paint), 'stroke-width': width, ...more });

/** An arm, a leg, a tube: thick, through its joints. */
export const limb = (joints: readonly Point[], width: number, paint: Paint): string =>
  stroke(joints.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join(''), paint, width);

/** Digits only: a drawing serves four languages. */
export const digits = ([x, y]: Point, size: number, text: string, paint: Paint, more: Attributes = {}): string => {
  if (/\p{L}/u.test(text)) throw new Error(`“${text}” has letters: what is drawn is the same in each language.`);
  return el('text', { x, y, 'font-size': size, 'font-weight': 600, 'text-anchor': 'middle', fill: colour(paint), ...more }, text);
};

interface Place {
  readonly scale?: number;
  /** Degrees, clockwise. */
  readonly turn?: number;
  readonly opacity?: number;
  /** As in a mirror, left and right. */
  readonly flip?: boolean;
}
/** A part of a drawing, put somewhere. What cannot be seen is left out. */
export function at([x, y]: Point, { scale = 1, turn = 0, opacity = 1, flip = false }: Place, ...inner: readonly string[]): string {
  if (opacity <= 0 || scale === 0) return '';
  const steps = [
    x !== 0 || y !== 0 ? `translate(${rounded(x)} ${rounded(y)})` : '',
    turn === 0 ? '' : `rotate(${rounded(turn)})`,
    scale === 1 && !flip ? '' : `scale(${rounded(flip ? -scale : scale)} ${rounded(scale)})`,
  ].filter(Boolean);
  return el('g', { transform: steps.length > 0 ? steps.join('') : undefined, opacity: opacity < 1 ? opacity : undefined }, ...inner);
}
export const faded = (opacity: number, ...inner: readonly string[]): string => at([0, 0], { opacity }, ...inner);
