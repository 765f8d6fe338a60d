import { sheet } from './palette.ts';
import { el } from './svg.ts';

/** Digits look the same on each machine that draws a film; a picture in a page takes what its reader has. */
const LETTERS = `'IBM Plex Sans', system-ui, sans-serif`;

/** A drawing as a file of its own: the colours that it uses, in one theme or in both, and what is drawn. */
export function still(width: number, height: number, themes: 'light' | 'both', inner: string): string {
  const used = new Set(inner.match(/(?<=var\(--)[\w]+/g));
  const open = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': LETTERS };
  return `${el(
    'svg',
    open,
    el(
      'style',
      {},
      sheet((name) => used.has(name), themes),
    ),
    inner,
  )}\n`.replaceAll('><g', '>\n<g');
}
