import { imageMetadata } from '@careway/clinical/deidentify';
import { carriesSecret, MADE_FILES } from '@careway/testing';
import { expect, test } from '@jest/globals';
import { checkFile } from '../attachment/file.check.ts';
import { NoScanner } from '../attachment/scanner.ts';
import { wordsOfPdf } from '../document/pdf.words.ts';

const CLEANED = MADE_FILES.map((file) => [`${file.format}: ${file.what}`, file] as const);

test.each(CLEANED)('%s: it is told, and nothing of it is left', async (_name, { bytes, format, tells }) => {
  const taken = await checkFile(bytes, new NoScanner());
  if (typeof taken === 'string') throw new Error(`It was refused: ${taken}`);
  if (format === 'pdf') {
    const words = wordsOfPdf(taken.content);
    expect(words).toMatchObject({ text: 'Blood count', removed: expect.arrayContaining([...tells]) });
    expect(carriesSecret(Buffer.from(JSON.stringify(words)))).toBe(false);
  } else {
    expect(taken.removed).toEqual(expect.arrayContaining([...tells]));
    expect([imageMetadata(taken.content), carriesSecret(taken.content)]).toEqual([[], false]);
  }
});

test('a clean file is told to be clean, and the names of the others can be found where they stand', async () => {
  for (const { bytes, tells } of MADE_FILES.filter(({ format }) => format !== 'pdf'))
    if (tells.length === 0) expect(await checkFile(bytes, new NoScanner())).toMatchObject({ removed: [] });
  expect(MADE_FILES.filter(({ bytes }) => carriesSecret(bytes)).length).toBeGreaterThan(MADE_FILES.length / 2);
});
