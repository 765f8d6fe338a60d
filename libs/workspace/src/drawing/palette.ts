/**
 * The colours of our drawings. Those of the ground and of lines on it follow the theme; things keep theirs, a little dimmed, so that a pill is
 * white in the dark too. Values are the design's own (`tokens.css`) where it has one.
 */
export const LIGHT = {
  ground: '#e6f0ee',
  groundDeep: '#d2e5e2',
  floor: '#bcd8d4',
  ink: '#14262b',
  inkSoft: '#566970',
  way: '#0b5860',
  white: '#ffffff',
  shade: '#e2e6e4',
  dark: '#14262b',
  brand: '#0b5860',
  brandMid: '#33807f',
  brandSoft: '#74aeab',
  brandPale: '#b0d3cf',
  skin: '#dda27c',
  skinDeep: '#c4875f',
  blush: '#d8756b',
  hair: '#33262a',
  plum: '#7a2e5c',
  plumDeep: '#5f2047',
  plumPale: '#e2bfd4',
  dusk: '#3f4796',
  duskDeep: '#323979',
  duskPale: '#c5c9ec',
  moss: '#7d8c3a',
  mossDeep: '#5d6a22',
  mossPale: '#dbe2b4',
  clay: '#b8693a',
  clayPale: '#f0cfb6',
  wood: '#cb9d70',
  woodDeep: '#a97d51',
  good: '#17653f',
  goodPale: '#bfe0cb',
  watch: '#cf9636',
  watchPale: '#f6deb0',
  bad: '#a4201b',
  badPale: '#f4cdc7',
  blood: '#c9504a',
  bloodDeep: '#a93c37',
  flesh: '#e9a89c',
  fleshDeep: '#cf7f74',
} as const;
export type Paint = keyof typeof LIGHT | 'none';

export const DARK: Readonly<Record<Exclude<Paint, 'none'>, string>> = {
  ...LIGHT,
  ground: '#172a2e',
  groundDeep: '#1e3a3e',
  floor: '#2b5053',
  ink: '#edf3f2',
  inkSoft: '#a3b3b6',
  way: '#84d6d0',
  white: '#e9efee',
  shade: '#c3cfce',
  skin: '#cf966f',
  hair: '#54424a',
  plum: '#a04f7e',
  plumDeep: '#7f3862',
  dusk: '#6b73cf',
  duskDeep: '#5159ac',
  plumPale: '#b98aa6',
  brandPale: '#8fbab6',
};

const rule = (colours: Readonly<Record<string, string>>) =>
  `:root{${Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`;

/** What a drawing's words `var(--skin)` mean: one theme, or both where a picture follows that of the page it stands in. */
export const sheet = (used: (name: string) => boolean, themes: 'light' | 'both'): string => {
  const only = (colours: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(colours).filter(([name]) => used(name)));
  const dark = Object.fromEntries(Object.entries(only(DARK)).filter(([name, value]) => LIGHT[name as keyof typeof LIGHT] !== value));
  return rule(only(LIGHT)) + (themes === 'both' ? `@media (prefers-color-scheme:dark){${rule(dark)}}` : '');
};
