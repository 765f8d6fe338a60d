import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { IntakesPage } from './intakes.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

test('one chooses what it is about in plain words, goes on with what was begun, and sees what was asked before', async () => {
  const line = network(({ name }) => ({
    data:
      name === 'MemberStartIntake'
        ? { startIntake: { __typename: 'QuestionnaireGoneError' } }
        : {
            questionnaires: [{ id: 'cough', title: 'Cough', description: 'A cough or a cold', sensitivity: 'GENERAL' }],
            intakes: {
              id: 'noa',
              intakeDrafts: [
                {
                  id: 'i2',
                  savedAt: '2026-11-22T10:00:00Z',
                  progress: { asked: 9, answered: 2 },
                  questionnaire: { id: 'skin', title: 'Skin' },
                },
              ],
              intakes: [{ id: 'i1', title: 'Chest pain', completedAt: '2026-11-20T10:00:00Z', urgency: 'SOON', state: 'WAITING' }],
            },
          },
  }));
  restore = line.restore;
  const fixture = await open(IntakesPage);
  for (const words of ['A cough or a cold', '2 of 9 answered', 'Chest pain', 'Within days']) expect(textOf(fixture)).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
  document.querySelector<HTMLButtonElement>('[data-topic="cough"]')!.click();
  await settle(fixture);
  expect(line.asked.at(-1)?.variables).toEqual({ memberId: 'noa', questionnaire: 'cough' });
  expect(textOf(fixture)).toContain('That did not work.');
});
