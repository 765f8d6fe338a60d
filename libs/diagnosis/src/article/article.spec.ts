import { SYSTEM } from '@careway/clinical';
import { expect, test } from '@jest/globals';
import { articlesOf } from './article.resolver.ts';

test('a condition leads to its article once, however many of its codes do, and to none where there is none', () => {
  const codings = [
    { system: SYSTEM.snomed, code: '44054006' },
    { system: SYSTEM.icd10, code: 'E11.9' },
  ];
  expect(articlesOf({ text: '', codings }).map(({ id }) => id)).toEqual(['type-2-diabetes']);
  expect(articlesOf({ text: '', codings: [{ system: SYSTEM.icd10, code: 'S61' }] })).toEqual([]);
});
