import { marked, type Token, type Tokens } from 'marked';

/**
 * What a text may become, and nothing else: there is no block for HTML, pictures or scripts, so none can come out. Pages draw these
 * blocks with text bindings; no HTML is made anywhere.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly inline: readonly Inline[] };
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em'; readonly text: string }
  | { readonly kind: 'break' }
  /** `host` is shown beside the words, so that nobody is led elsewhere than they think. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly host: string };

/** Deeper nesting says nothing to a reader and costs the parser its stack: such a line is plain text. */
const DEEP = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){4,}/gmu;
/** A run of marks that long is decoration, and pairs of them cost a parser quadratic time. */
const RUNS = /([*_~`[\]!<>\\])\1{5,}/gu;

const decoded: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plainText = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => decoded[entity]!);

/** Reads what a member wrote as blocks: paragraphs, lists, quotes, emphasis and links; all else stays the characters that it is. */
export function blocksOf(text: string): readonly Block[] {
  const tamed = text.replace(DEEP, (marks) => marks.replace(/[^\s]/gu, '·')).replace(RUNS, '$1$1$1');
  return marked.lexer(tamed, { gfm: true, breaks: true }).flatMap(blockOf);
}

/** Every place that a text leads to, in its order. */
export function linksIn(text: string): readonly { readonly href: string; readonly host: string }[] {
  return blocksOf(text)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.inline))
    .filter((one) => one.kind === 'link');
}

function blockOf(token: Token): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: (token as Tokens.List).ordered,
          items: (token as Tokens.List).items.map(({ tokens }) => inlineOf(tokens)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', inline: inlineOf((token as Tokens.Blockquote).tokens) }];
    case 'heading':
      return [{ kind: 'paragraph', inline: [{ kind: 'strong', text: wordsOf((token as Tokens.Heading).tokens) }] }];
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', inline: inlineOf('tokens' in token && token.tokens ? token.tokens : [token]) }];
    default:
      return [{ kind: 'paragraph', inline: [{ kind: 'text', text: token.raw.trim() }] }];
  }
}

/** What stands inside, on one level: blocks within blocks become lines. */
function inlineOf(tokens: readonly Token[]): readonly Inline[] {
  const found: Inline[] = [];
  for (const token of tokens) {
    const isBlock = ['paragraph', 'list', 'blockquote', 'heading', 'space'].includes(token.type);
    if (isBlock && found.length && found.at(-1)!.kind !== 'break') found.push({ kind: 'break' });
    found.push(...partsOf(token));
  }
  while (found.at(-1)?.kind === 'break') found.pop();
  return joined(found);
}

function partsOf(token: Token): readonly Inline[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'br':
      return [{ kind: 'break' }];
    case 'strong':
    case 'em':
      return emphasis(token.type, (token as Tokens.Strong | Tokens.Em).tokens);
    case 'link':
      return [linkOf((token as Tokens.Link).href, wordsOf((token as Tokens.Link).tokens), token.raw)];
    case 'image':
      return [linkOf((token as Tokens.Image).href, (token as Tokens.Image).text, token.raw)];
    case 'list':
      return (token as Tokens.List).items.flatMap(({ tokens }): Inline[] => [
        { kind: 'text', text: '– ' },
        ...inlineOf(tokens),
        { kind: 'break' },
      ]);
    case 'paragraph':
    case 'blockquote':
    case 'heading':
      return inlineOf((token as Tokens.Paragraph).tokens);
    case 'text':
      return 'tokens' in token && token.tokens
        ? token.tokens.flatMap(partsOf)
        : [{ kind: 'text', text: plainText((token as Tokens.Text).text) }];
    case 'escape':
      return [{ kind: 'text', text: plainText((token as Tokens.Escape).text) }];
    default:
      return [{ kind: 'text', text: token.raw }];
  }
}

/** Emphasis over words; a link inside stays a link. */
const emphasis = (kind: 'strong' | 'em', tokens: readonly Token[]): readonly Inline[] =>
  tokens.flatMap(partsOf).map((part) => (part.kind === 'text' ? { kind, text: part.text } : part));

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .flatMap(partsOf)
    .map((part) => ('text' in part ? part.text : ' '))
    .join('');

/** Only the web's own addresses lead anywhere; any other stays the characters that were typed. */
function linkOf(raw: string, text: string, typed: string): Inline {
  const url = /^https?:\/\//iu.test(raw) ? URL.parse(raw) : null;
  if (!url?.hostname || url.username || url.password) return { kind: 'text', text: typed };
  return { kind: 'link', text: text.trim() || url.host, href: url.href, host: url.host };
}

/** Neighbours of one kind are one. */
function joined(parts: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && part.kind !== 'break' && part.kind !== 'link' && last.kind === part.kind)
      all[all.length - 1] = { kind: part.kind, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
