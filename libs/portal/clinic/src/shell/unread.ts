import { computed, DestroyRef, inject, Service } from '@angular/core';
import { live, query, Session } from '@careway/portal-graph';
import { ClinicUnreadDocument, ClinicWorklistChangedDocument } from '../generated/graph.ts';

/** What one reads at another desk rings no bell here. */
const EVERY_MS = 30_000;

/** How many conversations wait with something that one has not read: the server counts, so it is the same at every desk. */
@Service()
export class Unread {
  private readonly personId = inject(Session).info;
  private readonly asked = query(ClinicUnreadDocument, () => ({}), { passive: true });
  readonly count = computed(() => this.asked.data()?.unreadThreads.waiting ?? 0);

  constructor() {
    const reload = (): void => this.asked.reload();
    live(ClinicWorklistChangedDocument, () => ({ personId: this.personId()?.personId ?? '' }), { next: reload, gap: reload });
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Something was read or answered here. */
  reload(): void {
    this.asked.reload();
  }
}
