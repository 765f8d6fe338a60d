import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { IntakeReception } from './reception.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const SENT = {
  ...{
    id: 's',
    title: 'Chest pain',
    reason: 'This pain can be a heart attack.',
    completedAt: '2026-11-28T08:00:00Z',
    urgency: 'EMERGENCY',
  },
  member: { id: 'avi', name: 'Avi Stern', yearOfBirth: 1971 },
};
async function reception(reply: Reply, incomingIntakes: object[] = [SENT], incomingResults: object[] = []) {
  const line = network(
    ({ name }) => {
      if (name === 'ClinicReceiveIntake' || name === 'ClinicReceiveResult') return reply;
      return { data: name === 'ClinicIncomingIntakes' ? { incomingIntakes } : name === 'ClinicIncomingResults' ? { incomingResults } : {} };
    },
    { personId: 'levi', kind: 'clinician', name: 'Dr. Levi' },
  );
  restore = line.restore;
  const fixture = await open(IntakeReception);
  const take = async () => {
    [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Take')!.click();
    await settle(fixture);
    return textOf(fixture);
  };
  return { ...line, fixture, take };
}
const answers = (__typename: string): Reply => ({ data: { receiveIntake: { __typename } } });

test('it shows the complaint with why it presses and nothing else; who takes it is led to the chart', async () => {
  const { fixture, take, asked } = await reception(answers('IncomingIntake'));
  expect(textOf(fixture)).toMatch(/Avi Stern.*born 1971.*Emergency.*Chest pain.*heart attack/i);
  expect(await faultsIn(document.body)).toEqual([]);
  expect(await take()).toContain('Yours now. Open the chart:');
  expect(document.querySelector('[role=status] a')!.getAttribute('href')).toBe('/clinic/patient/avi');
  expect(asked.find(({ name }) => name === 'ClinicReceiveIntake')?.variables).toEqual({ id: 's' });
});

const gone: Reply = { data: null, errors: [{ message: 'no', extensions: { code: 'NOT_FOUND' } }] };
test.each([
  ['what a colleague has', answers('IntakeTakenError'), 'A colleague has taken this already'],
  ['who is somebody’s patient by now', gone, 'somebody treats this person now'],
  ['what did not arrive', 'offline', 'This did not reach the server'],
] as const)('%s is said in words, and nothing opens', async (_, reply, words) => {
  const { take } = await reception(reply);
  expect(await take()).toContain(words);
  expect(document.querySelector('[role=status] a')).toBeNull();
});

test('nothing that waits is said in words', async () => {
  expect(textOf((await reception(answers('IncomingIntake'), [])).fixture)).toContain('Nothing waits from people whom nobody treats');
});

test('a result that presses stands there without its value, of a sensitive test without its name; who takes it is led to the chart', async () => {
  const result = (id: string, level: string, code: object | null) => ({
    ...{ id, level, code, reportedAt: '2026-11-28T08:00:00Z', member: { id: 'avi', name: 'Avi Stern', yearOfBirth: 1971 } },
  });
  const potassium = { text: 'Potassium', codings: [{ system: 'http://loinc.org', code: '2823-3' }] };
  const results = [result('p', 'CRITICAL', potassium), result('h', 'ABNORMAL', null)];
  const { fixture, take, asked } = await reception({ data: { receiveResult: { __typename: 'IncomingResult' } } }, [], results);
  expect(textOf(fixture)).toMatch(/Avi Stern.*Critical.*Potassium.*Avi Stern.*Abnormal.*Result/i);
  expect(await faultsIn(document.body)).toEqual([]);
  expect(await take()).toContain('Yours now. Open the chart:');
  expect(asked.find(({ name }) => name === 'ClinicReceiveResult')?.variables).toEqual({ id: 'p' });
});
