import type { Locator } from 'playwright-core';
import { button, type Player, press, region } from './player.ts';

/** What waits about a patient, by words that stand in its row of the worklist. */
export const rowOf = ({ page }: Player, patient: string, words: string | RegExp): Locator =>
  page.locator('.wl li', { has: page.locator(`a[href*="/clinic/patient/${patient}"]`) }).filter({ hasText: words });

/** The first of the two clicks from the worklist to the act: the row opens the chart where the thing is done. */
export async function open(who: Player, patient: string, kind: string, words: string | RegExp): Promise<void> {
  await who.go('/clinic');
  // Only so that a long list of others has it on its first page.
  await who.page.locator('.wl-h select').selectOption(kind);
  const row = rowOf(who, patient, words);
  await row.waitFor();
  await row.getByRole('link').click();
  await who.page.locator('.pt .chart-pane').waitFor();
  // What still comes in above would push away what one means to press.
  await who.page.waitForFunction(() => !document.querySelector('.pt cw-skeleton'));
}

export const tab = (who: Player, name: 'plan' | 'medicines' | 'requests' | 'message'): Promise<void> =>
  who.page
    .locator('cw-action-drawer .segs')
    .getByText(who.say(`drawer.${name}`), { exact: true })
    .click();

/** From the complaint that stands open: a test, read over and ordered. */
export async function orderTest(who: Player, test: string, reason: string): Promise<void> {
  const { page } = who;
  await press(who, 'request.order-title');
  await page.locator('#test-name').fill(test);
  await page.locator('#test-reason').fill(reason);
  await press(who, 'order.read-over');
  await button(who, 'request.order').click();
  await page.locator('cw-order-row').first().waitFor();
}

/** Takes note of the one result that waits: what was done, and how the patient knows; `told` stays empty for “not yet”. */
export async function takeNote(who: Player, action: string, told: 'SHOWN' | 'TALKED'): Promise<void> {
  const pane = region(who, 'review.title');
  await pane.locator('#done-0').selectOption(action);
  await pane.locator('#how-0').selectOption(told);
  await button(who, 'review.acknowledge').click();
  await pane.waitFor({ state: 'hidden' });
}

/** Confirms a diagnosis by its code in the form that stands open, and drafts the plan of its pathway in one step. */
export async function diagnoseAndPropose(who: Player, code: string): Promise<void> {
  const { page } = who;
  await page.locator('#problem-find').fill(code);
  await page.locator('.pick-list input').first().check();
  await press(who, 'problem.save');
  const plan = page.locator('cw-plan-panel .plan-name');
  const refused = page.locator('cw-pathway-offer cw-refusal-note cw-notice');
  // What a service could not take at once is said, and one presses again.
  for (let n = 0; n < 3 && !(await plan.isVisible()); n++) {
    await press(who, 'offer.propose');
    await plan.or(refused).first().waitFor();
  }
  await plan.waitFor();
}

/** Nobody writes on before the own page shows what was written: the plan in this version. */
export const stands = ({ page, say }: Player, version: number): Promise<void> =>
  page.locator('cw-plan-panel').getByText(say('plan.version', { version }), { exact: true }).waitFor();

/** Opens a goal of the plan for a change, by words of it. */
export const change = ({ page }: Player, goal: string): Promise<void> =>
  page.locator('cw-plan-panel .work-list li', { hasText: goal }).getByRole('button').click();

export async function saveGoal({ page, say }: Player): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${say('goal.save', { version: '' }).trim()} \\d+$`) }).press('Enter');
}

/** The pathway’s limit for the upper pressure makes a task from the first reading at or over 150 on, to be done on the same day. */
export async function limitFromTheFirst(who: Player): Promise<void> {
  const { page } = who;
  const limit = page.locator('cw-thresholds li', { hasText: '≥ 150' });
  await limit.getByRole('button').click();
  for (const [field, value] of [
    ['count', '1'],
    ['days', '1'],
    ['windowDays', '7'],
  ] as const)
    await page.locator(`#threshold-${field}`).fill(value);
  await page.locator('#threshold-urgency').selectOption('URGENT');
  await page.locator('cw-thresholds cw-edit-frame button[type=submit]').press('Enter');
  await page.locator('cw-thresholds cw-edit-frame').waitFor({ state: 'detached' });
}

/** A medicine of the list for the one problem there is, read over and ordered. */
export async function orderMedicine(who: Player, name: string, strength: string, dosage: string): Promise<void> {
  const { page } = who;
  await tab(who, 'medicines');
  await press(who, 'order.title');
  await page.locator('#order-name').fill(name);
  await page.locator('#order-strength').fill(strength);
  await page.locator('#order-dosage').fill(dosage);
  await page.locator('#order-for').selectOption({ index: 1 });
  await press(who, 'order.read-over');
  await press(who, 'order.send');
  await page.locator('cw-medicine-row').filter({ hasText: strength }).waitFor();
}
