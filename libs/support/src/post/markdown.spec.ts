import { expect, test } from '@jest/globals';
import { XSS_CORPUS } from '@careway/testing';
import { type Block, blocksOf, linksIn } from './markdown.ts';

const inline = (text: string) => (blocksOf(text)[0] as { inline: unknown }).inline;

test('paragraphs, lists, quotes, emphasis and links are read, and nothing else has a meaning', () => {
  expect(blocksOf('Two **strong** and *soft* words.\n\n- one\n- two\n\n1. first\n\n> said')).toEqual([
    {
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'Two ' },
        { kind: 'strong', text: 'strong' },
        { kind: 'text', text: ' and ' },
        { kind: 'em', text: 'soft' },
        { kind: 'text', text: ' words.' },
      ],
    },
    { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'first' }]] },
    { kind: 'quote', inline: [{ kind: 'text', text: 'said' }] },
  ]);
  expect(inline('# Loud')).toEqual([{ kind: 'strong', text: 'Loud' }]);
  expect(inline('one\ntwo')).toEqual([{ kind: 'text', text: 'one' }, { kind: 'break' }, { kind: 'text', text: 'two' }]);
  expect(inline('5 < 7 & 8 > 6 "so"')).toEqual([{ kind: 'text', text: '5 < 7 & 8 > 6 "so"' }]);
});

test('a link says to which host it leads, whatever its words say; a picture is a link; other schemes lead nowhere', () => {
  expect(inline('[www.clalit.co.il](https://evil.example/x)')).toEqual([
    { kind: 'link', text: 'www.clalit.co.il', href: 'https://evil.example/x', host: 'evil.example' },
  ]);
  expect(inline('https://www.nice.org.uk/guidance')).toEqual([
    expect.objectContaining({ kind: 'link', host: 'www.nice.org.uk', href: 'https://www.nice.org.uk/guidance' }),
  ]);
  expect(inline('![scan](https://a.example/x.png)')).toEqual([
    { kind: 'link', text: 'scan', href: 'https://a.example/x.png', host: 'a.example' },
  ]);
  expect(inline('[x](https://аpple.com)')).toEqual([expect.objectContaining({ host: 'xn--pple-43d.com' })]);
  for (const bad of [
    '[x](javascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](tel:101)',
    '[x](https://me:pw@host.example)',
    '[x](//host.example)',
  ])
    expect([bad, linksIn(bad)]).toEqual([bad, []]);
});

/** Every string that a page would draw, and every address. */
const leaves = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.inline)).filter((one) => one.kind !== 'break');

test.each(XSS_CORPUS)('nothing executable comes out of %j', (text) => {
  for (const one of leaves(blocksOf(text))) {
    expect(Object.keys(one).sort()).toEqual(one.kind === 'link' ? ['host', 'href', 'kind', 'text'] : ['kind', 'text']);
    if (one.kind === 'link') expect(new URL(one.href).protocol).toMatch(/^https?:$/);
  }
});

test('a text that is built to be slow or deep is read at once', () => {
  for (const part of [
    '>',
    '> ',
    '- ',
    '* ',
    '1. ',
    '**a',
    '_a ',
    '[',
    '![',
    '](',
    '`',
    '<a ',
    '[a](',
    '&#',
    '\\',
    '|-|\n',
    '~~~\n',
    '***a**',
  ]) {
    const begun = performance.now();
    blocksOf(part.repeat(Math.floor(4_000 / part.length)));
    expect([part, performance.now() - begun < 1_500]).toEqual([part, true]);
  }
});
