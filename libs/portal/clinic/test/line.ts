import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

export interface Asked {
  /** The operation's name. */
  readonly name: string;
  readonly variables: Record<string, unknown>;
  readonly keepalive: boolean;
}
/** What the server says to an operation, at once or later; or that it is out of reach. */
export type Reply = { readonly data: unknown } | 'offline';
export interface Line {
  readonly asked: Asked[];
  restore(): void;
}

/** The network's edge for what a clinician's page asks and does. Restores the real one when told. */
export function clinicLine(reply: (asked: Asked) => Reply | Promise<Reply>): Line {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  const asked: Asked[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (path, init = {}) => {
    if (path !== '/graphql') return new Promise(() => undefined);
    const { query, variables } = JSON.parse(init.body as string) as { query: string; variables: Record<string, unknown> };
    const one = { name: /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '', variables, keepalive: init.keepalive === true };
    asked.push(one);
    const answer = await reply(one);
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    const headers = new Map([['content-type', 'application/json']]);
    return { status: 200, ok: true, headers, json: () => Promise.resolve(answer) } as unknown as Response;
  };
  return { asked, restore: () => void (globalThis.fetch = real) };
}
