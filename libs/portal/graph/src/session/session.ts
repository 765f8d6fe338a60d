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

  /** Asks once; later calls share the answer until `renew` or `ended`. Never throws: a server out of reach is a state. */
  load(): Promise<SessionInfo | undefined> {
    this.asking ??= this.ask();
    return this.asking;
  }

  /** Asks again, which also extends an idle session. */
  renew(): Promise<SessionInfo | undefined> {
    this.asking = this.ask();
    return this.asking;
  }

  /** The server has said 401: whatever the page still shows belongs to nobody now. */
  ended(): void {
    this.told.set(undefined);
    this.state.set('signed-out');
    this.asking = Promise.resolve(undefined);
  }

  private async ask(): Promise<SessionInfo | undefined> {
    try {
      const response = await fetch('/auth/session', { headers: { accept: 'application/json' }, credentials: 'same-origin' });
      if (response.status === 401) {
        this.ended();
        return undefined;
      }
      const isJson = response.headers.get('content-type')?.includes('application/json');
      if (!response.ok || !isJson) throw new Error(`/auth/session answered ${response.status}`);
      const info = (await response.json()) as SessionInfo;
      this.told.set(info);
      this.state.set('signed-in');
      return info;
    } catch {
      if (this.state() !== 'signed-in') this.state.set('unreachable');
      this.asking = undefined;
      return this.told();
    }
  }
}

/** The address that signs in and comes back to `path`. A full page load: the identity provider is another application. */
export const signInAddress = (path: string): string => `/auth/sign-in?to=${encodeURIComponent(path)}`;
