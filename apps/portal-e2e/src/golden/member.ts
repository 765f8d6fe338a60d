import { sightOf } from '../soon.ts';
import { button, type Player, press } from './player.ts';

/** By linkId: which option, counted from 0; or what is typed. */
export type Answers = Readonly<Record<string, number | string>>;

/** A headache for some weeks: new, in the way, and with it the danger sign of a stiff neck (the fifth), or none of them (the last). */
export const headache = (sign: 'stiff-neck' | 'none'): Answers => ({
  ...{ onset: 2, signs: sign === 'none' ? 7 : 4, injury: 1, fever: 1, since: 2, strength: 1, pattern: 0, migraine: 1, painkillers: '4' },
  ...{ 'weak-immune': 1, cancer: 1, pregnant: 2 },
});

/** From home: says what it is about, answers question by question, reads the answers over and sends them. */
export async function complain(who: Player, topic: string, answers: Answers, seen: (question: string) => Promise<void>): Promise<void> {
  const { page, say } = who;
  await who.go('/member');
  await page.locator('a.newc').click();
  await page.locator(`[data-topic="${topic}"]`).click();
  for (;;) {
    const control = page.locator('.iq :is(input, textarea)').first();
    await control.waitFor();
    const question = ((await control.getAttribute('id')) ?? '').slice('q-'.length);
    const answer = answers[question];
    if (typeof answer === 'number') await page.locator(answer === 0 ? `#q-${question}` : `#q-${question}-${answer}`).check();
    else if (answer !== undefined) await control.fill(answer);
    if (answer !== undefined) {
      await control.blur();
      await page.getByText(say('intake.state.saved'), { exact: true }).waitFor();
      await seen(question);
    }
    const before = page.url();
    await press(who, 'intake.next');
    await page.waitForURL((url) => url.href !== before);
    if (page.url().includes('step=check')) break;
    await page.locator(`.iq #q-${question}`).waitFor({ state: 'detached' });
  }
  await press(who, 'intake.send');
  await page.locator('#urgency').waitFor();
}

/** Types a blood pressure and waits until it stands on the page. */
export async function measure(who: Player, upper: number, lower: number): Promise<void> {
  const { page } = who;
  await page.locator('#reading-first').fill(String(upper));
  await page.locator('#reading-second').fill(String(lower));
  await button(who, 'reading.save').click();
  await sightOf(page, `${upper}/${lower}`);
}

/** Lets somebody act in some rooms of the record, by the number on the card and the birthday. */
export async function letAct(
  who: Player,
  card: { readonly number: string; readonly born: string },
  areas: readonly string[],
): Promise<void> {
  const { page } = who;
  await who.go('/member/sharing');
  await press(who, 'sharing.add');
  await page.locator('#number').fill(card.number);
  await page.locator('#birth').fill(card.born);
  for (const area of areas) await page.locator(`#area-${area}`).check();
  await press(who, 'grant.give');
  await page.locator('form.grant').waitFor({ state: 'detached' });
}

/** What a journey tells on the page that is open, the oldest first, all of it: each entry's title, and below it what else it says. */
export async function story({ page, say }: Player): Promise<readonly string[]> {
  const told = page.locator('.tl .what');
  await told.first().waitFor();
  const more = page.getByRole('button', { name: say('timeline.more') });
  for (let shown = await told.count(); await more.isVisible(); shown = await told.count()) {
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll('.tl .what').length > before, shown);
  }
  const entries = await page.locator('.tl div:has(> .what)').allInnerTexts();
  return entries.map((text) => text.replace(/[\u2066-\u2069]/g, '')).toReversed();
}
