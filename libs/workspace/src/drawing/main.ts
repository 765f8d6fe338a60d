import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILMS } from './films/index.ts';
import { PICTURES } from './pictures/index.ts';
import { pictureAt, renderFilm, type Timed } from './render.ts';

const HELP = `npm run draw -- [pictures] [NAME ...]

Draws what the library shows: the pictures (apps/portal/public/pictures) and the films with their captions (apps/portal/public/videos), all
of them or those named. Films need Chromium and ffmpeg with libvpx, and some minutes each; the rest needs neither.
`;

/** What the library says about a film. */
export interface Told extends Timed {
  readonly file: string;
  /** The captions in each language, as WebVTT. */
  readonly captions: Readonly<Record<string, string>>;
}

/** Writes what was asked for. Exit code 0 when it stands, 2 when nothing of that name is drawn here. */
export async function draw(root: string, told: readonly Told[], asked: readonly string[]): Promise<number> {
  if (asked.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const known = ['pictures', ...PICTURES.map(({ file }) => file), ...FILMS.map(({ file }) => file)];
  const stranger = asked.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    process.stderr.write(`${stranger} is not drawn here. There are: ${known.join(', ')}.\n`);
    return 2;
  }
  const isAsked = (...of: readonly string[]) => asked.length === 0 || of.some((name) => asked.includes(name));
  const write = (folder: string, name: string, text: string) => {
    mkdirSync(join(root, 'apps/portal/public', folder), { recursive: true });
    writeFileSync(join(root, 'apps/portal/public', folder, name), text);
  };
  for (const { file, draws } of PICTURES.filter(({ file }) => isAsked('pictures', file)))
    for (const [name, text] of Object.entries(draws())) write('pictures', `${file}${name}.svg`, text);
  for (const film of FILMS.filter(({ file }) => isAsked(file))) await drawFilm(root, film, told, write);
  return 0;
}

async function drawFilm(
  root: string,
  film: (typeof FILMS)[number],
  told: readonly Told[],
  write: (folder: string, name: string, text: string) => void,
) {
  const about = told.find(({ file }) => file === film.file);
  if (!about) throw new Error(`No article shows ${film.file}: give it to one, or take the film away.`);
  if (about.sentences.length !== film.scenes.length)
    throw new Error(`${film.file} has ${film.scenes.length} scenes for ${about.sentences.length} sentences: each sentence needs one.`);
  for (const [language, text] of Object.entries(about.captions)) write('videos', `${film.file}.${language}.vtt`, text);
  write('videos', `${film.file}.svg`, pictureAt(film, about, film.poster));
  await renderFilm(film, about, join(root, 'apps/portal/public/videos', `${film.file}.webm`));
}
