import { type Language, LANGUAGES, type Names } from '../name/names.ts';

/** A sentence of a video, in seconds from its beginning. */
export interface VideoSentence {
  readonly from: number;
  readonly to: number;
  readonly words: Names;
}

/**
 * A short drawn film of ours beside a section. Nobody speaks in it and no word stands in the picture: its sentences are captions on it and text
 * beside it, so that one film serves each language. `apps/portal/public/videos` holds `<file>.webm`, `<file>.svg` for before it is played,
 * and `<file>.<language>.vtt`; `npm run draw` writes them.
 */
export interface ArticleVideo {
  readonly file: string;
  /** The key of the section that it belongs to. */
  readonly section: string;
  readonly titles: Names;
  /** How long it is. */
  readonly seconds: number;
  readonly sentences: readonly VideoSentence[];
}

/** Sentences one after the other, each with the seconds for which it stands. */
export function spoken(...lines: readonly (readonly [lasts: number, words: Names])[]): Pick<ArticleVideo, 'seconds' | 'sentences'> {
  let seconds = 0;
  const sentences = lines.map(([lasts, words]) => ({ from: seconds, to: (seconds += lasts), words }));
  return { seconds, sentences };
}

const two = (value: number): string => String(value).padStart(2, '0');
/** `00:01:05.500` */
const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1_000);
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1_000) % 60)}.${String(ms % 1_000).padStart(3, '0')}`;
};

/** A caption takes its direction from its first letter, and `HbA1c` may be the first word of a Hebrew one. */
export const RIGHT_TO_LEFT_MARK = '\u200f';
const marked = (text: string, language: Language): string => (language === 'he' || language === 'ar' ? RIGHT_TO_LEFT_MARK + text : text);

/**
 * The captions of a video in one language, as WebVTT (https://www.w3.org/TR/webvtt1/). They stand at the top, for which the drawings leave room: at
 * the bottom a phone's player has its buttons, and browsers lift captions above them into the picture.
 */
export const captionsOf = ({ sentences }: ArticleVideo, language: Language): string =>
  `WEBVTT\n${sentences.map(({ from, to, words }) => `\n${stamp(from)} --> ${stamp(to)} line:0\n${marked(words[language], language)}\n`).join('')}`;

/** All files of a video, by their names in `apps/portal/public/videos`. */
export const videoFiles = ({ file }: ArticleVideo): readonly string[] => [
  ...[`${file}.webm`, `${file}.svg`],
  ...LANGUAGES.map((language) => `${file}.${language}.vtt`),
];
