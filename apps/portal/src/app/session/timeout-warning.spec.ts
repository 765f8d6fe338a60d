import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { afterEach, expect, test } from '@jest/globals';
import { TimeoutWarning } from './timeout-warning.ts';

@Component({ template: '' })
class Page {}

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

async function at(address: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  const router = TestBed.inject(Router);
  await router.navigateByUrl(address);
  const fixture = TestBed.createComponent(TimeoutWarning);
  await fixture.whenStable();
  return { router, fixture, session: TestBed.inject(Session) };
}

test.each(['/clinic/patient/p?tab=notes', '/member/intake/i1', '/admin'])(
  'a session that ended elsewhere is told at the door, which leads back to %s',
  async (address) => {
    const { router, fixture, session } = await at(address);
    expect(router.url).toBe(address);
    session.ended();
    await fixture.whenStable();
    expect(router.parseUrl(router.url).queryParams).toEqual({ to: address, ended: '1' });
  },
);

test('whoever signs out is not told so, and a page for everybody stays', async () => {
  const left = await at('/member');
  globalThis.fetch = () => Promise.resolve({ ok: true, json: () => Promise.resolve({ next: '#left' }) } as unknown as Response);
  await left.session.signOut();
  await left.fixture.whenStable();
  expect(left.router.url).toBe('/member');
  TestBed.resetTestingModule();
  const open = await at('/guest/visit');
  open.session.ended();
  await open.fixture.whenStable();
  expect(open.router.url).toBe('/guest/visit');
});
