import type { ComponentFixture } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { type Asked, draw, network, type Reply, settle, textOf } from '../../../jest/stage.ts';
import { adminWords } from '../words.ts';
import { FeedbackPage } from './feedback.page.ts';

let restore = (): void => undefined;
let fixture: ComponentFixture<FeedbackPage>;
afterEach(() => {
  fixture.destroy();
  restore();
  document.body.replaceChildren();
});

const one = (more: object = {}) => ({
  ...{ id: 'f', version: 2, about: 'CLINIC', clinicId: 'c', article: null, articleTitle: null, category: 'COMPLAINT', rating: 2 },
  ...{ signedAs: null, givenAt: '2026-11-29T08:00:00Z', sign: null, state: 'TAKEN', answerExpectedBy: '2026-11-30T08:00:00Z', late: true },
  ...{ escalated: false, helpful: null, isTaken: true, isMine: true, takenBy: { id: 'me', displayName: 'Dayan' } },
  colleagues: [{ id: 'ron', displayName: 'Ron Dayan' }],
  words: [{ id: 'w', side: 'MEMBER', text: 'Forty minutes', writtenAt: '2026-11-29T08:00:00Z' }],
  ...more,
});
async function desk(rows: object[], said: (asked: Asked) => Reply = () => ({ data: {} })): Promise<readonly Asked[]> {
  const line = network((asked) => {
    if (asked.name === 'AdminFeedbackDesk') return { data: { feedbackDesk: rows } };
    return asked.name === 'FunnelPlaces' ? { data: { clinics: [{ id: 'c', name: 'Neve Alon', district: 'Carmel Coast' }] } } : said(asked);
  });
  restore = line.restore;
  fixture = await draw(FeedbackPage, ['admin', adminWords]);
  return line.asked;
}
const press = async (name: string): Promise<void> => {
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!.click();
  await settle(fixture);
};

test('whoever has it hands it over to a colleague by name, at the version that was seen; the page is without faults', async () => {
  const asked = await desk([one()], () => ({ data: { handOverFeedback: { __typename: 'DeskFeedback' } } }));
  expect(await faultsIn(document.body)).toEqual([]);
  expect(document.querySelector('select option')?.textContent).toBe('Ron Dayan');
  await press('Hand over');
  expect(asked.find(({ name }) => name === 'AdminHandOverFeedback')?.variables).toEqual({ id: 'f', version: 2, to: 'ron' });
});

test('whoever has it gives it back; what moved on meanwhile is said, and what was typed stays', async () => {
  const asked = await desk([one()], () => ({ data: { giveBackFeedback: { __typename: 'EditedMeanwhileError' } } }));
  const box = document.querySelector('textarea')!;
  box.value = 'Half an answer';
  box.dispatchEvent(new Event('input'));
  await press('Give back to everybody');
  expect(asked.find(({ name }) => name === 'AdminGiveBackFeedback')?.variables).toEqual({ id: 'f', version: 2 });
  expect(textOf(fixture)).toContain('This has moved on meanwhile');
  expect(document.querySelector('textarea')!.value).toBe('Half an answer');
});

test('what nobody answered in time says so in words; a colleague’s says whose it is and offers nothing', async () => {
  await desk([
    one({ id: 'g', isMine: false, takenBy: { id: 'ron', displayName: 'Ron Dayan' } }),
    one({ escalated: true, state: 'RECEIVED' }),
  ]);
  const text = textOf(fixture);
  expect(text).toContain('Not answered in time: asked of every administrator');
  expect(text).toContain('Ron Dayan looks after it.');
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent?.trim())).toEqual(['I look after it']);
  expect(await faultsIn(document.body)).toEqual([]);
});
