import { expect, test } from '@jest/globals';
import { diagnosisContext } from './diagnosis.context.ts';

test('no condition, order, referral, note, intake or review is moved by a fact about it: nothing here listens to what diagnosis tells', () => {
  const heard = (diagnosisContext.projections ?? []).flatMap(({ sources }) => sources);
  expect(heard.length).toBeGreaterThan(0);
  expect(heard).not.toContain('diagnosis');
});
