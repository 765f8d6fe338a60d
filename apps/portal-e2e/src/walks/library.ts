import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf } from '../axe.ts';
import { PHONE, screenshot } from '../screenshot.ts';
import type { Ground } from './ground.ts';

/** An article with a film, in Hebrew. */
export interface Watched {
  readonly article: string;
  readonly title: string;
  readonly sentences: readonly { readonly from: number; readonly to: number; readonly words: { readonly he: string } }[];
}

const film = (page: Page) => page.locator('cw-article-video video');
/** The languages whose captions show, and what stands on the film. */
const shown = (page: Page) =>
  film(page).evaluate((video: HTMLVideoElement) =>
    [...video.textTracks]
      .filter(({ mode }) => mode === 'showing')
      .map(({ language, activeCues }) => [language, ...[...(activeCues ?? [])].map((cue) => (cue as VTTCue).text.replace('\u200f', ''))]),
  );
const secondOf = (page: Page) => film(page).evaluate((video: HTMLVideoElement) => video.currentTime);

/** A member reads with her eyes and watches: captions, the words beside the film, what is counted, and what is left without the film. */
export function library(ground: Ground, { article, title, sentences }: Watched, other: string): void {
  const receipts = (person: string) =>
    ground.house.count('select count(*) from support.article_read where person_id = $1 and article_id = $2', [person, article]);

  test('a film plays with captions in the language of the page, a sentence leads to its second, and watching it counts as reading, once', async () => {
    const { page, complaints, personId, go } = await ground.seat('orly', { screen: PHONE, locale: 'he-IL', reducedMotion: false });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const films = () => fetched.filter((path) => path.endsWith('.webm')).length;
    await go('/member/library');
    const row = page.getByRole('listitem').filter({ hasText: title });
    await row.getByText(/סרטון: \d+ שניות/).waitFor();
    await row.getByRole('link', { name: title }).click();
    await film(page).waitFor();
    expect(films()).toBe(0);

    await page.getByText('המילים של הסרטון').click();
    const line = sentences[4]!;
    await page.getByRole('button', { name: line.words.he }).click();
    await page.waitForFunction(
      ({ from, text }) => {
        const video = document.querySelector('video');
        const cues = [...(video?.textTracks ?? [])]
          .filter(({ mode }) => mode === 'showing')
          .flatMap(({ activeCues }) => [...(activeCues ?? [])]);
        return video !== null && video.currentTime > from && cues.some((cue) => (cue as VTTCue).text.endsWith(text));
      },
      { from: line.from, text: line.words.he },
    );
    expect(await shown(page)).toEqual([['he', line.words.he]]);
    await page.locator('.said [aria-current=true]').filter({ hasText: line.words.he }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, 'library-film');
    expect([films() > 0, await receipts(personId)]).toEqual([true, 0]);

    // from its beginning, by the keys of the player, and faster than people watch
    await film(page).evaluate((video: HTMLVideoElement) => {
      video.pause();
      video.currentTime = 0;
      video.playbackRate = 8;
    });
    await film(page).focus();
    await page.locator('cw-article-video video:focus').waitFor();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('video')?.ended === true, undefined, { timeout: 60_000 });
    await page.getByText(/^נקרא:/).waitFor({ state: 'attached' });
    expect(await receipts(personId)).toBe(1);
    // the end of the text is the second reason to count, and says nothing more
    await page.locator('main article > section').last().scrollIntoViewIfNeeded();
    await page.getByText(/^נקרא:/).scrollIntoViewIfNeeded();
    await go('/member/library');
    await row.getByText('נקרא', { exact: true }).waitFor();
    expect(await receipts(personId)).toBe(1);
    expect(complaints).toEqual([]);
  }, 120_000);

  test('a film that can not be had says so and leaves its words, from where it is tried again', async () => {
    const { page, complaints, go } = await ground.seat('orly', { screen: PHONE, locale: 'he-IL', reducedMotion: false });
    await page.route('**/videos/*.webm', (route) => route.abort());
    await go(`/member/library/${other}`);
    await film(page).focus();
    await page.keyboard.press('Space');
    await page.getByRole('alert').filter({ hasText: 'לא הצלחנו לטעון את הסרטון' }).waitFor();
    await page.locator('.said button').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, 'library-film-missing');
    await page.unroute('**/videos/*.webm');
    await page.getByRole('button', { name: 'לנסות שוב' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0);
    expect(await secondOf(page)).toBeGreaterThan(0);
    expect(complaints.filter((words) => !words.includes('ERR_FAILED'))).toEqual([]);
  }, 120_000);
}
