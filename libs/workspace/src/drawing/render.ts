import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { type Film, frameOf, HIGH, WIDE } from './films/film.ts';
import { still } from './still.ts';

const FRAMES_A_SECOND = 25;
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome'];

/**
 * VP9 in WebM plays in every browser that we support, and needs a third of VP8's bytes for flat colours. A key frame every four seconds is where
 * a reader lands who picks a sentence; the index stands in front, so that picking one needs no second look at the end of the file.
 * `bitexact`: the same drawings give the same bytes, as long as the encoder is the same.
 */
const ENCODER = [
  ...['-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '41', '-deadline', 'good', '-cpu-used', '1', '-row-mt', '1', '-g', '100'],
  ...[
    '-vf',
    'scale=out_color_matrix=bt709:out_range=tv',
    '-pix_fmt',
    'yuv420p',
    '-colorspace',
    'bt709',
    '-color_range',
    'tv',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
  ],
  ...['-cues_to_front', '1', '-f', 'webm'],
];

export interface Timed {
  readonly seconds: number;
  readonly sentences: readonly { readonly from: number }[];
}

/** The drawing of a film at a second, as a file of its own. */
export const pictureAt = (film: Film, { seconds, sentences }: Timed, second: number): string =>
  still(
    WIDE,
    HIGH,
    'light',
    frameOf(
      film,
      sentences.map(({ from }) => from),
      seconds,
      second,
    ),
  );

/** Draws each picture of a film in Chromium and hands it to ffmpeg. Throws in words when one of the two is missing or fails. */
export async function renderFilm(film: Film, timed: Timed, path: string): Promise<void> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? CHROMIUM.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium was found. Install it, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
  const encoder = spawn(
    'ffmpeg',
    ['-loglevel', 'error', '-y', '-f', 'image2pipe', '-framerate', String(FRAMES_A_SECOND), '-c:v', 'png', '-i', '-', ...ENCODER, path],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const ended = Promise.race([
    once(encoder, 'close').then(([code]) => code as number),
    once(encoder, 'error').then(() => {
      throw new Error('ffmpeg with libvpx did not start: install it (apt-get install ffmpeg). No file was written.');
    }),
  ]);
  ended.catch(() => undefined);
  encoder.stdin.on('error', () => undefined); // said by its end
  try {
    const page = await browser.newPage({ viewport: { width: WIDE, height: HIGH } });
    await page.setContent(
      `<style>@font-face{font-family:'IBM Plex Sans';font-weight:600;src:url(${plex()})}html,body{margin:0}svg{display:block}</style><main></main>`,
    );
    let last: { readonly drawn: string; readonly png: Uint8Array } = { drawn: '', png: new Uint8Array() };
    for (let frame = 0; frame < Math.round(timed.seconds * FRAMES_A_SECOND); frame++) {
      const drawn = pictureAt(film, timed, frame / FRAMES_A_SECOND);
      if (drawn !== last.drawn) {
        await page.evaluate(async (svg) => {
          document.querySelector('main')!.innerHTML = svg;
          await document.fonts.ready;
        }, drawn);
        last = { drawn, png: await page.screenshot({ type: 'png' }) };
      }
      if (encoder.exitCode !== null) break;
      if (!encoder.stdin.write(last.png)) await Promise.race([once(encoder.stdin, 'drain'), ended]);
    }
    encoder.stdin.end();
    const code = await ended;
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}: its words stand above.`);
  } finally {
    encoder.kill();
    await browser.close();
  }
}

const plex = (): string =>
  `data:font/woff2;base64,${readFileSync(createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2')).toString('base64')}`;
