import { Component, computed, inject, signal } from '@angular/core';
import { mutations, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { DateField, ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
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
  imports: [Button, DateField, ErrorNote, ErrorSummary, Field, Input, Notice, OfflineState, Skeleton, TPipe, WhenPipe, PlacePipe],
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
  protected readonly faults = signal<readonly FormFault[]>([]);
  /** First and last day of the cover that is being arranged: `2026-11-24`. */
  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly isUnsent = signal(false);

  protected isMine = (absent: { readonly id: string }): boolean => absent.id === this.me();

  protected faultOf = (controlId: string): string | undefined => this.faults().find((fault) => fault.controlId === controlId)?.message;
  /** It ends with the midnight after this day. */
  protected lastDay = (until: string): string => new Date(Date.parse(until) - 1).toISOString();

  protected async arrange(event: Event, clinicianId: string): Promise<void> {
    event.preventDefault();
    const [from, until] = [this.from(), this.until()];
    const form = event.target as HTMLFormElement;
    const faults: FormFault[] = [];
    if (!clinicianId) faults.push(this.fault('who', 'cover-who'));
    if (!from) faults.push(this.fault('from', 'cover-from'));
    if (!until || until < from) faults.push(this.fault(until ? 'order' : 'until', 'cover-until'));
    this.faults.set(faults);
    if (faults.length > 0) return;
    await this.run(async () => {
      const given = { clinicianId, from: startOf(from).toISOString(), until: startOf(until, 1).toISOString() };
      const { arrangeCover: said } = await this.mutate(ClinicArrangeCoverDocument, given);
      if (said.__typename === 'Cover') {
        form.reset();
        this.from.set('');
        this.until.set('');
        return this.toasts.say(this.i18n.t('clinic.cover.arranged'));
      }
      this.faults.set([said.field === 'standIn' ? this.fault('nobody-shared', 'cover-who') : this.fault('when', 'cover-until')]);
    });
  }

  protected end(id: string): Promise<void> {
    return this.run(async () => {
      const { endCover } = await this.mutate(ClinicEndCoverDocument, { id });
      if (endCover.__typename === 'Cover') this.toasts.say(this.i18n.t('clinic.cover.ended'));
    });
  }

  private fault = (why: string, controlId: string): FormFault => ({ controlId, message: this.i18n.t(`clinic.cover.refused.${why}`) });

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.isUnsent.set(false);
    try {
      await work();
    } catch {
      this.isUnsent.set(true);
    } finally {
      this.busy.set(false);
      this.asked.reload();
    }
  }
}
