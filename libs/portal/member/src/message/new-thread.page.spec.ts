import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf, type Asked } from '../../test/stage.ts';
import { KeptDraft } from './kept-draft.ts';
import { NewThreadPage } from './new-thread.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  sessionStorage.clear();
  document.body.replaceChildren();
});

const journey = { id: 'j1', stage: 'TREATMENT', concern: { key: 'question', coding: null, condition: null } };
async function page(firstDraft: object | null, answers: Readonly<Record<string, object>> = {}) {
  const line = network(({ name }) => ({
    data:
      name === 'MemberNewThread' ? { journeys: { id: 'm', journeys: [journey] }, draft: { id: 'm', firstDraft } } : (answers[name] ?? {}),
  }));
  restore = line.restore;
  return { ...line, fixture: await open(NewThreadPage) };
}
const box = () => document.querySelector<HTMLTextAreaElement>('#question')!;
const write = (text: string): void => {
  box().value = text;
  box().dispatchEvent(new Event('input'));
};
const saved = (asked: readonly Asked[]) =>
  asked.filter(({ name }) => name === 'MemberSaveFirstDraft').map(({ variables }) => variables['input']);
async function until(is: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !is(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(is()).toBe(true);
}

test('what was begun on another phone stands here, with what it is about', async () => {
  await page({ text: 'Since Monday my ', topic: 'MEDICINE', journeyId: 'j1' });
  expect(box().value).toBe('Since Monday my ');
  expect(document.querySelector<HTMLInputElement>('input[name=topic]:checked')!.value).toBe('MEDICINE');
  expect(document.querySelector<HTMLSelectElement>('#about')!.value).toBe('j1');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('what was begun in this window wins over the copy of the server', async () => {
  new KeptDraft('noa', 'noa', 'new').keep('Here');
  await page({ text: 'There', topic: 'PLAN', journeyId: null });
  expect(box().value).toBe('Here');
});

test('what is typed is kept on the server with each pause, and said to be', async () => {
  const { asked, fixture } = await page(null, { MemberSaveFirstDraft: { saveFirstDraft: { __typename: 'FirstDraft' } } });
  write('Since Mon');
  write('Since Monday');
  await until(() => saved(asked).length > 0);
  expect(saved(asked)).toEqual([expect.objectContaining({ text: 'Since Monday', topic: 'QUESTION', journeyId: null })]);
  await settle(fixture);
  expect(textOf(fixture)).toContain('Draft kept');
});

test('refused, the text stays and is kept again; sent, nothing is saved behind it', async () => {
  const { asked, fixture } = await page(null, { MemberOpenThread: { openThread: { __typename: 'FilesNotReadyError' } } });
  write('A question');
  await settle(fixture);
  [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Send'))!.click();
  await until(() => textOf(fixture).includes('One of the files cannot go'));
  expect(box().value).toBe('A question');
  await until(() => saved(asked).length > 0);
});
