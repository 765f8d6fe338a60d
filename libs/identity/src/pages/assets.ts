import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Theme } from '../theme.ts';
import { MARK } from './artwork.ts';

export interface Asset {
  type: string;
  body: Buffer;
}

const SCRIPTS: Record<string, { package: string; range: string }> = {
  latin: {
    package: 'ibm-plex-sans',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  cyrillic: { package: 'ibm-plex-sans', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  hebrew: { package: 'ibm-plex-sans-hebrew', range: 'U+0590-05FF,U+20AA,U+25CC,U+FB1D-FB4F' },
  arabic: { package: 'ibm-plex-sans-arabic', range: 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC' },
};
const WEIGHTS = [400, 500, 600];

const require = createRequire(import.meta.url);

function fonts(): { css: string; files: [name: string, asset: Asset][] } {
  const files: [string, Asset][] = [];
  let css = '';
  for (const [script, { package: source, range }] of Object.entries(SCRIPTS))
    for (const weight of WEIGHTS) {
      const name = `plex-${script}-${weight}.woff2`;
      const path = require.resolve(`@fontsource/${source}/files/${source}-${script}-${weight}-normal.woff2`);
      files.push([name, { type: 'font/woff2', body: readFileSync(path) }]);
      css += `@font-face{font-family:"Careway Plex";font-weight:${weight};font-display:swap;src:url(${name}) format("woff2");unicode-range:${range}}\n`;
    }
  return { css, files };
}

export interface Assets {
  /** Changes with the content, so that a browser may keep the files for ever. */
  version: string;
  files: ReadonlyMap<string, Asset>;
}

const sheet = (name: string): string => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8');

/** Colours as the person chose them in the portal, else as the device asks for them. */
function themes(): string {
  const [dark, contrast] = [sheet('dark'), sheet('contrast')];
  const asked = (condition: string, colours: string) => `@media ${condition} { ${colours.replace(':root', ':root:not([data-theme])')} }`;
  const chosen = (theme: Theme, colours: string) => colours.replace(':root', `:root[data-theme='${theme}']`);
  return [
    asked('(prefers-contrast: more) and (prefers-color-scheme: light)', contrast),
    asked('(prefers-color-scheme: dark)', dark),
    chosen('contrast', contrast),
    chosen('dark', dark),
  ].join('\n');
}

/** Reads styles, fonts and icon once, at start: some 300 KiB. */
export function loadAssets(): Assets {
  const { css, files } = fonts();
  const styles = Buffer.from([css, sheet('tokens'), themes(), sheet('people'), sheet('sign-in')].join('\n'));
  const all = new Map<string, Asset>([
    ...files,
    ['sign-in.css', { type: 'text/css; charset=utf-8', body: styles }],
    ['mark.svg', { type: 'image/svg+xml', body: Buffer.from(MARK) }],
  ]);
  const hash = createHash('sha256');
  for (const { body } of all.values()) hash.update(body);
  return { version: hash.digest('hex').slice(0, 12), files: all };
}
