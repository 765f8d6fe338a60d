import { computed, Service, signal } from '@angular/core';
import type { SessionInfo } from './session-info.ts';

export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'unreachable';

/** Who is signed in. The cookie is the session; this is only what the page knows about it. */
@Service()
export class Session {
  private readonly told = signal<SessionInfo | undefined>(undefined);
  private asking: Promise<SessionInfo | undefined> | undefined;

  readonly state = signal<SessionState>('unknown');
  readonly info = this.told.asReadonly();
  /** The member whose record the page shows: her own, or the one she acts for. */
  readonly memberId = computed(() => this.told()?.actingFor?.memberId ?? this.told()?.memberId);
  /** Somebody signs out just now: the page is left by that, and nobody has to be told. */
  leaving = false;
  /** The name of the one she acts for, as soon as a page has it from the registry. */
  readonly actingName = signal<string | undefined>(undefined);

  /** Asks once; later calls share the answer until `renew` or `ended`. Never throws: a server out of reach is a state. */
  load(): Promise<SessionInfo | undefined> {
    this.asking ??= this.ask('/auth/session');
    return this.asking;
  }

  /** Asks again, which also extends an idle session. */
  renew(): Promise<SessionInfo | undefined> {
    this.asking = this.ask('/auth/session');
    return this.asking;
  }

  /** Asks how it stands without counting as use: other windows and other requests move the end on. */
  peek(): Promise<SessionInfo | undefined> {
    return this.ask('/auth/session', { headers: { 'x-careway-passive': '1' } });
  }

  /** Opens another member's record, or with `null` one's own. True when the server agreed. */
  async actFor(memberId: string | null): Promise<boolean> {
    this.actingName.set(undefined);
    const info = await this.ask('/auth/acting-for', post({ memberId }));
    return info !== undefined && (info.actingFor?.memberId ?? null) === memberId;
  }

  /** Ends the session here and at the identity provider, and leaves the portal: no data stays on screen. */
  async signOut(): Promise<void> {
    this.leaving = true;
    const response = await fetch('/auth/sign-out', post({})).catch(() => undefined);
    this.ended();
    // What was typed and not sent is for nobody who comes next; when the page is left, so that a form in it can't write once more.
    addEventListener('pagehide', () => sessionStorage.clear(), { once: true });
    const body = response?.ok ? ((await response.json()) as { next?: string }) : {};
    location.assign(body.next ?? '/');
  }

  /** The server has said that nobody is signed in: whatever the page still shows belongs to nobody now. */
  ended(): void {
    this.told.set(undefined);
    this.actingName.set(undefined);
    this.state.set('signed-out');
    this.asking = Promise.resolve(undefined);
  }

  private async ask(address: string, init: RequestInit = {}): Promise<SessionInfo | undefined> {
    try {
      const response = await fetch(address, { credentials: 'same-origin', ...init });
      if (response.status === 401) {
        this.ended();
        return undefined;
      }
      const isJson = response.headers.get('content-type')?.includes('application/json');
      if (!response.ok || !isJson) throw new Error(`${address} answered ${response.status}`);
      const info = (await response.json()) as SessionInfo | null;
      if (!info) {
        this.ended();
        return undefined;
      }
      this.told.set(info);
      this.state.set('signed-in');
      this.asking = Promise.resolve(info);
      return info;
    } catch {
      if (this.state() !== 'signed-in') this.state.set('unreachable');
      this.asking = undefined;
      return this.told();
    }
  }
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  credentials: 'same-origin',
  headers: { 'content-type': 'application/json', 'x-careway-csrf': '1' },
  body: JSON.stringify(body),
});

/** The address that signs in and comes back to `path`. A full page load: the identity provider is another application. */
export const signInAddress = (path: string): string => `/auth/sign-in?to=${encodeURIComponent(path)}`;
