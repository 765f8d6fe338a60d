import { JARGON } from '../src/article/lay.words.ts';
import { type ArticlePicture, pictureFile } from '../src/article/picture.ts';
import { sectionsOf } from '../src/article/text.ts';
import { type ArticleVideo, captionsOf, RIGHT_TO_LEFT_MARK, videoFiles } from '../src/article/video.ts';
import type { Article } from '../src/article/article.ts';
import { LANGUAGES, type Names } from '../src/name/names.ts';
import { wrongScripts } from './script.ts';

/** What the portal has in `pictures` or `videos` under a name; undefined where it has nothing. */
export type Has = (name: string) => Uint8Array | undefined;
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

/** A drawing is an SVG without words, scripts, or anything from elsewhere, and as high as its article says. */
function drawingFaults(svg: string | undefined, name: string, height?: number): readonly string[] {
  if (svg === undefined) return [`${name} is not in the portal`];
  return [
    svg.startsWith('<svg') ? '' : `${name} is no SVG`,
    /<script|<foreignObject|\son\w+=|href|url\((?!#)/i.test(svg) ? `${name} holds a script or what lies elsewhere` : '',
    /<text[^>]*>[^<]*\p{L}[^<]*</u.test(svg) ? `${name} has words in it` : '',
    height === undefined || svg.includes(`viewBox="0 0 640 ${height}"`) ? '' : `${name} is not 640 by ${height}`,
  ].filter(Boolean);
}
const namesFaults = (what: string, text: Names, least: number): readonly string[] => [
  ...LANGUAGES.filter((language) => (text[language] ?? '').trim().length < least).map(
    (language) => `${what} says too little in ${language}`,
  ),
  ...wrongScripts(text).map((language) => `${what} is not in ${language}`),
];
const hasSection = (words: Article['words'], key: string) =>
  LANGUAGES.every((language) =>
    (['plain', 'more'] as const).every((level) => sectionsOf(words[language][level]).some((one) => one.key === key)),
  );
const each = (words: ArticlePicture['words'], part: 'alt' | 'caption'): Names =>
  Object.fromEntries(LANGUAGES.map((language) => [language, words[language]?.[part] ?? ''])) as Names;

/** What is wrong with the pictures of an article; empty where nothing is. */
export const pictureFaults = ({ pictures, words }: Pick<Article, 'pictures' | 'words'>, has: Has): readonly string[] =>
  pictures.flatMap((picture) => [
    ...(hasSection(words, picture.section) ? [] : [`${picture.file} stands beside no section`]),
    ...[...new Set(LANGUAGES.map((language) => pictureFile(picture, language)))].flatMap((name) =>
      drawingFaults(textOf(has(name)), name, picture.height),
    ),
    ...namesFaults(`the description of ${picture.file}`, each(picture.words, 'alt'), 40),
    ...namesFaults(`the caption of ${picture.file}`, each(picture.words, 'caption'), 5),
  ]);

/** A cue of a WebVTT file, in seconds. */
interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
const CUE = /^(?<from>[\d:.]+) --> (?<to>[\d:.]+)[^\n]*\n(?<text>[^]*)$/;
const secondsOf = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
function cuesOf(vtt: string): readonly Cue[] {
  const [head = '', ...blocks] = vtt.trimEnd().split(/\n\n+/);
  if (head !== 'WEBVTT') throw new Error('no WebVTT');
  return blocks.map((block) => {
    const { from = '', to = '', text = '' } = CUE.exec(block)?.groups ?? {};
    return { from: secondsOf(from), to: secondsOf(to), text: text.replaceAll('\n', ' ').replaceAll(RIGHT_TO_LEFT_MARK, '').trim() };
  });
}

/** The length that a WebM file says it has, in seconds: Duration of its Info, in the milliseconds that every muxer of ours writes. */
export function secondsOfWebm(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 64 || view.getUint32(0) !== 0x1a45dfa3) return undefined;
  for (let i = 0; i < Math.min(bytes.byteLength - 11, 4_096); i++)
    if (view.getUint16(i) === 0x4489 && view.getUint8(i + 2) === 0x88) return view.getFloat64(i + 3) / 1_000;
  return undefined;
}

/** A film is small enough for a phone on the way. */
const LARGEST = 600_000;
/** What people read without haste: 17 characters a second, as subtitles for adults allow; Hebrew and Arabic write fewer. */
const CHARACTERS_A_SECOND = 17;

function captionFaults(video: ArticleVideo, has: Has): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const name = `${video.file}.${language}.vtt`;
    const file = textOf(has(name));
    if (file === undefined) return [`${name} is not in the portal`];
    const cues = cuesOf(file);
    const said = cues.map(({ text }) => text).join(' ');
    const transcript = video.sentences.map(({ words }) => words[language]).join(' ');
    return [
      cues.some(({ from, to }, i) => !(from < to) || from < (cues[i - 1]?.to ?? 0)) ? `${name}: cues out of order` : '',
      cues.some(({ to }) => to > video.seconds) ? `${name}: a cue beyond the end` : '',
      said === transcript ? '' : `${name}: the captions say other words than the transcript`,
      said !== transcript || file === captionsOf(video, language) ? '' : `${name}: its times are not those of the article: npm run draw`,
    ].filter(Boolean);
  });
}

/** What is wrong with the video of an article; empty where nothing is, and where it has none. */
export function videoFaults({ video, words }: Pick<Article, 'video' | 'words'>, has: Has): readonly string[] {
  if (!video) return [];
  const { file, seconds, sentences, section, titles } = video;
  const film = has(`${file}.webm`);
  const length = film && secondsOfWebm(film);
  return [
    ...(hasSection(words, section) ? [] : [`${file} stands beside no section`]),
    ...videoFiles(video).flatMap((name) => (has(name) ? [] : [`${name} is not in the portal`])),
    ...(has(`${file}.svg`) ? drawingFaults(textOf(has(`${file}.svg`)), `${file}.svg`) : []),
    ...(film && film.byteLength > LARGEST ? [`${file}.webm has ${film.byteLength} bytes, not ${LARGEST}`] : []),
    ...(film && (length === undefined || Math.abs(length - seconds) > 0.1)
      ? [`${file}.webm is ${length} seconds long, not ${seconds}`]
      : []),
    ...(seconds < 30 || seconds > 60 ? [`${file} is ${seconds} seconds long: half a minute to a minute is what people watch`] : []),
    ...namesFaults(`the title of ${file}`, titles, 5),
    ...sentences.flatMap(({ from, to, words: said }) => [
      ...namesFaults(`the sentence of ${file} at ${from}`, said, 5),
      ...LANGUAGES.filter((language) => (said[language] ?? '').length > (to - from) * CHARACTERS_A_SECOND).map(
        (language) => `the sentence of ${file} at ${from} is too long to read in ${language}`,
      ),
      ...LANGUAGES.flatMap((language) =>
        JARGON[language]
          .filter(({ word }) => new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu').test(said[language] ?? ''))
          .map(({ word, say }) => `the sentence of ${file} at ${from}: ${word}: say “${say}”`),
      ),
    ]),
    ...captionFaults(video, has),
  ];
}
