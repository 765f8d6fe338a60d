import { Component, computed, inject, signal } from '@angular/core';
import { mutations, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { ErrorNote, Notice, OfflineState, Skeleton, Toasts } from '@careway/portal-ui/state';
import { ClinicArrangeCoverDocument, ClinicCoversDocument, ClinicEndCoverDocument } from '../generated/graph.ts';

/** Midnight at which a day begins, or ends, on the clock of this workstation. */
const startOf = (day: string, plus = 0): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plus);
};

/** Who looks after what is mine while I am away, and for whom I stand in. */
@Component({
  selector: 'cw-clinic-cover',
  imports: [Button, ErrorNote, Field, Input, Link, Notice, OfflineState, Skeleton, TPipe, WhenPipe],
  templateUrl: './cover.page.html',
})
export class CoverPage {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  protected readonly asked = query(ClinicCoversDocument, () => ({}));
  protected readonly covers = computed(() => this.asked.data()?.myCovers);
  private readonly me = computed(() => this.session.info()?.personId);
  protected readonly colleagues = computed(() => this.asked.data()?.clinicians.filter(({ id }) => id !== this.me()) ?? []);
  protected readonly busy = signal(false);
  /** End of a key of `clinic.cover.refused.`. */
  protected readonly refusal = signal<string | undefined>(undefined);

  protected isMine = (absent: { readonly id: string }): boolean => absent.id === this.me();

  protected async arrange(event: Event, clinicianId: string, from: string, until: string): Promise<void> {
    event.preventDefault();
    if (!clinicianId) return this.refuse('who', 'cover-who');
    if (!from || !until || until < from) return this.refuse('when', 'cover-until');
    await this.run(async () => {
      const given = { clinicianId, from: startOf(from).toISOString(), until: startOf(until, 1).toISOString() };
      const { arrangeCover: said } = await this.mutate(ClinicArrangeCoverDocument, given);
      if (said.__typename === 'Cover') return this.toasts.say(this.i18n.t('clinic.cover.arranged'));
      this.refuse(said.field === 'standIn' ? 'nobody-shared' : 'when', said.field === 'standIn' ? 'cover-who' : 'cover-until');
    });
  }

  protected end(id: string): Promise<void> {
    return this.run(async () => {
      const { endCover } = await this.mutate(ClinicEndCoverDocument, { id });
      if (endCover.__typename === 'Cover') this.toasts.say(this.i18n.t('clinic.cover.ended'));
    });
  }

  private refuse(why: string, control: string): void {
    this.refusal.set(why);
    document.getElementById(control)?.focus();
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await work();
    } catch {
      this.refusal.set('failed');
    } finally {
      this.busy.set(false);
      this.asked.reload();
    }
  }
}
