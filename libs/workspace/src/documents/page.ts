/** Marks text that is HTML already, so that everything else is escaped. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);

type Part = Html | string | readonly (Html | string)[];
const write = (part: Part): string =>
  Array.isArray(part) ? part.map(write).join('') : typeof part === 'string' ? escape(part) : (part as Html).html;

/** A template of HTML whose values are escaped, unless they were made by this function themselves. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((text, string, i) => text + write(parts[i - 1]!) + string),
});

/** A few of the design's tokens, as values: the page stands alone and loads nothing. */
const STYLE = `
:root { color-scheme: light; --paper: #f6f4ef; --surface: #fff; --line: #e0dcd2; --ink: #14262b; --ink-2: #3f5359; --brand: #0b5860; --brand-tint: #e2efed;
  --font: "Careway Plex", "IBM Plex Sans", system-ui, sans-serif; --mono: ui-monospace, monospace; }
@media (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #0d1618; --surface: #162225; --line: #2a3a3f; --ink: #edf3f2; --ink-2: #c0cdcf; --brand: #84d6d0; --brand-tint: #16373a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 68rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--font); }
h1, h2, h3 { line-height: 1.3; }
h2 { margin-block: 2.5rem .5rem; }
h3 { margin: 0; font: 600 1rem/1.4 var(--mono); overflow-wrap: anywhere; }
p { margin-block: .25rem .75rem; color: var(--ink-2); }
a { color: var(--brand); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
article { margin-block: .75rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; overflow-x: auto; }
article:target { outline: 2px solid var(--brand); }
table { border-collapse: collapse; inline-size: 100%; font-size: .9375rem; }
th, td { padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; border-block-start: 1px solid var(--line); }
td:first-child, code { font-family: var(--mono); font-size: .875rem; }
.mark { padding: 0 .375rem; border-radius: .375rem; background: var(--brand-tint); color: var(--brand); font-size: .8125rem; }
`;

/** A page that stands alone: no script, no font, no style from elsewhere. */
export function page(title: string, body: Html): string {
  const { html: text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="npm run schema" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return text.replace(/\s*\n\s*/g, '\n').trimEnd() + '\n';
}
