import { afterEach, expect, test } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, UrlSegment, type GuardResult, type Route } from '@angular/router';
import { HOME_OF, type PersonKind } from './session-info.ts';
import { Session } from './session.ts';
import { signedIn } from './signed-in.guard.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** What /auth/session answers. */
function serverSays(status: number, body: object | null): void {
  const answer = {
    status,
    ok: status < 400,
    headers: new Map([['content-type', 'application/json; charset=utf-8']]),
    json: () => Promise.resolve(body),
  };
  globalThis.fetch = () => Promise.resolve(answer as unknown as Response);
}

async function enter(area: string, below: string): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const route: Route = { path: area };
  const segments = [area, below].map((path) => new UrlSegment(path, {}));
  const result = (await TestBed.runInInjectionContext(() => signedIn(route, segments, {} as never))) as GuardResult;
  return result === true ? 'in' : TestBed.inject(Router).serializeUrl(result as never);
}

test.each(Object.keys(HOME_OF) as PersonKind[])('a %s comes into her own area and is led home from the others', async (kind) => {
  serverSays(200, { personId: 'p', kind, name: 'Noa' });
  const own = HOME_OF[kind].slice(1);
  expect(await enter(own, 'x')).toBe('in');
  for (const other of ['member', 'clinic', 'admin'].filter((area) => area !== own)) {
    TestBed.resetTestingModule();
    expect(await enter(other, 'x')).toBe(HOME_OF[kind]);
  }
});

test('nobody is signed in: the start page keeps where one wanted to go', async () => {
  serverSays(200, null);
  expect(await enter('member', 'plan')).toBe('/?to=%2Fmember%2Fplan');
  expect(TestBed.inject(Session).state()).toBe('signed-out');
});

test('a server out of reach is not the end of a session, and nobody is let in', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await enter('member', 'plan')).toBe('/?to=%2Fmember%2Fplan');
  expect(TestBed.inject(Session).state()).toBe('unreachable');
});

test('a page of HTML in place of the session (a proxy, a wrong server) is not a session', async () => {
  globalThis.fetch = () =>
    Promise.resolve({ status: 200, ok: true, headers: new Map([['content-type', 'text/html']]) } as unknown as Response);
  expect(await enter('member', 'plan')).toContain('/?to=');
});
