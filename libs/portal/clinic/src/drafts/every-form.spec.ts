import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const area = join(process.cwd(), 'libs/portal/clinic/src');
const KEPT_HERE = 'About a community and no chart: kept in this window with each key until it is sent (KeptWords).';
/** Templates in which one types and nothing of it is kept as a draft of the chart, each with its reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'calculator/calculators.page.html': 'A calculator sends nothing: its numbers come from the record, and the result is copied.',
  'community/appeal-answer.ts': KEPT_HERE,
  'community/decide-form.ts': KEPT_HERE,
  'community/identity-form.ts': KEPT_HERE,
  'community/questions.page.html': KEPT_HERE,
  'community/safety.page.html': KEPT_HERE,
  'consult/consult.page.html':
    'An answer to a colleague is about nobody’s record, so it lies in memory until the session ends (LooseWords).',
  'consult/whose-consult.ts': 'Whom it is about is not known to whoever asks, so it lies in memory until the session ends (LooseWords).',
  'door/door.html': 'Whose record is closed to one, of them the server keeps nothing for one (ADR 14).',
  'learning/check-certificate.ts': 'A code that is looked up: nothing is sent, and it stands on the paper beside the keyboard.',
  'message/message-panel.html': 'A message has a draft in support, with its thread; the first one of a thread is kept here.',
  'note/note-editor.html': 'A note has a draft of its own in diagnosis, because it is signed from it.',
  'plan/goal-aim.ts': 'Fields of the two forms of a goal, which keep them with the rest.',
  'plan/repeat-field.ts': 'A field of the two forms of a task, which keep it with the rest.',
};

/** An element in which words can be typed: a text area, a composer, and an input of no kind that is picked from. */
const TYPED = /<textarea|<cw-composer|<input(?![^>]*\stype="(?:date|datetime-local|time|number|radio|checkbox)")(?![^>]*\[type\])[^>]*>/;
/** What keeps it, and says so where one types. */
const KEPT = /<cw-draft-state|<cw-edit-frame|<cw-order-frame/;

const forgets = (template: string): boolean => TYPED.test(template) && !KEPT.test(template);
const templates = readdirSync(area, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|generated/.test(file))
  .map((file) => [file, readFileSync(join(area, file), 'utf8')] as const);

test('every form of the clinic in which words are typed keeps them', () => {
  const forgetful = templates.filter(([, text]) => forgets(text)).map(([file]) => file);
  expect(forgetful.filter((file) => WITHOUT[file] === undefined)).toEqual([]);
  // an exception that is none any more goes
  expect(Object.keys(WITHOUT).filter((file) => !forgetful.includes(file))).toEqual([]);
});

test('planted: a form with words and no draft is found, one with choices only is not', () => {
  expect(forgets(`<form><textarea #why cwInput></textarea></form>`)).toBe(true);
  expect(forgets(`<form><input #why cwInput\n  autocomplete="off" /></form>`)).toBe(true);
  expect(forgets(`<form><input type="date" /><input class="check" type="checkbox" /><select></select></form>`)).toBe(false);
  expect(forgets(`<form><input #why cwInput /><cw-draft-state part="remarks" /></form>`)).toBe(false);
});
