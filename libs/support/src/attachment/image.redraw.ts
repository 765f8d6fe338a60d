import type { Size } from './image-size.rules.ts';
import { MOST_PIXELS } from './image-size.rules.ts';

/** Enough to read a letter on a photo of it, little enough for a phone's line. */
const LONGEST_SIDE = 2_560;
const QUALITY = 86;
const PATIENCE_S = 20;

type Sharp = (typeof import('sharp'))['default'];
let loaded: Promise<Sharp> | undefined;

/** Loaded with the first picture: a service that gets none needs neither its memory nor its time. */
async function load(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // Only what is taken can be decoded, whatever a head says; nothing of one person's picture stays in memory for the next.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew, upright and without everything that is no pixel: where and when it was taken, comments, other files in its gaps or
 * behind its end. One at a time, so that ten at once need the memory of one. Undefined where it cannot be decoded whole.
 */
export function redrawn(bytes: Buffer): Promise<({ readonly content: Buffer } & Size) | undefined> {
  const drawn = turn.then(() => redraw(bytes)).catch(() => undefined);
  turn = drawn;
  return drawn;
}

async function redraw(bytes: Buffer): Promise<{ readonly content: Buffer } & Size> {
  const sharp = await (loaded ??= load());
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
    .timeout({ seconds: PATIENCE_S })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { content: data, width: info.width, height: info.height };
}
