import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { Session } from './session.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
  sessionStorage.clear();
});

const answers = (body: object): Response => ({ ok: true, status: 200, json: () => Promise.resolve(body) }) as unknown as Response;

test('who signs out leaves nothing in the window that was typed and not sent', async () => {
  globalThis.fetch = () => Promise.resolve(answers({ next: '#left' }));
  sessionStorage.setItem('careway.intake.noa.i1', '[]');
  await TestBed.inject(Session).signOut();
  // As the page is left.
  dispatchEvent(new Event('pagehide'));
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('a session that ends by itself keeps what was typed: whoever signs in again goes on with it', () => {
  sessionStorage.setItem('careway.intake.noa.i1', '[]');
  TestBed.inject(Session).ended();
  dispatchEvent(new Event('pagehide'));
  expect(Object.keys(sessionStorage)).toEqual(['careway.intake.noa.i1']);
});
