import { expect, test } from '@jest/globals';
import { routesOf, unvisited } from './area-routes.ts';

test('the routes of each area are found', () => {
  expect(routesOf('member')).toEqual(expect.arrayContaining(['/member', '/member/results/:id', '/member/messages/new']));
  expect(routesOf('clinic')).toEqual([
    ...[
      '/clinic',
      '/clinic/moderation',
      '/clinic/reidentify',
      '/clinic/safety',
      '/clinic/communities',
      '/clinic/cover',
      '/clinic/messages',
      '/clinic/consults',
      '/clinic/consults/:consultId',
      '/clinic/learning',
      '/clinic/learning/certificate/:code',
      '/clinic/learning/:unit',
      '/clinic/learning/:unit/questions',
      '/clinic/patient/:memberId/consult',
      '/clinic/schedule',
      '/clinic/pathways',
      '/clinic/video/:id',
      '/clinic/patient/:memberId/calculators',
      '/clinic/day',
      '/clinic/patient/:memberId',
    ],
  ]);
  expect(routesOf('admin')).toEqual([
    '/admin',
    '/admin/experience',
    '/admin/feedback',
    '/admin/table/:by',
    '/admin/reading',
    '/admin/learning',
  ]);
});

test('a page that is routed and not visited is named', () => {
  const source = `[{ path: 'plan', loadComponent }, { path: 'old', redirectTo: 'plan' }, { path: 'planted/:id', title: 'x' }]`;
  expect(unvisited(routesOf('member', source), ['/member/plan'])).toEqual(['/member/planted/:id']);
});

test('a page with an address of its own does not stand for the page of any', () => {
  expect(unvisited(['/messages/:id', '/messages/new'], ['/messages/new'])).toEqual(['/messages/:id']);
});
