import { SaxesParser } from 'saxes';

/** What stands in a feed, as plain text: markup is taken out, so there is nothing in it that a page could run. */
export interface FeedEntry {
  /** The feed's own id of it, else its address. */
  readonly guid: string;
  readonly title: string;
  readonly summary: string;
  /** https only. */
  readonly link: string;
  /** Null where the feed says none, or none that can be read. */
  readonly publishedAt: Date | null;
}
export interface ReadFeed {
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

const MOST_ENTRIES = 50;
const LONGEST = { title: 200, summary: 400, guid: 500, link: 1_000 } as const;
/** Deeper than any feed; a bomb of nested elements ends here. */
const DEEPEST = 32;

/** Elements of RSS 2.0 and 1.0 and of Atom (RFC 4287) that say the same, by their local names. */
const MEANS: Readonly<Record<string, keyof Raw>> = {
  ...{ title: 'title', description: 'summary', summary: 'summary', guid: 'guid', id: 'guid', link: 'link' },
  ...{ pubDate: 'date', published: 'date', updated: 'date', date: 'date' },
};
interface Raw {
  title: string;
  summary: string;
  guid: string;
  link: string;
  date: string;
}
const empty = (): Raw => ({ title: '', summary: '', guid: '', link: '', date: '' });

/** Words without markup, in one line. What looks like a tag after one look is taken out again, so none can be put together. */
export function plainText(raw: string, longest: number): string {
  let text = raw;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^<>]*>/g, ' ');
  }
  const line = text
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#39|apos|rsquo|lsquo|#8217);/g, '’')
    .replace(/[<>]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff](?![\udc00-\udfff])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}

function httpsOf(raw: string): string | undefined {
  if (!URL.canParse(raw.trim()) || raw.length > LONGEST.link) return undefined;
  const url = new URL(raw.trim());
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

const dateOf = (raw: string): Date | null => {
  const at = Date.parse(raw.trim());
  return Number.isNaN(at) ? null : new Date(at);
};

function entryOf({ title, summary, guid, link, date }: Raw): readonly FeedEntry[] {
  const address = httpsOf(link) ?? httpsOf(guid);
  const words = plainText(title, LONGEST.title);
  if (address === undefined || words === '') return [];
  const of = { title: words, summary: plainText(summary, LONGEST.summary), link: address, publishedAt: dateOf(date) };
  return [{ ...of, guid: guid.trim().slice(0, LONGEST.guid) || address }];
}

/**
 * Reads RSS 2.0, RSS 1.0 or Atom. A document type is refused, so that no entity can be defined; what is no feed is refused as well.
 *
 * @throws Error for what is not well-formed, too deep or no feed
 */
export function readFeed(xml: string): ReadFeed {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  const entries: FeedEntry[] = [];
  const head = empty();
  let item: Raw | undefined;
  let isFeed = false;
  const refuse = (why: string) => {
    throw new Error(why);
  };
  const say = (text: string) => {
    // of the element itself, not of what stands within it
    const parent = path.at(-2) ?? '';
    const meaning = MEANS[path.at(-1) ?? ''];
    const raw = item ?? head;
    if (meaning && ['item', 'entry', 'channel', 'feed'].includes(parent) && raw[meaning].length < 20_000) raw[meaning] += text;
  };
  parser.on('doctype', () => refuse('a document type is not taken'));
  parser.on('error', (error) => refuse(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1);
    path.push(local);
    if (path.length > DEEPEST) refuse('elements stand too deep in each other');
    if (path.length === 1) isFeed = ['rss', 'RDF', 'feed'].includes(local);
    if (local === 'item' || local === 'entry') item = empty();
    // Atom says the address in an attribute
    const { href, rel } = attributes as Record<string, string | undefined>;
    if (local === 'link' && href !== undefined && item && (rel ?? 'alternate') === 'alternate') item.link ||= href;
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    const local = path.pop();
    if ((local === 'item' || local === 'entry') && item) {
      if (entries.length < MOST_ENTRIES) entries.push(...entryOf(item));
      item = undefined;
    }
  });
  parser.write(xml).close();
  if (!isFeed) refuse('this is no feed');
  return { title: plainText(head.title, LONGEST.title), entries };
}
