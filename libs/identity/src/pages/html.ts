/** Text that is markup already. Only {@link html} and constants of our own become one. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Fragment = string | number | Markup | undefined | readonly Fragment[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const render = (fragment: Fragment): string => {
  if (fragment === undefined) return '';
  if (fragment instanceof Markup) return fragment.text;
  if (typeof fragment === 'string' || typeof fragment === 'number') return escape(String(fragment));
  return fragment.map(render).join('');
};

/** A template whose values are escaped, unless they came out of this function themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Markup {
  return new Markup(strings.map((string, index) => string + render(values[index])).join(''));
}
