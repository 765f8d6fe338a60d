import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWords } from './check-words.mjs';

const root = mkdtempSync(join(tmpdir(), 'words-'));
const library = join(root, 'portal', 'member', 'src');
afterAll(() => rmSync(root, { recursive: true }));

/** A library without a fault; each test plants one. */
beforeEach(() => {
  rmSync(library, { recursive: true, force: true });
  mkdirSync(join(library, 'i18n'), { recursive: true });
  words('en', { hello: 'Hello, {name}', 'task.done': 'Done', days: '{n, plural, one {# day} other {# days}}' });
  words('he', { hello: 'שלום, {name}', 'task.done': 'בוצע', days: '{n, plural, one {יום} two {יומיים} other {# ימים}}' });
  words('ar', {
    hello: 'مرحبًا {name}',
    'task.done': 'تم',
    days: '{n, plural, zero {لا أيام} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  });
  words('ru', {
    hello: 'Здравствуйте, {name}',
    'task.done': 'Сделано',
    days: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  });
  page("<p>{{ 'member.hello' | t: { name } }} · {{ 'member.days' | t: { n } }}</p>");
  writeFileSync(join(library, 'task.ts'), "export const key = (state: string) => 'member.task.' + state;");
});

const words = (language: string, messages: object) => writeFileSync(join(library, 'i18n', `${language}.json`), JSON.stringify(messages));
const page = (template: string) => writeFileSync(join(library, 'home.page.html'), template);
const faults = () => checkWords([root]).faults.join('\n');

test('a library with all its words has no fault', () => {
  expect(checkWords([root])).toEqual({ faults: [], scopes: 1, keys: 3 });
});

test('a key that one language lacks', () => {
  words('ru', { hello: 'Здравствуйте, {name}', days: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}' });
  expect(faults()).toBe('member/ru.json: “task.done” is missing');
});

test('a key that no page uses', () => {
  page("<p>{{ 'member.hello' | t: { name } }}</p>");
  expect(faults()).toBe('member: “member.days” is used nowhere');
});

test('a key that a page uses and nobody has translated', () => {
  page("<p>{{ 'member.hello' | t: { name } }} {{ 'member.days' | t: { n } }} {{ 'member.bye' | t }}</p>");
  expect(faults()).toContain('no word for “member.bye”');
});

test.each([
  ['text', '<p>Good morning</p>'],
  ['text inside a block', '@if (late()) {<b>Good evening</b>}'],
  ['text beside a value', '<p>{{ count() }} things</p>'],
  ['a label', '<button aria-label="Close">×</button>'],
])('a literal in a template: %s', (_what, template) => {
  page(`<p>{{ 'member.hello' | t: { name } }} {{ 'member.days' | t: { n } }}</p>${template}`);
  expect(faults()).toContain('belongs into the translations');
});

test('a literal in an inline template', () => {
  writeFileSync(join(library, 'card.ts'), 'export const meta = { template: `<h3>New result</h3>` };');
  expect(faults()).toContain('“New result” belongs into the translations');
});

test('an inline style, which the security policy refuses', () => {
  page(`<p style="color: red">{{ 'member.hello' | t: { name } }} {{ 'member.days' | t: { n } }}</p>`);
  expect(faults()).toContain('content security policy');
});

test('a plural without a form of its language', () => {
  words('ru', { hello: 'Здравствуйте, {name}', 'task.done': 'Сделано', days: '{n, plural, one {# день} other {# дня}}' });
  expect(faults()).toBe('member/ru.json: “days” has no plural form for few, many');
});

test('an argument that a translation forgot', () => {
  words('he', { hello: 'שלום', 'task.done': 'בוצע', days: '{n, plural, one {יום} two {יומיים} other {# ימים}}' });
  expect(faults()).toBe('member/he.json: “hello” takes nothing, English takes name');
});

test('a word that was copied instead of translated', () => {
  words('he', { hello: 'שלום, {name}', 'task.done': 'Done', days: '{n, plural, one {יום} two {יומיים} other {# ימים}}' });
  expect(faults()).toBe('member/he.json: “task.done” is not translated');
});

test('a range that would turn round in a right-to-left line', () => {
  words('he', { hello: 'שלום, {name} 1–10', 'task.done': 'בוצע', days: '{n, plural, one {יום} two {יומיים} other {# ימים}}' });
  expect(faults()).toContain('turns round');
  words('he', { hello: 'שלום, {name} \u20661–10\u2069', 'task.done': 'בוצע', days: '{n, plural, one {יום} two {יומיים} other {# ימים}}' });
  expect(faults()).toBe('');
});
