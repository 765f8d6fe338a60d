import type { Locator } from 'playwright-core';
import type { Language } from '../languages.ts';
import type { Seat } from '../seats.ts';
import type { Say } from '../words.ts';

/** Somebody of the story at the own window, in the own language. */
export interface Player extends Seat {
  readonly language: Language;
  readonly say: Say;
}

export const region = ({ page, say }: Player, key: string): Locator => page.getByRole('region', { name: say(key), exact: true });
/** By the key, as a clinician would: what comes in meanwhile moves no button away from under it. */
export const press = ({ page, say }: Player, key: string, values?: Readonly<Record<string, string>>): Promise<void> =>
  page
    .getByRole('button', { name: say(key, values) })
    .first()
    .press('Enter');
/** A button whose name is these words and nothing more. */
export const button = ({ page, say }: Player, key: string): Locator => page.getByRole('button', { name: say(key), exact: true });
