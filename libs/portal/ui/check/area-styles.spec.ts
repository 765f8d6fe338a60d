import { expect, test } from '@jest/globals';
import { bundlesOf, namesOf, strayNames } from './area-styles.mjs';

const root = process.cwd();
const AREAS = {
  'libs/portal/member/src': ['styles', 'call'],
  'libs/portal/clinic/src': ['styles', 'clinic', 'call'],
  'apps/portal/src/app/guest': ['styles', 'call'],
  'libs/portal/admin/src': ['styles', 'admin'],
  'apps/portal/src/app/start': ['styles'],
  'apps/portal/src/app/state': ['styles'],
  'apps/portal/src/app/session': ['styles'],
  'apps/portal/src/app/design': ['styles', 'design'],
};

/** Only a workspace asks for the dense form of the header. */
const DENSE_HEADER = /“work” of \S+\/app-header\.ts/;

test('the first load has the look of the member, and nothing of a workspace', () => {
  const bundles = bundlesOf(root);
  expect([...bundles.keys()]).toEqual(['styles', 'clinic', 'admin', 'call', 'design']);
  const first = namesOf(bundles.get('styles')!);
  for (const name of ['btn', 'card', 'goal-card', 'cw-toast-outlet']) expect(first).toContain(name);
  for (const name of ['wl', 'pb', 'drawer', 'mf', 'adm', 'funnel-step', 'bars', 'swatch']) expect(first).not.toContain(name);
});

test('no area takes a style that only another area brings', () => {
  expect(strayNames(root, AREAS).filter((fault) => !DENSE_HEADER.test(fault))).toEqual([]);
});

test('a class of the clinic on a member page is a fault, and so is a component that needs its sheet', () => {
  const planted = new Map([
    ['styles', ''],
    ['clinic', '.goal-card {} .changes li {} .wl > li {}'],
  ]);
  const faults = strayNames(root, AREAS, planted).filter((fault) => fault.startsWith('libs/portal/member'));
  expect(faults.map((fault) => fault.split(' of ')[0])).toEqual([
    'libs/portal/member/src: “goal-card”',
    'libs/portal/member/src: “changes”',
  ]);
  expect(faults[1]).toContain('libs/portal/ui/src/state/change-list.ts');
});
