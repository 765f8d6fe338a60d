import { afterEach, expect, test } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { network, open, textOf } from '../../test/stage.ts';
import { ResultPage } from './result.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const plans = { id: 'noa', plans: [] };
async function page(errors: object[]) {
  const line = network(({ name }) => (name === 'MemberResult' ? { data: { plans, result: null }, errors } : { data: {} }));
  restore = line.restore;
  return { ...line, text: textOf(await open(ResultPage, { id: 'r' })) };
}
const error = (code: string) => ({ message: '', path: ['result'], extensions: { code } });

test('a result that could not be fetched is not told as one that does not exist', async () => {
  const { text } = await page([error('INTERNAL_SERVER_ERROR')]);
  expect(text).toContain('Try again');
  expect(text).not.toContain('Nothing here');
});

test('not yours and does not exist are one answer', async () => {
  const refused = await page([error('NOT_FOUND')]);
  TestBed.resetTestingModule();
  restore();
  expect(refused.text).toContain('Nothing here to show');
  expect((await page([])).text).toEqual(refused.text);
});
