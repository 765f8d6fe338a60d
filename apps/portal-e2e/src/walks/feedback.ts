import { expect, test } from '@jest/globals';
import { DESKTOP, PHONE, screenshot } from '../screenshot.ts';
import type { Ground } from './ground.ts';

/** What a member says reaches somebody, goes from hand to hand, and comes back answered. */
export function feedback(ground: Ground): void {
  test('a member tells the clinic something; one administrator hands it to another, whose answer is on the phone without a reload', async () => {
    const words = 'The doors of the clinic open too late in the morning';
    const noa = await ground.seat('noa', { screen: PHONE });
    await noa.go('/member/me');
    await noa.page.getByRole('link', { name: 'Tell the clinic something' }).click();
    await noa.page.locator('#subject', { hasText: /\S/ }).waitFor();
    await noa.page.getByRole('textbox', { name: 'In your own words' }).fill(words);
    await noa.page.getByRole('button', { name: 'Send' }).click();
    await noa.page.getByRole('heading', { name: 'About my clinic' }).waitFor();
    await noa.page.getByText(words).waitFor();

    const desk = async (who: string) => {
      const seat = await ground.seat(who, { screen: DESKTOP });
      await seat.go('/admin/feedback');
      return { ...seat, one: seat.page.getByRole('article').filter({ hasText: words }) };
    };
    const dayan = await desk('dayan');
    await dayan.one.getByRole('button', { name: 'I look after it' }).click();
    await dayan.one.getByLabel('Hand over to').selectOption({ index: 0 });
    await screenshot(dayan.page, 'feedback-desk');
    await dayan.one.getByRole('button', { name: 'Hand over' }).click();
    await dayan.one.getByText('looks after it.').waitFor();
    expect(await dayan.one.getByRole('textbox').count()).toBe(0);

    const gabay = await desk('gabay');
    // about nobody but for what is said
    expect(await gabay.one.textContent()).toContain('without a name');
    await gabay.one.getByRole('textbox', { name: 'Answer' }).fill('From Sunday on they open at seven');
    await gabay.one.getByRole('button', { name: 'Send the answer' }).click();

    await noa.page.getByText('From Sunday on they open at seven').waitFor();
    // told of it elsewhere too, without a word of it, and led back to it
    await noa.go('/member/notifications');
    await noa.page.getByRole('link', { name: 'There is an answer to what you said about care' }).first().click();
    await noa.page.getByText('From Sunday on they open at seven').waitFor();
    await noa.page.getByRole('button', { name: 'Yes, it helped' }).click();
    await noa.page.getByText('You said that the answer helped').waitFor();
    await screenshot(noa.page, 'feedback-phone');
    expect([noa.complaints, dayan.complaints, gabay.complaints]).toEqual([[], [], []]);
  }, 120_000);
}
