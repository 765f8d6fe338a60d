import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { type Has, pictureFaults, secondsOfWebm, videoFaults } from '../../test/media.ts';
import { ARTICLES } from './catalogue.ts';
import { articleLink, articleOf } from './find.ts';
import { captionsOf, type VideoSentence } from './video.ts';

const has =
  (folder: string): Has =>
  (name) => {
    const path = `apps/portal/public/${folder}/${name}`;
    return existsSync(path) ? readFileSync(path) : undefined;
  };
const [pictures, videos] = [has('pictures'), has('videos')];
/** The portal with one file changed, or gone. */
const but =
  (of: Has, file: string, text?: (was: string) => string): Has =>
  (name) =>
    name === file ? text && new TextEncoder().encode(text(new TextDecoder().decode(of(name)))) : of(name);

test('each picture has its drawing, stands beside a section, holds no word or script, and says in each language what it shows', () => {
  expect(ARTICLES.flatMap((article) => pictureFaults(article, pictures))).toEqual([]);
  expect(ARTICLES.flatMap((article) => article.pictures).length).toBeGreaterThan(7);
});

test('planted: a picture without a drawing, a description, a section, with a word, a script, or another height is refused', () => {
  const { words, pictures: all } = articleOf('asthma-inhaler')!;
  const faults = (change: object, from: Has = pictures) => pictureFaults({ words, pictures: [{ ...all[1]!, ...change }] }, from);
  expect(faults({})).toEqual([]);
  expect(faults({}, but(pictures, 'airway.rtl.svg'))).toEqual(['airway.rtl.svg is not in the portal']);
  expect(faults({ section: 'nowhere' })).toEqual(['airway stands beside no section']);
  expect(faults({ height: 100 })).toHaveLength(2);
  const lacking = { ...all[1]!.words, ar: { alt: '', caption: all[1]!.words.ar.caption } };
  expect(faults({ words: lacking })).toContain('the description of airway says too little in ar');
  expect(faults({ words: { ...all[1]!.words, ru: all[1]!.words.en } })).toContain('the description of airway is not in ru');
  const drawn = (more: string) => but(pictures, 'airway.svg', (svg) => svg.replace('</svg>', `${more}</svg>`));
  expect(faults({}, drawn('<text x="1">אוויר</text>'))).toEqual(['airway.svg has words in it']);
  expect(faults({}, drawn('<image href="https://elsewhere.example/a.png"/>'))).toEqual([
    'airway.svg holds a script or what lies elsewhere',
  ]);
});

test('each video has its film, its picture, its captions and its words in four languages, in time and as plain as the text', () => {
  expect(ARTICLES.flatMap((article) => videoFaults(article, videos))).toEqual([]);
  expect(ARTICLES.filter(({ video }) => video).length).toBeGreaterThan(2);
  expect(articleLink(articleOf('type-2-diabetes')!, 'he').videoSeconds).toBe(46.5);
  expect(articleLink(articleOf('kidney-numbers')!, 'he').videoSeconds).toBeNull();
});

test('planted: what would leave somebody out is refused', () => {
  const { words, video } = articleOf('type-2-diabetes')!;
  const faults = (change: object, from: Has = videos) => videoFaults({ words, video: { ...video!, ...change } }, from);
  const said = (at: number, change: Partial<VideoSentence['words']>) => ({
    sentences: video!.sentences.map((one, i) => (i === at ? { ...one, words: { ...one.words, ...change } } : one)),
  });
  expect(faults({})).toEqual([]);
  for (const file of ['hba1c.webm', 'hba1c.svg', 'hba1c.ar.vtt'])
    expect(faults({}, but(videos, file))).toContain(`${file} is not in the portal`);
  expect(faults({ titles: { ...video!.titles, he: '' } })).toContain('the title of hba1c says too little in he');
  expect(faults(said(1, { ru: '' }))).toContain('the sentence of hba1c at 5.5 says too little in ru');
  expect(faults(said(1, { he: 'Sugar sticks.' }))).toContain('the sentence of hba1c at 5.5 is not in he');
  expect(faults(said(1, { en: 'It sticks to cells.' }))).toEqual(['hba1c.en.vtt: the captions say other words than the transcript']);
  expect(faults(said(1, { en: `It sticks ${'and sticks '.repeat(12)}.` }))).toContain(
    'the sentence of hba1c at 5.5 is too long to read in en',
  );
  expect(faults({ seconds: 40 })).toEqual([
    expect.stringContaining('hba1c.webm is 46.5'),
    ...['en', 'he', 'ar', 'ru'].map((language) => `hba1c.${language}.vtt: a cue beyond the end`),
  ]);
  const swapped = (vtt: string) => vtt.replace('00:00:05.500 --> 00:00:11.000', '00:00:04.000 --> 00:00:11.000');
  expect(faults({}, but(videos, 'hba1c.he.vtt', swapped))).toEqual([
    'hba1c.he.vtt: cues out of order',
    expect.stringContaining('its times are not those of the article'),
  ]);
  expect(faults({ section: 'nowhere' })).toEqual(['hba1c stands beside no section']);
});

test('captions are WebVTT with hours, at the top and in their direction, and the length of a film is read from the film', () => {
  const { video } = articleOf('asthma-inhaler')!;
  expect(captionsOf(video!, 'en')).toMatch(
    /^WEBVTT\n\n00:00:00\.000 --> 00:00:06\.000 line:0\nTake off the cap, look inside, and shake\.\n\n/,
  );
  expect(captionsOf(articleOf('type-2-diabetes')!.video!, 'he')).toContain(' line:0\n\u200fHbA1c');
  const late = { ...video!, sentences: [{ ...video!.sentences[0]!, from: 3_661.25, to: 3_662 }] };
  expect(captionsOf(late, 'en')).toContain('\n01:01:01.250 --> 01:01:02.000 line:0\n');
  expect(secondsOfWebm(new Uint8Array(100))).toBeUndefined();
});
