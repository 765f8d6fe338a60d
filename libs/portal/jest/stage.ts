import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { I18n, type ScopeLoaders, uiWords } from '@careway/portal-ui/i18n';

export interface Asked {
  /** The operation's name. */
  name: string;
  variables: Record<string, unknown>;
}
/** What the server says to an operation: its data, data with errors, or that it is out of reach. */
export type Reply = { data: unknown; errors?: unknown[] } | 'offline';

const SESSION = {
  ...{ personId: 'noa', kind: 'member', name: 'Noa Barak', locale: 'en', memberId: 'noa', demo: true },
  ...{ expiresAt: '2099-01-01T00:00:00Z', endsAt: '2099-01-01T00:00:00Z' },
};

/** The network's edge: answers by the operation's name, everything else is silent. Restores the real one when told. */
export function network(reply: (asked: Asked) => Reply, session: object = {}): { asked: Asked[]; restore: () => void } {
  const asked: Asked[] = [];
  const real = globalThis.fetch;
  const json = (body: unknown): Response =>
    ({
      status: 200,
      ok: true,
      headers: new Map([['content-type', 'application/json']]),
      json: () => Promise.resolve(body),
    }) as unknown as Response;
  globalThis.fetch = (path, init = {}) => {
    if (path === '/auth/session') return Promise.resolve(json({ ...SESSION, ...session }));
    if (path !== '/graphql') return new Promise(() => undefined);
    const { query, variables } = JSON.parse(init.body as string) as { query: string; variables: Record<string, unknown> };
    const one = { name: /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '', variables };
    asked.push(one);
    const answer = reply(one);
    return answer === 'offline' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(json(answer));
  };
  return { asked, restore: () => void (globalThis.fetch = real) };
}

/** Draws a page of an area with its real words, as the one who is signed in. */
export async function draw<T>(
  page: Type<T>,
  [area, words]: readonly [name: string, words: ScopeLoaders],
  inputs: Record<string, unknown> = {},
): Promise<ComponentFixture<T>> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  const i18n = TestBed.inject(I18n);
  await Promise.all([i18n.addScope('ui', uiWords), i18n.addScope(area, words)]);
  await i18n.use('en');
  await TestBed.inject(Session).load();
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as Node);
  await settle(fixture);
  return fixture;
}

/** Until the answers that are on their way stand on the page. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const textOf = (fixture: ComponentFixture<unknown>): string =>
  ((fixture.nativeElement as HTMLElement).textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
