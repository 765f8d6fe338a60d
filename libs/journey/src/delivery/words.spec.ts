import { expect, test } from '@jest/globals';
import { kindOf, NOTIFICATION_KINDS } from '../notification/kinds.ts';
import { codeMailOf, type Line, mailOf, pushOf } from './letter.ts';
import { dirOf, FRAME, LANGUAGES, SAYS } from './words.ts';

const NOW = new Date('2026-06-10T09:00:00Z');
const HOME = 'https://careway.example';
const letter = (lines: readonly Line[], language: (typeof LANGUAGES)[number] = 'en') => ({
  id: '019a0000-0000-7000-8000-00000000000a',
  language,
  home: HOME,
  lines,
});
const partsOf = (raw: string) =>
  [...raw.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n--/g)].map(([, text]) =>
    Buffer.from(text!, 'base64').toString(),
  );

/** What a fact could bring along; none of it has a way into what leaves the house. */
const CANARY = 'HbA1c 9.4% Dr. Canary Oncology-Clinic hypertension 4548-4';

test('every kind has words in every language, and each language its own', () => {
  for (const language of LANGUAGES)
    for (const kind of NOTIFICATION_KINDS) {
      const text = SAYS[language][kind];
      expect([language, kind, text]).toEqual([language, kind, expect.stringMatching(/^[\p{L}\p{M} ,.:;—־-]{5,90}$/u)]);
      if (language !== 'en') expect(text).not.toMatch(/[a-z]/i);
    }
  expect(Object.keys(SAYS.en).sort()).toEqual([...NOTIFICATION_KINDS].sort());
});

test('what leaves the house is words of the table and the portal’s address: no number but how many, and no way in for anything else', () => {
  for (const language of LANGUAGES)
    for (const kind of NOTIFICATION_KINDS) {
      // whoever makes a line could try to bring more: nothing of it is read
      const lines = [
        { kind, isOwn: true },
        { kind, isOwn: true },
        { kind, isOwn: false },
      ].map((line) => ({ ...line, text: CANARY, value: CANARY, name: CANARY }));
      const { raw } = mailOf(letter(lines, language), 'me@example.org', 'Careway <no-reply@careway.example>', NOW);
      const push = JSON.stringify(pushOf(letter(lines, language), false));
      const [text, html] = partsOf(raw);
      const said = SAYS[language][kind];
      for (const out of [text!, html!, push]) {
        for (const word of CANARY.split(' ')) expect(out).not.toContain(word);
        expect(out.split(said)).toHaveLength(3);
      }
      // without the words, the addresses and the marks nothing is left of the text
      const known = [...Object.values(FRAME[language]), said, `${HOME}/member/notifications/settings`, `${HOME}/member/notifications`];
      const rest = known.sort((a, b) => b.length - a.length).reduce((all, one) => all.replaceAll(one, ''), text!);
      expect(rest.replaceAll(/[\s:-]/g, '')).toBe('(2)');
    }
});

test('a mail fetches nothing, leads to the settings by one press, and is read in the language’s own direction', () => {
  for (const language of LANGUAGES) {
    const { raw } = mailOf(
      letter([{ kind: 'message', isOwn: true }], language),
      'me@example.org',
      'Careway <no-reply@careway.example>',
      NOW,
    );
    const [, html] = partsOf(raw);
    expect(html).not.toMatch(/<(img|link|script|iframe|style)|url\(|src=/i);
    expect(html!.match(/href="[^"]+"/g)).toEqual([`href="${HOME}/member/notifications"`, `href="${HOME}/member/notifications/settings"`]);
    expect(html).toContain(`<html lang="${language}" dir="${dirOf(language)}">`);
    const [head] = raw.split('\r\n\r\n');
    expect(head).toContain(`List-Unsubscribe: <${HOME}/member/notifications/settings>`);
    expect(head).toContain('Message-ID: <019a0000-0000-7000-8000-00000000000a@careway.example>');
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    const subject = [...head!.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)];
    expect(subject.map(([, word]) => Buffer.from(word!, 'base64').toString()).join('')).toBe(FRAME[language].subject);
    for (const [word] of subject) expect(word.length).toBeLessThanOrEqual(75);
  }
});

test('a code comes with words alone', () => {
  const { raw } = codeMailOf('a', 'he', '012345', 'me@example.org', 'x@y.example', NOW);
  expect(partsOf(raw)[0]).toContain('012345');
  expect(raw).not.toContain('List-Unsubscribe');
});

test('what wakes somebody says why, and what does not says that too', () => {
  for (const kind of NOTIFICATION_KINDS) expect(kindOf(kind).urgent.why.length).toBeGreaterThan(10);
  expect(NOTIFICATION_KINDS.filter((kind) => kindOf(kind).urgent.when !== 'never')).toEqual([
    'appointment-moved',
    'appointment-cancelled',
    'video-visit-now',
    'video-visit-cancelled',
  ]);
});
