import { expect, test } from '@jest/globals';
import { EmptyMessageError, MessageTooLongError } from './messaging.errors.ts';
import { LONGEST_TEXT, messageText, neutralised } from './text.rules.ts';

test('ordinary words of four scripts stay as they were written', () => {
  for (const text of ['מדדתי 162/101, מה עושים?', 'قياس الضغط ١٦٢', 'Что делать?\n\t— ждать', 'naïve 👩‍⚕️ \u200f(א)'])
    expect(messageText(text)).toBe(text.normalize('NFC'));
});

test('characters that turn a line around are taken out, wherever they stand', () => {
  const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) => String.fromCodePoint(code));
  for (const one of turning) expect(messageText(`take ${one}5 mg${one} daily`)).toBe('take 5 mg daily');
  expect(turning.some((one) => messageText(turning.join('x')).includes(one))).toBe(false);
});

test('control characters and broken halves of characters are taken out', () => {
  expect(messageText('a\u0000b\u001b[31mc\u009fd\ud800e')).toBe('ab[31mcde');
  expect(messageText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
});

test('what shows nothing is empty', () => {
  for (const text of ['', ' \n\t', '\u202e\u2066', '\u200b\u200f\ufeff']) expect(() => messageText(text)).toThrow(EmptyMessageError);
  expect(neutralised('  ')).toBe('  ');
});

test('the limit counts characters, not halves of them', () => {
  expect(messageText('👍'.repeat(LONGEST_TEXT))).toHaveLength(2 * LONGEST_TEXT);
  expect(() => messageText('א'.repeat(LONGEST_TEXT + 1))).toThrow(MessageTooLongError);
});
