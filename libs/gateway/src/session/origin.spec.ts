import { expect, test } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { cookieNames, cookieOf, sessionCookie, setCookie } from './cookie.ts';
import { isOwnPage, originOf, portOf } from './origin.ts';

const requestWith = (headers: Record<string, string>) => ({ headers }) as unknown as FastifyRequest;
const ORIGINS = ['http://localhost:4000', 'https://careway.example'];

test('a request belongs to the origin whose host it names, and to none else', () => {
  expect(originOf(ORIGINS, requestWith({ host: 'localhost:4000' }))).toBe('http://localhost:4000');
  expect(originOf(() => ORIGINS, requestWith({ host: 'careway.example' }))).toBe('https://careway.example');
  for (const host of ['localhost', 'localhost:4001', 'evil.example', 'careway.example.evil.example', ''])
    expect(originOf(ORIGINS, requestWith({ host }))).toBeUndefined();
});

test('the cookie carries the port, since cookies ignore it', () => {
  expect(ORIGINS.map(portOf)).toEqual(['4000', '443']);
  expect(sessionCookie('http://localhost:4000')).toBe('__Host-careway-4000');
  expect(setCookie('__Host-a', 'v')).toBe('__Host-a=v; Path=/; HttpOnly; Secure; SameSite=Lax');
});

test('a changing request needs our header and our origin', () => {
  const own = (headers: Record<string, string>) => isOwnPage('http://localhost:4000', requestWith(headers));
  const csrf = { 'x-careway-csrf': '1' };
  expect(own({ ...csrf, origin: 'http://localhost:4000' })).toBe(true);
  expect(own(csrf)).toBe(true);
  expect(own({ ...csrf, 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(own({ origin: 'http://localhost:4000' })).toBe(false);
  expect(own({ ...csrf, origin: 'http://localhost:4001' })).toBe(false);
  expect(own({ ...csrf, origin: 'null' })).toBe(false);
  expect(own({ ...csrf, 'sec-fetch-site': 'same-site' })).toBe(false);
});

test('a cookie that stands there twice was planted, so neither counts', () => {
  const read = (cookie: string) => cookieOf(requestWith({ cookie }), '__Host-careway-4000');
  expect(read('a=1; __Host-careway-4000=k=e=y; b=2')).toBe('k=e=y');
  expect(read('__Host-careway-4000=one; __Host-careway-4000=two')).toBeUndefined();
  // What most cookie readers do: the first one wins, and it is the attacker's, since longer paths come first.
  const naive = (cookie: string) => /__Host-careway-4000=(\w+)/.exec(cookie)?.[1];
  expect(naive('__Host-careway-4000=one; __Host-careway-4000=two')).toBe('one');
  expect(read('careway-4000=x; x__Host-careway-4000=y')).toBeUndefined();
  expect(cookieNames(requestWith({ cookie: 'p-1=a; q=b; p-2=c' }), 'p-')).toEqual(['p-1', 'p-2']);
});
