/** A paragraph, or a list of short points. */
export type Block = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] };
export interface Section {
  /** The id of a pathway's education item that the section teaches; null for the others. */
  readonly key: string | null;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const HEADING = /^# (?<heading>.+?)(?: \{(?<key>[a-z0-9-]+)\})?$/;

interface Open {
  readonly key: string | null;
  readonly heading: string;
  readonly blocks: ({ kind: 'text'; text: string } | { kind: 'list'; items: string[] })[];
}

/**
 * The sections of an article's text. `# Heading {key}` begins one, `- ` is a point of a list, every other line is a sentence or more of the
 * paragraph that it stands in. An empty line ends a paragraph.
 *
 * @throws Error for words before the first heading
 */
export function sectionsOf(text: string): readonly Section[] {
  const sections: Open[] = [];
  let goesOn = false;
  for (const line of text.trim().split('\n')) {
    const head = HEADING.exec(line)?.groups;
    if (head) sections.push({ key: head['key'] ?? null, heading: head['heading']!, blocks: [] });
    else if (line !== '') {
      const blocks = sections.at(-1)?.blocks;
      if (!blocks) throw new Error(`An article begins with a heading, not with “${line}”.`);
      const last = goesOn ? blocks.at(-1) : undefined;
      const item = line.startsWith('- ') ? line.slice(2) : undefined;
      if (item !== undefined && last?.kind === 'list') last.items.push(item);
      else if (item !== undefined) blocks.push({ kind: 'list', items: [item] });
      else if (last?.kind === 'text') last.text += ` ${line}`;
      else blocks.push({ kind: 'text', text: line });
    }
    goesOn = line !== '' && !head;
  }
  return sections;
}

/** All that is read, line by line: headings, sentences, points. */
export const linesOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.items))]);
