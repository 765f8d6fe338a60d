/** Units that take a metric prefix. `m[Hg]` is one unit: its usual form is `mm[Hg]`. */
const METRIC = [
  'm[Hg]',
  '[IU]',
  '[iU]',
  'mol',
  'Cel',
  'osm',
  'cal',
  'bar',
  'eq',
  'Pa',
  'Hz',
  'm',
  'g',
  's',
  'L',
  'l',
  'U',
  'K',
  'J',
  'W',
  'V',
];
const OTHER = [
  '[degF]',
  '[lb_av]',
  '[oz_av]',
  '[stone_av]',
  '[in_i]',
  '[ft_i]',
  '[pH]',
  '[ppm]',
  '[HPF]',
  '[LPF]',
  '[CFU]',
  'min',
  'wk',
  'mo',
  'h',
  'd',
  'a',
  '%',
];
const PREFIXES = ['Y', 'Z', 'E', 'P', 'T', 'G', 'M', 'k', 'h', 'da', 'd', 'c', 'm', 'u', 'n', 'p', 'f'];

const escape = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/[[\]]/g, String.raw`\$&`)).join('|');
const SYMBOL = `(?:(?:${PREFIXES.join('|')})?(?:${escape(METRIC)})|${escape(OTHER)}|10[*^]|[1-9][0-9]*)`;
const COMPONENT = String.raw`(?:${SYMBOL}-?[0-9]*(?:\{[!-z|~]*\})?|\{[!-z|~]+\})`;
const TERM = new RegExp(`^/?${COMPONENT}(?:[./]${COMPONENT})*$`);

/**
 * Is this a UCUM code in its case-sensitive form (https://ucum.org/ucum, 2.2)? Knows the units that results, readings and goals are
 * written in, with prefixes, exponents and annotations, but no parentheses: a unit that is not here is refused, never guessed.
 */
export const isUcum = (unit: string): boolean => TERM.test(unit);
