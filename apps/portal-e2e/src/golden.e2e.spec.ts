import { type House, openHouse } from '@careway/proof';
import { importFiles } from '@careway/stack';
import { aSecond } from '@careway/testing';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, openBrowser } from './browser.ts';
import * as clinic from './golden/clinician.ts';
import { potassium } from './golden/laboratory.ts';
import { complain, headache, measure, story } from './golden/member.ts';
import { inOrder, lineOf, passOf, seenAfter, withinASecond } from './golden/pass.ts';
import { button, type Player, press, region } from './golden/player.ts';
import { actFor, collectFor, editAtOnce, renew } from './golden/together.ts';
import { DESKTOP, PHONE, screenshot } from './screenshot.ts';
import { seats } from './seats.ts';
import { loadedAt, sightOf } from './soon.ts';
import { wordsOf } from './words.ts';

/*
 * Steps 1 to 4 of the golden journey, played twice by people whose concern begins here: a member, two clinicians on one plan and a
 * husband who acts for her, then her journey with all of it in causal order.
 * First: the member speaks Hebrew on a phone, the clinicians English; with a red flag, a result that is shown at once, and a history
 * that says whose doing each thing was.
 * Second: the member speaks English, the clinicians Hebrew; without a red flag, and with a result that is held because she wants to be
 * talked to first.
 */
let house: House;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careway-laboratory-'));
  [house, browser] = await Promise.all([openHouse({ production: true }), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const LOCALES: Readonly<Record<'he' | 'en', string>> = { he: 'he-IL', en: 'en-GB' };

async function player(person: string, area: 'member' | 'clinic', language: 'he' | 'en'): Promise<Player> {
  const seat = await seats(browser, house)(person, { screen: area === 'member' ? PHONE : DESKTOP, locale: LOCALES[language] });
  // Five windows and a whole house on one machine.
  seat.page.setDefaultTimeout(60_000);
  return { ...seat, language, say: wordsOf(area, language) };
}

/** What stands on somebody's card: the number and the birthday. */
async function cardOf(person: string): Promise<{ number: string; born: string }> {
  const { personId } = await house.as(person);
  const born = await house.count(`select extract(epoch from birth_date) from registry.member where member_id = $1`, [personId]);
  const number = await house.count(
    `select split_part(i, '|', 2)::bigint from registry.member, unnest(identifiers) i where member_id = $1 and i like 'urn:careway:member-number|%'`,
    [personId],
  );
  return { number: String(number), born: new Date(born * 1_000).toISOString().slice(0, 10) };
}

/** A result arrives as laboratories send it, beside the running instance: what `npm run import` does. */
async function arrive(bundle: object): Promise<void> {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(bundle));
  const told = await importFiles([file], { fhir: house.stack.services['fhir']!, keys: await house.folder.tokenKeys() });
  expect([told.refused, told.taken]).toEqual([[], 1]);
}

/** The story's people: members of the background of whom nothing is known but check-ups, so that the concern begins here. */
const HER = 'ethiopian-ein-shaked-2-1';
const HUSBAND = 'ethiopian-ein-shaked-2-2';
const SECOND = 'french-shaar-hayam-2-1';
const SPOUSE = 'french-shaar-hayam-2-2';

describe('the member in Hebrew on a phone, the clinicians in English', () => {
  const DOSAGE = 'כדור אחד בבוקר';
  const step = passOf();
  let her: Player;
  let him: Player;
  let doctor: Player;
  let nurse: Player;
  /** From an act in the clinic to its sight on her open page. */
  const took: number[] = [];
  beforeAll(async () => {
    [her, him, doctor, nurse] = await Promise.all([
      player(HER, 'member', 'he'),
      player(HUSBAND, 'member', 'he'),
      player('sokolova', 'clinic', 'en'),
      player('volkov', 'clinic', 'en'),
    ]);
  }, 120_000);
  const quiet = () => expect([her, him, doctor, nurse].flatMap(({ complaints }) => complaints)).toEqual([]);
  step('she says what hurts: a red flag says what to do now, triage how urgent it is and why, and the clinic has it', async () => {
    const TODAY = 'להיבדק אצל רופא עוד היום.';
    await complain(her, 'headache', headache('stiff-neck'), async (question) => {
      if (question === 'signs') await her.page.getByRole('alert').filter({ hasText: TODAY }).waitFor();
    });
    const main = await her.page.locator('main').innerText();
    for (const words of [
      her.say('intake.urgency.urgent'),
      TODAY,
      'צוואר נוקשה עם כאב ראש צריך בדיקה היום.',
      'כאב ראש מסוג חדש אחרי גיל 50 צריך בדיקה בקרוב.',
      her.say('intake.handled.waiting'),
    ])
      expect(main).toContain(words);
    await screenshot(her.page, 'golden-1-intake-he');
  });

  step('he takes it with the second click from his worklist, and she reads on her open page who does, and who looked', async () => {
    await clinic.open(doctor, her.personId, 'INTAKE', /Today: Headache/);
    const pane = region(doctor, 'intake.title');
    await pane.getByText('A stiff neck with a headache should be checked today.').waitFor();
    await screenshot(doctor.page, 'golden-2-intake-en');
    await seenAfter(her, 'Соколова', () => button(doctor, 'intake.take').click());
    await her.go('/member/visitors');
    const look = her.page.getByRole('listitem').filter({ hasText: 'Соколова' }).first();
    await look.getByText(her.say('relation.care-team')).waitFor();
    quiet();
  });

  step(
    'he orders a test for the complaint; its result comes as FHIR and is shown at once, with range, flag, trend and plain words',
    async () => {
      await clinic.orderTest(doctor, 'Potassium', 'כאבי ראש ולחץ דם גבוה: לבדוק את המלחים');
      await screenshot(doctor.page, 'golden-2-order-en');
      await her.go('/member/results');
      const ordered = her.page.getByRole('region', { name: her.say('order.title') });
      await ordered.getByText('אשלגן').waitFor();
      await screenshot(her.page, 'golden-2-ordered-he');
      const { number } = await cardOf(HER);
      const seen = await seenAfter(her, '3.1', () => arrive(potassium(number, 3.1)));
      expect(seen).toBeLessThan(aSecond(3));
      await her.page.getByRole('link', { name: 'אשלגן' }).click();
      await her.page.locator('cw-trend').waitFor();
      const words = await her.page.locator('main').innerText();
      for (const text of ['3.1', '3.5', '5.1', her.say('result.over-time')]) expect(words).toContain(text);
      await her.page.locator('cw-meaning').first().getByText('נמוך').waitFor();
      await her.page.locator('cw-result-words p').first().waitFor();
      await screenshot(her.page, 'golden-2-result-he');
      const waits = region(doctor, 'review.title');
      await waits.getByText('3.1').waitFor();
      await screenshot(doctor.page, 'golden-2-review-en');
      quiet();
    },
  );

  step(
    'he confirms a coded diagnosis for it, takes the pathway’s plan in one step, changes it and puts it into force on her open page',
    async () => {
      await her.go('/member/plan');
      await her.page.getByText(her.say('plan.none')).waitFor();
      const loaded = await loadedAt(her.page);
      await region(doctor, 'review.title')
        .getByRole('button', { name: doctor.say('intake.diagnose') })
        .click();
      await clinic.diagnoseAndPropose(doctor, 'I10');
      await screenshot(doctor.page, 'golden-3-draft-en');
      expect(await her.page.locator('main').innerText()).toContain(her.say('plan.none'));
      await clinic.change(doctor, 'לחץ דם עליון בין 120 ל־129');
      await doctor.page.locator('#goal-description').fill('לחץ דם עליון בבית מתחת ל־135');
      await clinic.saveGoal(doctor);
      await clinic.stands(doctor, 2);
      await clinic.limitFromTheFirst(doctor);
      await clinic.stands(doctor, 3);
      took.push(await seenAfter(her, 'לחץ דם עליון בבית מתחת ל־135', () => press(doctor, 'plan.activate')));
      expect(await loadedAt(her.page)).toBe(loaded);
      await clinic.takeNote(doctor, 'TREATMENT_CHANGED', 'SHOWN');
      await screenshot(her.page, 'golden-3-plan-he');
      await clinic.orderMedicine(doctor, 'amlodipine', '5 mg, tablet', DOSAGE);
      await sightOf(her.page, DOSAGE);
      expect(await loadedAt(her.page)).toBe(loaded);
      quiet();
    },
  );

  step(
    'she does a task and logs her pressure; two readings over the limit make one task for the team, which the nurse does in two clicks',
    async () => {
      await her.page.getByRole('checkbox', { name: /לאכול עם פחות מלח/ }).check();
      await her.page.getByText(her.say('task.done-toast', { what: 'לאכול עם פחות מלח' })).waitFor();
      await her.go('/member/readings');
      await her.page.locator('#reading-first').waitFor();
      await measure(her, 156, 96);
      await measure(her, 158, 97);
      await screenshot(her.page, 'golden-4-readings-he');
      const STAYS_HIGH = 'הלחץ בבית נשאר גבוה: לבדוק את התרופות';
      await clinic.open(nurse, her.personId, 'TASK', STAYS_HIGH);
      expect(await clinic.rowOf(nurse, her.personId, STAYS_HIGH).count()).toBe(1);
      await region(nurse, 'reading.title').getByText('158/97').waitFor();
      await screenshot(nurse.page, 'golden-4-task-en');
      const task = nurse.page.locator('cw-plan-panel .work-list li', { hasText: STAYS_HIGH });
      expect(await task.count()).toBe(1);
      await task.getByRole('checkbox').check();
      await clinic.rowOf(nurse, her.personId, STAYS_HIGH).waitFor({ state: 'detached' });
      quiet();
    },
  );

  step(
    'she asks for more of her medicine and lets her husband act in what she chooses: he sees the plan, no result, and collects for her',
    async () => {
      await renew(her, her, doctor, DOSAGE);
      await screenshot(her.page, 'golden-4-renewal-he');
      await actFor(her, him, await cardOf(HUSBAND), { plan: 'לחץ דם עליון בבית מתחת ל־135', hidden: 'אשלגן' });
      await screenshot(him.page, 'golden-4-proxy-he');
      await collectFor(her, him, DOSAGE);
      quiet();
    },
  );

  step('two clinicians change one goal at once: the second is shown both, nothing is lost, and her page has what both wrote', async () => {
    const [GOAL, WORDS] = ['לחץ דם עליון בבית מתחת ל־135', 'לחץ דם עליון בבית מתחת ל־130'];
    await her.go('/member/plan');
    await her.page.getByText(GOAL).waitFor();
    await editAtOnce(doctor, nurse, her.personId, GOAL, {
      words: WORDS,
      saved: async (save) => void took.push(await seenAfter(her, WORDS, save)),
      seen: () => screenshot(nurse.page, 'golden-4-merge-en'),
    });
    const versions = nurse.page.locator('cw-plan-history .versions');
    for (const name of ['Соколова', 'Волков']) await versions.getByText(name).first().waitFor();
    // What she ticked is her doing, though both saved the plan after it.
    const ticked = versions.locator(':scope > li', { hasText: /^(?!.*(Соколова|Волков)).*Done: .*לאכול עם פחות מלח/s });
    await ticked.waitFor();
    await screenshot(nurse.page, 'golden-4-history-en');
    withinASecond(took);
    quiet();
  });

  step('her journey tells all of it in Hebrew, in the order in which it came about', async () => {
    await her.go('/member/journeys');
    await her.page
      .getByRole('link', { name: /לחץ דם גבוה/ })
      .first()
      .click();
    const told = await story(her);
    await screenshot(her.page, 'golden-6-journey-he');
    inOrder(told, [
      her.say('entry.intake', { what: 'כאב ראש' }),
      'אשלגן',
      her.say('entry.confirmed', { what: 'לחץ דם גבוה' }),
      her.say('entry.plan-started'),
      her.say('entry.medication'),
      her.say('entry.task-done', { what: 'לאכול עם פחות מלח' }),
      'לחץ דם: ',
      her.say('entry.refill.collected'),
    ]);
    // What moved on stands once, with every step that led there.
    const steps = (entry: string, prefix: string, keys: readonly string[]) =>
      inOrder(
        lineOf(told, entry).split(' · '),
        keys.map((key) => her.say(`${prefix}.stage.${key}`)),
      );
    steps(her.say('entry.refill.collected'), 'medicine', ['requested', 'approved', 'dispensed', 'collected']);
    steps(her.say('entry.order.fulfilled', { what: 'אשלגן' }), 'order', ['placed', 'fulfilled']);
    quiet();
  });
});

describe('the member in English, the clinicians in Hebrew', () => {
  const [DOSAGE, GOAL] = ['One tablet in the morning', 'Upper blood pressure from 120 to 129'];
  const step = passOf();
  let her: Player;
  let him: Player;
  let doctor: Player;
  let midwife: Player;
  beforeAll(async () => {
    [her, him, doctor, midwife] = await Promise.all([
      player(SECOND, 'member', 'en'),
      player(SPOUSE, 'member', 'en'),
      player('azoulay', 'clinic', 'he'),
      player('gordon', 'clinic', 'he'),
    ]);
  }, 120_000);
  const quiet = () => expect([her, him, doctor, midwife].flatMap(({ complaints }) => complaints)).toEqual([]);
  step('without a red flag it is not pressed on anybody; the doctor takes it from his queue in Hebrew', async () => {
    await complain(her, 'headache', headache('none'), async () => undefined);
    const main = await her.page.locator('main').innerText();
    for (const words of [her.say('intake.urgency.soon'), 'A new kind of headache after 50 should be looked at soon.'])
      expect(main).toContain(words);
    expect(main).not.toContain('See a doctor today.');
    await clinic.open(doctor, her.personId, 'INTAKE', /בימים הקרובים: כאב ראש/);
    await region(doctor, 'intake.title').getByText('כאב ראש מסוג חדש אחרי גיל 50 צריך בדיקה בקרוב.').waitFor();
    await screenshot(doctor.page, 'golden-6-intake-he');
    await seenAfter(her, 'Azoulay', () => button(doctor, 'intake.take').click());
    quiet();
  });

  step(
    'she wants to be talked to first: a result says that it is there and not what it says, until the doctor says that they talked',
    async () => {
      await her.go('/member/me');
      await her.page.getByRole('radio', { name: her.say('wish.after-talk') }).check();
      await clinic.orderTest(doctor, 'אשלגן', 'Headaches and a high pressure: the salts in your blood');
      await her.go('/member/results');
      await her.page
        .getByRole('region', { name: her.say('order.title') })
        .getByText('Potassium')
        .waitFor();
      await seenAfter(her, her.say('held.wish'), async () => arrive(potassium((await cardOf(SECOND)).number, 3.2)));
      expect(await her.page.locator('main').innerText()).not.toContain('3.2');
      await screenshot(her.page, 'golden-6-held-en');
      const waits = region(doctor, 'review.title');
      await waits.getByText(doctor.say('review.held.talk')).waitFor();
      await clinic.takeNote(doctor, 'TALK_PLANNED', 'TALKED');
      await sightOf(her.page, '3.2');
      quiet();
    },
  );

  step(
    'the diagnosis and the plan, put into force in Hebrew, stand on her English page within a second; a reading makes one task',
    async () => {
      await her.go('/member/plan');
      await her.page.getByText(her.say('plan.none')).waitFor();
      await region(doctor, 'intake.title')
        .getByRole('button', { name: doctor.say('intake.diagnose') })
        .click();
      await clinic.diagnoseAndPropose(doctor, 'I10');
      await clinic.limitFromTheFirst(doctor);
      await clinic.stands(doctor, 2);
      await screenshot(doctor.page, 'golden-6-draft-he');
      withinASecond([await seenAfter(her, GOAL, () => press(doctor, 'plan.activate'))]);
      await screenshot(her.page, 'golden-6-plan-en');
      await her.go('/member/readings');
      await her.page.locator('#reading-first').waitFor();
      await measure(her, 157, 95);
      await measure(her, 161, 96);
      const STAYS_HIGH = 'Pressure at home stays high: look at the medicines';
      await clinic.open(doctor, her.personId, 'TASK', STAYS_HIGH);
      expect(await clinic.rowOf(doctor, her.personId, STAYS_HIGH).count()).toBe(1);
      await screenshot(doctor.page, 'golden-6-task-he');
      await doctor.go(`/clinic/patient/${her.personId}`);
      await clinic.orderMedicine(doctor, 'amlodipine', '5 mg, tablet', DOSAGE);
      quiet();
    },
  );

  step(
    'her husband, who may act in what she chose, asks for more of her medicine and collects it; of her results he reads nothing',
    async () => {
      await actFor(her, him, await cardOf(SPOUSE), { plan: GOAL, hidden: 'Potassium' });
      await renew(her, him, doctor, DOSAGE);
      await collectFor(her, him, DOSAGE);
      await screenshot(him.page, 'golden-6-proxy-en');
      quiet();
    },
  );

  step('the doctor and the midwife change one goal at once in Hebrew: the second is shown both, and nothing is lost', async () => {
    const WORDS = 'Upper blood pressure from 120 to 129, measured at home';
    await her.go('/member/plan');
    await her.page.getByText(GOAL).waitFor();
    await editAtOnce(doctor, midwife, her.personId, GOAL, {
      words: WORDS,
      saved: async (save) => withinASecond([await seenAfter(her, WORDS, save)]),
      seen: () => screenshot(midwife.page, 'golden-6-merge-he'),
    });
    const versions = midwife.page.locator('cw-plan-history .versions');
    for (const name of ['Azoulay', 'Gordon']) await versions.getByText(name).first().waitFor();
    quiet();
  });

  step('her journey tells all of it in English, in the order in which it came about', async () => {
    await her.go('/member/journeys');
    await her.page
      .getByRole('link', { name: /High blood pressure/ })
      .first()
      .click();
    const told = await story(her);
    await screenshot(her.page, 'golden-6-journey-en');
    inOrder(told, [
      her.say('entry.intake', { what: 'Headache' }),
      'Potassium',
      her.say('entry.confirmed', { what: 'High blood pressure' }),
      her.say('entry.plan-started'),
      'Blood pressure',
      her.say('entry.medication'),
      her.say('entry.refill.collected'),
    ]);
    quiet();
  });
});
