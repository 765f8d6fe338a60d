import { expect, test } from '@jest/globals';
import { sightOf, withinASecond as promised } from '../soon.ts';
import type { Player } from './player.ts';

const SLOW = 240_000;
/** A step of a pass: where one broke, those behind it have nothing to stand on and say so at once. */
export function passOf(): (says: string, play: () => Promise<void>) => void {
  let broken: string | undefined;
  return (says, play) =>
    test(
      says,
      async () => {
        if (broken !== undefined) throw new Error(`The step before it broke: “${broken}”.`);
        broken = says;
        await play();
        broken = undefined;
      },
      SLOW,
    );
}

/** How long it took from a deed to its sight on a page that is open, in ms. */
export async function seenAfter(who: Player, text: string, deed: () => Promise<void>): Promise<number> {
  const seen = sightOf(who.page, text);
  const begun = Date.now();
  await deed();
  return (await seen) - begun;
}
/** Each of these is told, one after the other: what begins with the words. */
export function inOrder(told: readonly string[], words: readonly string[]): void {
  const places = words.map((word) => told.findIndex((text) => text.trim().startsWith(word)));
  expect([words, places]).toEqual([words, places.toSorted((a, b) => a - b)]);
  expect(places).not.toContain(-1);
}
/** What stands below the entry that begins with the words. */
export const lineOf = (told: readonly string[], words: string): string =>
  told
    .find((text) => text.startsWith(words))
    ?.split('\n')
    .filter((line) => line.trim())[1] ?? '';
/** Noise only ever adds: the quickest says what the product does, the slowest must not be far off. */
export function withinASecond(took: readonly number[]): void {
  expect(Math.min(...took)).toBeLessThan(promised());
  expect(Math.max(...took)).toBeLessThan(promised(3));
}
