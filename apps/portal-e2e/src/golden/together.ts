import { wordsOf } from '../words.ts';
import * as clinic from './clinician.ts';
import { letAct } from './member.ts';
import { button, type Player, press } from './player.ts';

/** Which medicine: how it is taken, as it was written. */
const medicineOf = ({ page }: Player, dosage: string) => page.locator('cw-medicine').filter({ hasText: dosage });

/** Nothing was asked for, and it says so; somebody asks; the doctor approves and has it ready: each step stands on the open page. */
export async function renew(her: Player, asks: Player, doctor: Player, dosage: string): Promise<void> {
  await her.go('/member/medicines');
  const mine = medicineOf(her, dosage);
  const [, nothing = ''] = /<b>(.+?)<\/b>/.exec(wordsOf('ui', her.language)('request.nothing')) ?? [];
  await mine.getByText(nothing).waitFor();
  const standsAt = (stage: string): Promise<void> =>
    mine
      .locator('[aria-current=step]')
      .filter({ hasText: her.say(`medicine.stage.${stage}`) })
      .waitFor();
  if (asks !== her) await asks.go('/member/medicines');
  await medicineOf(asks, dosage)
    .getByRole('button', { name: asks.say('medicine.more') })
    .click();
  await standsAt('requested');
  const asked = new RegExp(['work.asked.renewal', 'work.asked.refill'].map((key) => doctor.say(key).trim()).join('|'));
  await clinic.open(doctor, her.personId, 'REFILL', asked);
  await press(doctor, 'refill.approve');
  await standsAt('approved');
  await button(doctor, 'refill.dispense').click();
  await standsAt('dispensed');
}

/** She chooses what somebody may do for her; he changes over to her record, sees her plan and nothing of her results. */
export async function actFor(
  her: Player,
  him: Player,
  card: Parameters<typeof letAct>[1],
  { plan, hidden }: { readonly plan: string; readonly hidden: string },
): Promise<void> {
  await letAct(her, card, ['profile', 'plan', 'medicines']);
  await him.go('/member/me');
  await him.page.locator('[aria-labelledby=acting] button').first().click();
  await him.page.getByRole('region', { name: wordsOf('ui', him.language)('acting.label') }).waitFor();
  await him.go('/member/plan');
  await him.page.getByText(plan).waitFor();
  await him.go('/member/results');
  await him.page.getByText(him.say('private.title')).first().waitFor();
  if ((await him.page.locator('main').innerText()).includes(hidden)) throw new Error(`The proxy reads “${hidden}”.`);
}

/** Who acts for her collects what lies ready, and it stands on her open page. */
export async function collectFor(her: Player, him: Player, dosage: string): Promise<void> {
  await her.go('/member/medicines');
  await medicineOf(her, dosage).waitFor();
  await him.go('/member/medicines');
  await him.page
    .locator('cw-medicine')
    .getByRole('button', { name: him.say('medicine.collect') })
    .click();
  await medicineOf(her, dosage)
    .locator('li.on, li.at')
    .filter({ hasText: her.say('medicine.stage.collected') })
    .waitFor();
}

/**
 * Two write about one goal at once. The first is there; the second, who changed how it stands, is shown what was written meanwhile and
 * saves on top of it; the plan's history has both.
 */
export async function editAtOnce(
  first: Player,
  second: Player,
  patient: string,
  goal: string,
  {
    words,
    saved,
    seen,
  }: { readonly words: string; readonly saved: (save: () => Promise<void>) => Promise<void>; readonly seen: () => Promise<unknown> },
): Promise<void> {
  await first.go(`/clinic/patient/${patient}`);
  await second.go(`/clinic/patient/${patient}`);
  await Promise.all([clinic.change(first, goal), clinic.change(second, goal)]);
  await second.page.locator('#goal-achievement').selectOption('improving');
  await first.page.locator('#goal-description').fill(words);
  await saved(() => clinic.saveGoal(first));
  const told = second.page.getByRole('heading', { name: second.say('edited.title') });
  await told.waitFor();
  await seen();
  await clinic.saveGoal(second);
  await told.waitFor({ state: 'detached' });
  await press(second, 'history');
}
