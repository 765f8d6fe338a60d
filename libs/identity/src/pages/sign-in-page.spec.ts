import { expect, test } from '@jest/globals';
import type { DemoPerson } from '../account/account.ts';
import { LOCALES } from '../locale.ts';
import { themeOf } from '../theme.ts';
import { loadAssets } from './assets.ts';
import { signInPage } from './sign-in-page.ts';
import { TEXTS } from './texts.ts';

const levi: DemoPerson = {
  personId: '01a20201-d38a-7cdb-8cd2-f0b450efc8d7',
  username: 'levi',
  displayName: 'Dr. Daniel Levi',
  kind: 'clinician',
  locale: 'he',
  disabledAt: null,
  name: { he: 'ד״ר דניאל לוי' },
  about: { he: 'רופא משפחה', ar: 'طبيب عائلة', en: 'Family doctor <b>', ru: 'Семейный врач' },
};
const page = { assets: '/oidc/assets/v', self: '/oidc/interaction/u', people: [levi] };

test('a person of the demo is shown in the language of the page, and titles give no initials', () => {
  expect(signInPage({ ...page, locale: 'he' })).toMatch(/>דל<\/span>[^]*ד״ר דניאל לוי[^]*רופא משפחה/);
  expect(signInPage({ ...page, locale: 'en' })).toMatch(/>DL<\/span>[^]*Dr\. Daniel Levi[^]*Family doctor &lt;b&gt;/);
});

test('a letter with a geresh is an initial like any other', () => {
  const yusuf = { ...levi, name: { he: 'יוסף ח׳ורי', ru: 'Д-р Юсуф Хури' } };
  expect(signInPage({ ...page, people: [yusuf], locale: 'he' })).toContain('>יח</span>');
  expect(signInPage({ ...page, people: [yusuf], locale: 'ru' })).toContain('>ЮХ</span>');
});

test('without people nobody is shown, and the keyboard is in the first field', () => {
  const html = signInPage({ ...page, people: [], locale: 'en' });
  expect(html).not.toContain(TEXTS.en.demoChoose);
  expect(html).toMatch(/id="username"[^>]*autofocus/);
});

test('a fault stands first, is announced, and is in the title', () => {
  const html = signInPage({ ...page, locale: 'en', fault: { type: 'wait', minutes: 7 }, username: '"x"' });
  expect(html).toMatch(/<title>Error: Sign in/);
  expect(html).toMatch(/role="alert"[^]*<bdi dir="ltr">7<\/bdi> min/);
  expect(html).toContain('value="&quot;x&quot;"');
});

test('colours that were chosen in the portal are those of the page; without a choice, or with one that is none, the device decides', () => {
  const rootOf = (cookie: string | undefined) => /<html[^>]*>/.exec(signInPage({ ...page, locale: 'en', theme: themeOf(cookie) }))![0];
  expect(rootOf('dark')).toContain('data-theme="dark"');
  expect([undefined, '"><script>', 'sepia'].map(rootOf).join()).not.toContain('data-theme');
  const styles = loadAssets().files.get('sign-in.css')!.body.toString();
  for (const colours of [":root[data-theme='dark']", ":root[data-theme='contrast']", ':root:not([data-theme])'])
    expect(styles).toMatch(new RegExp(`${colours.replaceAll(/[[\]()]/g, String.raw`\$&`)} \\{[^}]*--ink-2: `));
});

test('every language says the same things', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  for (const locale of LOCALES) {
    expect(shape(TEXTS[locale])).toEqual(shape(TEXTS.en));
    expect(TEXTS[locale].wait).toContain('{n}');
  }
});

test('while the people of a demonstration are being made the page says so, asks again by itself, and takes no password in vain', () => {
  const html = signInPage({ ...page, people: [], isMaking: true, locale: 'en' });
  expect(html).toContain(TEXTS.en.demoMaking);
  expect(html).toContain('<meta http-equiv="refresh" content="2" />');
  expect(html).not.toContain('type="password"');
  expect(signInPage({ ...page, locale: 'en' })).not.toContain('http-equiv');
});
