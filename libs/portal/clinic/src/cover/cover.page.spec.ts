import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { CoverPage } from './cover.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const levi = { id: 'levi', displayName: 'Dr. Levi' };
const khoury = { id: 'khoury', displayName: 'Rania Khoury', clinic: null };
/** Midnight after the fifth, where the payer is. */
const week = { id: 'c', absent: levi, standIn: khoury, from: '2026-11-30T22:00:00.000Z', until: '2026-12-05T22:00:00.000Z' };

async function page(answer: Reply = { data: { arrangeCover: { __typename: 'Cover', id: 'c' } } }) {
  const line = network(
    ({ name }): Reply => (name === 'ClinicArrangeCover' ? answer : { data: { myCovers: [week], clinicians: [khoury] } }),
    {
      ...{ personId: 'levi', kind: 'clinician', name: 'Dr. Levi' },
    },
  );
  restore = line.restore;
  const fixture = await open(CoverPage);
  const set = (id: string, value: string) => {
    const control = document.getElementById(id) as HTMLInputElement;
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };
  const send = async () => {
    document.querySelector('form')!.requestSubmit();
    await settle(fixture);
  };
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>('cw-error-summary a')].map((one) => one.textContent?.trim());
  return { fixture, set, send, links, asked: () => line.asked.filter(({ name }) => name === 'ClinicArrangeCover') };
}

test('the last day that is shown is the one that was chosen, not the midnight after it', async () => {
  const { fixture } = await page();
  expect(textOf(fixture)).toMatch(/1 Dec.*5 Dec/);
  expect(textOf(fixture)).not.toContain('6 Dec');
});

test('what is missing is told all at once, on top and at its field; nothing is sent', async () => {
  const { set, send, links, asked } = await page();
  await send();
  expect(links()).toEqual(['Choose a colleague', 'Say from which day', 'Say until which day']);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  set('cover-who', 'khoury');
  set('cover-from', '2026-12-05');
  set('cover-until', '2026-12-01');
  await send();
  expect(links()).toEqual(['The last day is before the first']);
  expect(document.getElementById('cover-until')?.getAttribute('aria-invalid')).toBe('true');
  expect(await faultsIn(document.body)).toEqual([]);
  expect(asked()).toEqual([]);
});

const fill = ({ set }: Awaited<ReturnType<typeof page>>): void => {
  set('cover-who', 'khoury');
  set('cover-from', '2026-12-01');
  set('cover-until', '2026-12-05');
};
const first = () => (document.getElementById('cover-from') as HTMLInputElement).value;

test('a refusal keeps what was typed', async () => {
  const refused = await page({ data: { arrangeCover: { __typename: 'InvalidInputError', field: 'standIn' } } });
  fill(refused);
  await refused.send();
  expect([refused.links(), first()]).toEqual([['This colleague treats none of your patients. Choose another one'], '2026-12-01']);
});

test('once it stands the form is empty', async () => {
  const taken = await page();
  fill(taken);
  await taken.send();
  expect([taken.asked().length, taken.links(), first()]).toEqual([1, [], '']);
});
