import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { packed, pdf } from '../../test/files.ts';
import { asRead } from './pdf.lines.ts';
import { wordsOfPdf } from './pdf.words.ts';

const show = (content: string, more: readonly string[] = []) =>
  wordsOfPdf(
    Buffer.from(
      pdf({ objects: more })
        .toString('latin1')
        .replace(/<< \/Length 42 >>\nstream[^]*?endstream/, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
      'latin1',
    ),
  );

/** As many lines as letters, no two at one height. */
function many(count: number): string {
  const content = `BT /F1 1 Tf ${Array.from({ length: count }, (_, n) => `1 0 0 1 0 ${n * 9} Tm (a) Tj`).join(' ')} ET`;
  return pdf()
    .toString('latin1')
    .replace(/<< \/Length 42 >>\nstream[^]*?endstream/, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
}

test('a letter as a browser prints it is read in four languages, each in its direction', () => {
  const words = wordsOfPdf(readFileSync(new URL('../../test/letter.pdf', import.meta.url)));
  if (typeof words === 'string') throw new Error(words);
  expect(words.text.split('\n')).toEqual([
    'Discharge letter (copy)',
    'Ruth Goldberg, born 14.05.1961, phone 054-3217788, was seen on 12/03/2025. Hb 9.8, MCV 71.',
    expect.stringMatching(/^נועה ברק \(ת״ז 058372202\), בת 47, נבדקה ב-12\/03\/2025 עקב לחץ דם .* לא עזר\.$/u),
    'المريض حسن خليل، هاتف 052-8814409، فحص في 12/03/2025 بسبب ضيق النفس.',
    'Пациентка Галина Петрова, 74 года, осмотрена 12.03.2025: давление 162/101.',
    'Potassium 5.6 mmol/L',
  ]);
});

test.each([
  ['strings with gaps', 'BT /F1 18 Tf [(Blo) 20 (od) -600 (count)] TJ ET', 'Blood count'],
  ['lines one below the other', "BT /F1 9 Tf 12 TL 20 60 Td (First) Tj T* (Second) Tj (third) ' ET", 'First\nSecond\nthird'],
  ['letters in codes', String.raw`BT /F1 18 Tf (\102lood \(RBC\)) Tj <20636F756E74> Tj ET`, 'Blood (RBC) count'],
  ['a line in two pieces, the second first', 'BT /F1 9 Tf 1 0 0 1 90 40 Tm (count) Tj 1 0 0 1 20 40 Tm (Blood) Tj ET', 'Blood count'],
])('%s', (_what, content, text) => {
  expect(show(content)).toMatchObject({ text });
});

test('what is not drawn is not read, and a picture in a document is counted', () => {
  expect(show('BT /F1 18 Tf (Blood) Tj ET % (Ruth) Tj')).toMatchObject({ text: 'Blood' });
  expect(show('BI /W 1 /H 1 ID x(Ruth) Tj EI BT /F1 18 Tf (Blood) Tj ET')).toMatchObject({ text: 'Blood', pictures: 1 });
});

test('a document without words, with letters that nobody can tell, and one that is too long are none', () => {
  expect(show('0 0 m 9 9 l S')).toBe('no-words');
  expect(wordsOfPdf(Buffer.from(pdf().toString('latin1').replace('/Type1', '/Type0'), 'latin1'))).toBe('unreadable');
  expect(show(`BT /F1 9 Tf ${'(Blood count ) Tj '.repeat(2_000)} ET`)).toBe('too-long');
});

test.each([
  ['a tree of pages that leads back to itself', pdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]')],
  ['brackets that never end', pdf().toString('latin1').replace('(Blood count)', '('.repeat(50_000))],
  ['arrays in arrays', pdf().toString('latin1').replace('(Blood count)', '['.repeat(50_000))],
  ['names that every object has', pdf().toString('latin1').replace('(Blood count) Tj', 'constructor toString __proto__')],
  ['a line for each letter', many(29_000)],
  ['an object that is itself', pdf({ objects: ['6 0 R'] }).toString('latin1')],
  ['objects that fill the memory', pdf({ objects: [packed(' '.repeat(30 * 1024 * 1024))] }).toString('latin1')],
])('%s: it comes to an end', (_what, text) => {
  const before = performance.now();
  wordsOfPdf(Buffer.from(text, 'latin1'));
  expect(performance.now() - before).toBeLessThan(5_000);
});

test.each([
  ['םולש', 'שלום'],
  ['(יצחק) 47 תב', 'בת 47 (קחצי)'],
  ['Hb 9.8 תא', 'את Hb 9.8'],
  ['The word םולש means peace to all', 'The word שלום means peace to all'],
  ['no letters of that kind', 'no letters of that kind'],
])('%j is read %j', (line, read) => {
  expect(asRead(line)).toBe(read);
});
