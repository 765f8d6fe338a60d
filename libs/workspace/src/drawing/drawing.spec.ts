import { ARTICLES, captionsOf } from '@careway/clinical/article';
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Film, frameOf } from './films/film.ts';
import { FILMS } from './films/index.ts';
import { DARK, LIGHT, sheet } from './palette.ts';
import { PICTURES } from './pictures/index.ts';
import { pictureAt } from './render.ts';
import { at, digits } from './svg.ts';

const committed = (path: string): string => readFileSync(`apps/portal/public/${path}`, 'utf8');
const told = (file: string) => ARTICLES.find(({ video }) => video?.file === file)!.video!;

test('the pictures that are committed are what the drawings say, and each is shown by an article', () => {
  const drawn = PICTURES.flatMap(({ file, draws }) => Object.entries(draws()).map(([more, svg]) => [`${file}${more}.svg`, svg] as const));
  for (const [name, svg] of drawn) expect([name, svg === committed(`pictures/${name}`)]).toEqual([name, true]);
  const shown = new Set(ARTICLES.flatMap(({ pictures }) => pictures.map(({ file }) => file)));
  expect(PICTURES.map(({ file }) => file).filter((file) => !shown.has(file))).toEqual([]);
});

test('a film has a scene for each sentence; what stands before it is played and its captions are committed as they are drawn', () => {
  expect(FILMS.map(({ file }) => file).toSorted()).toEqual(ARTICLES.flatMap(({ video }) => video?.file ?? []).toSorted());
  for (const film of FILMS) {
    const video = told(film.file);
    expect([film.file, film.scenes.length]).toEqual([film.file, video.sentences.length]);
    expect([film.file, pictureAt(film, video, film.poster) === committed(`videos/${film.file}.svg`)]).toEqual([film.file, true]);
    expect(captionsOf(video, 'ar')).toBe(committed(`videos/${film.file}.ar.vtt`));
  }
});

/** What a drawing holds that it should not: a number that is none, a letter, a colour without a name. */
const blemishes = (svg: string) => [
  ...(svg.match(/NaN|undefined|Infinity/g) ?? []),
  ...[...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text).filter((text) => /\p{L}/u.test(text)),
  ...[...svg.matchAll(/var\(--(\w+)\)/g)].map(([, name = '']) => name).filter((name) => !Object.hasOwn(LIGHT, name)),
];
test('each film is drawn without a blemish at each fifth of a second, and twice the same', () => {
  for (const film of FILMS) {
    const video = told(film.file);
    for (let second = 0; second < video.seconds; second += 0.2) {
      const svg = pictureAt(film, video, second);
      expect([film.file, second, blemishes(svg)]).toEqual([film.file, second, []]);
      expect(pictureAt(film, video, second) === svg).toBe(true);
    }
  }
  expect(blemishes('<text x="NaN">a</text><path fill="var(--rose)"/>')).toEqual(['NaN', 'a', 'rose']);
});

test('one scene melts into the next, and the last one stands to the end', () => {
  const film: Film = {
    file: 'f',
    poster: 0,
    scenes: [(t, lasts) => `[0 ${t.toFixed(2)} ${lasts}]`, (t, lasts) => `[1 ${t.toFixed(2)} ${lasts}]`],
  };
  expect(frameOf(film, [0, 4], 10, 3)).toBe('[0 3.00 4]');
  expect(frameOf(film, [0, 4], 10, 4.25)).toBe('[0 4.25 4]<g opacity="0.5">[1 0.25 6]</g>');
  expect(frameOf(film, [0, 4], 10, 9.5)).toBe('[1 5.50 6]');
});

test('a drawing takes digits and no words, leaves out what cannot be seen, and brings the colours that it uses', () => {
  expect(() => digits([0, 0], 20, '7 mm', 'ink')).toThrow('has letters');
  expect(at([1, 2], { opacity: 0 }, 'x')).toBe('');
  expect(at([1.005, 2], { turn: 90, scale: 2, flip: true }, 'x')).toBe('<g transform="translate(1 2)rotate(90)scale(-2 2)">x</g>');
  expect(sheet((name) => name === 'ground', 'both')).toBe(
    `:root{--ground:${LIGHT.ground}}@media (prefers-color-scheme:dark){:root{--ground:${DARK.ground}}}`,
  );
  expect(sheet((name) => name === 'wood', 'light')).toBe(`:root{--wood:${LIGHT.wood}}`);
});
