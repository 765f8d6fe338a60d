import { TestBed } from '@angular/core/testing';
import { I18n } from '@careway/portal-ui/i18n';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { ArticlePage } from './article.page.ts';
import { LibraryPage } from './library.page.ts';

/** What jsdom has no player for: the parts of a film that the page asks about. */
interface Player {
  currentTime: number;
  duration: number;
  seen: [from: number, to: number][];
  plays: number;
  loads: number;
}
let player: Player;
let restore = (): void => undefined;
const kept = new Map<string, PropertyDescriptor | undefined>();
const modes = new WeakMap<Element, { mode: string }>();

beforeEach(() => {
  player = { currentTime: 0, duration: 40, seen: [], plays: 0, loads: 0 };
  const ours: PropertyDescriptorMap = {
    currentTime: { get: () => player.currentTime, set: (second: number) => void (player.currentTime = second) },
    duration: { get: () => player.duration },
    played: {
      get: () => ({ length: player.seen.length, start: (i: number) => player.seen[i]![0], end: (i: number) => player.seen[i]![1] }),
    },
    play: { value: () => Promise.resolve(void player.plays++) },
    load: { value: () => void player.loads++ },
  };
  Object.defineProperty(HTMLTrackElement.prototype, 'track', {
    configurable: true,
    get(this: HTMLTrackElement) {
      const known = modes.get(this) ?? { mode: 'disabled' };
      modes.set(this, known);
      return known;
    },
  });
  for (const [name, how] of Object.entries(ours)) {
    kept.set(name, Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, name));
    Object.defineProperty(HTMLMediaElement.prototype, name, { ...how, configurable: true });
  }
});
afterEach(() => {
  for (const [name, how] of kept)
    if (how) Object.defineProperty(HTMLMediaElement.prototype, name, how);
    else Reflect.deleteProperty(HTMLMediaElement.prototype, name);
  Reflect.deleteProperty(HTMLTrackElement.prototype, 'track');
  restore();
  document.body.replaceChildren();
});

const sentence = (from: number, to: number, text: string) => ({ from, to, text });
const video = {
  ...{ file: 'salt', title: 'Where salt hides', seconds: 40 },
  sentences: [sentence(0, 15.5, 'There is salt in bread.'), sentence(15.5, 40, 'There is salt in cheese.')],
};
const article = {
  ...{ article: 'heart-one', version: 2, title: 'Salt', summary: 'One line.', writtenOn: '2026-11-30', review: null, sources: [] },
  sections: [
    {
      ...{ key: 'salt', heading: 'Hidden salt', blocks: [], video },
      pictures: [{ file: 'bread.rtl.svg', height: 320, alt: 'A loaf of bread, with salt on it.', caption: 'Bread' }],
    },
  ],
};
function serve(more: Record<string, unknown> = {}) {
  const replies: Record<string, unknown> = {
    ...{ MemberArticle: { article }, MemberArticleReceipts: { mine: { id: 'noa', articlesRead: [] } } },
    MemberMarkArticleRead: {
      markArticleRead: { __typename: 'ArticleRead', article: 'heart-one', version: 2, readAt: '2026-11-30T10:00:00Z', useful: null },
    },
    ...more,
  };
  const line = network(({ name }): Reply => ({ data: replies[name] ?? {} }));
  restore = line.restore;
  return line;
}
const film = () => document.querySelector('video')!;
const told = ({ asked }: ReturnType<typeof serve>) => asked.filter(({ name }) => name === 'MemberMarkArticleRead').length;
const sentences = () => [...document.querySelectorAll<HTMLButtonElement>('.said button')];

test('a film waits until it is played, has captions in four languages with that of the page on, and its words below', async () => {
  serve();
  const fixture = await open(ArticlePage, { name: 'heart-one' });
  expect([film().preload, film().getAttribute('src'), film().autoplay]).toEqual(['none', '/videos/salt.webm', false]);
  const found = [...film().querySelectorAll('track')].map((track) => [track.kind, track.srclang, track.default, track.getAttribute('src')]);
  expect(found).toEqual(['he', 'ar', 'en', 'ru'].map((one) => ['captions', one, one === 'en', `/videos/salt.${one}.vtt`]));
  for (const part of ['The video has no sound', 'There is salt in bread.', '0:15']) expect(textOf(fixture)).toContain(part);
  expect(document.querySelector('img')?.getAttribute('src')).toBe('/pictures/bread.rtl.svg');
  const shown = () => [...film().querySelectorAll('track')].filter(({ track }) => track.mode === 'showing').map(({ srclang }) => srclang);
  expect(shown()).toEqual(['en']);
  await TestBed.inject(I18n).use('he');
  await settle(fixture);
  expect(shown()).toEqual(['he']);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a sentence leads to its second, and is marked while it stands', async () => {
  serve();
  const fixture = await open(ArticlePage, { name: 'heart-one' });
  sentences()[1]!.click();
  await settle(fixture);
  expect([player.currentTime, player.plays]).toEqual([15.5, 1]);
  expect(sentences().map((one) => one.getAttribute('aria-current'))).toEqual([null, 'true']);
});

test('a film that was watched counts as reading, once; what was skipped does not', async () => {
  const line = serve();
  const fixture = await open(ArticlePage, { name: 'heart-one' });
  const plays = async (...seen: Player['seen']) => {
    player.seen = seen;
    player.currentTime = seen.at(-1)![1];
    film().dispatchEvent(new Event('timeupdate'));
    await settle(fixture);
  };
  await plays([0, 3], [36, 40]);
  expect(told(line)).toBe(0);
  await plays([0, 12], [14, 39]);
  expect(told(line)).toBe(1);
  await plays([0, 40]);
  film().dispatchEvent(new Event('ended'));
  await settle(fixture);
  expect(told(line)).toBe(1);
  expect(textOf(fixture)).toContain('Read:');
});

test('a film that can not be had says so, opens its words, and is tried again', async () => {
  serve();
  const fixture = await open(ArticlePage, { name: 'heart-one' });
  const words = document.querySelector('details')!;
  expect(words.open).toBe(false);
  film().dispatchEvent(new Event('error'));
  await settle(fixture);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
  expect(words.open).toBe(true);
  expect(await faultsIn(document.body)).toEqual([]);
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Try again'))!.click();
  film().dispatchEvent(new Event('loadeddata'));
  await settle(fixture);
  expect([player.loads, player.plays, document.querySelector('[role=alert]')]).toEqual([1, 1, null]);
});

test('the library says which articles have a video, and how long it is', async () => {
  const link = (name: string, videoSeconds: number | null) => ({
    article: name,
    topic: 'HEART',
    title: name,
    summary: 'One line.',
    videoSeconds,
  });
  serve({ MemberLibrary: { articles: [link('one', 46.5), link('two', null)], conditions: null, plans: null, mine: null } });
  const fixture = await open(LibraryPage);
  expect(textOf(fixture).match(/Video: \d+ seconds/g)).toEqual(['Video: 47 seconds']);
});
