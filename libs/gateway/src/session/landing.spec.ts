import { expect, test } from '@jest/globals';
import { landing } from './landing.ts';

const ORIGIN = 'http://localhost:4000';

test.each(['/', '/member', '/clinic/patients?q=a%20b#top', '/a//b', '/https://evil.example'])('%s stays as it is', (to) => {
  expect(landing(to, ORIGIN)).toBe(to);
});

const HOSTILE = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/member\r\nset-cookie: a=b',
  'javascript:alert(1)',
  'member',
  '',
  '/a\\..\\evil',
  '/.//evil.example',
  '/auth/sign-in?to=/',
  '/oidc/session/end',
  '/x'.repeat(2000),
  undefined,
  ['/a', '/b'],
];

test.each(HOSTILE)('%j leads to the start', (to) => {
  expect(landing(to, ORIGIN)).toBe('/');
});

/** Where a browser that was given this address would end. */
const lands = (to: unknown) => URL.parse(String(to), ORIGIN)?.origin;

test('a check that only looks for the slash in front would be caught by this list', () => {
  const naive = (to: unknown) => (typeof to === 'string' && to.startsWith('/') ? to : '/');
  expect(HOSTILE.filter((to) => lands(naive(to)) !== ORIGIN).length).toBeGreaterThanOrEqual(4);
  expect(HOSTILE.filter((to) => lands(landing(to, ORIGIN)) !== ORIGIN)).toEqual([]);
});
