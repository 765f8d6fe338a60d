import { inject, Service, signal } from '@angular/core';
import { Session } from '@careway/portal-graph';
import type { ScheduleDraft } from './schedule-draft.ts';

const NAME = 'careway.clinic.schedule.';

/**
 * Calendars that are being written and are not saved. They are about no patient, so they stay in the window's own storage: they outlive
 * leaving the page, a reload and an ended session, and are gone with the window, because a workstation in a clinic is shared.
 */
@Service()
export class KeptSchedules {
  private readonly session = inject(Session);
  private readonly revision = signal(0);

  of(place: string): ScheduleDraft | undefined {
    this.revision();
    try {
      return (JSON.parse(sessionStorage.getItem(this.key(place)) ?? 'null') as ScheduleDraft | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** `undefined` lets it go. */
  keep(place: string, draft: ScheduleDraft | undefined): void {
    if (draft) sessionStorage.setItem(this.key(place), JSON.stringify(draft));
    else sessionStorage.removeItem(this.key(place));
    this.revision.update((n) => n + 1);
  }

  private key = (place: string): string => `${NAME}${this.session.info()?.personId ?? ''}.${place}`;
}
