import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { NewFeedbackPage } from './new-feedback.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  localStorage.clear();
  document.body.replaceChildren();
});

const levi = { id: 'l', displayName: 'Dr. Amir Levi', profession: 'family-physician' };
const GIVEN: Reply = { data: { giveFeedback: { __typename: 'EmptyMessageError' } } };

async function page(subject: object, inputs: Record<string, string> = {}) {
  const line = network(({ name }) => (name === 'MemberFeedbackSubject' ? { data: subject } : GIVEN));
  restore = line.restore;
  return { ...line, fixture: await open(NewFeedbackPage, inputs) };
}
const subject = (): string => document.querySelector('#subject')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

test('whoever comes from an appointment reads which one it is about, and that is what is sent', async () => {
  const { fixture, asked } = await page(
    { appointment: { id: 'a1', startsAt: '2026-11-20T08:00:00Z', clinician: levi } },
    { about: 'appointment', of: 'a1' },
  );
  expect(textOf(fixture)).toContain('What would you like to say about the visit?');
  expect(subject()).toMatch(/Dr. Amir Levi, .* · .*November/);
  expect(asked.find(({ name }) => name === 'MemberFeedbackSubject')!.variables).toMatchObject({ isAppointment: true, isVideo: false });
  const box = document.querySelector('textarea')!;
  box.value = 'It was good';
  box.dispatchEvent(new Event('input'));
  await settle(fixture);
  document.querySelector<HTMLButtonElement>('cw-composer button.push')!.click();
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberGiveFeedback')!.variables).toMatchObject({
    input: { about: 'VISIT', subject: 'a1', text: 'It was good' },
  });
  expect(await faultsIn(document.body)).toEqual([]);
});

test('from an article its title stands there', async () => {
  await page({ article: { article: 'kidney-numbers', title: 'What your kidney numbers say' } }, { about: 'article', of: 'kidney-numbers' });
  expect(subject()).toBe('What your kidney numbers say');
});

test('without a subject in the address it is about one’s own clinic, by name', async () => {
  const { asked } = await page({ registered: { id: 'n', clinic: { id: 'c', name: 'Hof Dekel', names: [] } } }, { about: 'visit' });
  expect(subject()).toBe('Hof Dekel');
  expect(asked.find(({ name }) => name === 'MemberFeedbackSubject')!.variables).toMatchObject({ isClinic: true, isArticle: false });
});
