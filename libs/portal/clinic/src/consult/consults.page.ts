import { Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { live, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Segmented } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, ErrorNote, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import {
  ClinicConsultCasesDocument,
  ClinicConsultChangedDocument,
  ClinicConsultsDocument,
  ClinicMyReidentificationsDocument,
} from '../generated/graph.ts';
import { SPECIALTIES, wordOf } from './consult-words.ts';
import { standOf } from './whose-consult.ts';

/** Questions of colleagues: all, of one specialty, or one's own; and what of one's own is not published yet. */
@Component({
  selector: 'cw-clinic-consults',
  imports: [Button, EmptyState, ErrorNote, Link, OfflineState, Segmented, Skeleton, TPipe, Tag, WhenPipe],
  templateUrl: './consults.page.html',
})
export class ConsultsPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  /** From the address: `?view=mine&of=NURSE`. */
  readonly view = input<string>();
  readonly of = input<string>();
  protected readonly specialties = SPECIALTIES;
  protected readonly word = wordOf;
  protected readonly shown = computed(() => (this.view() === 'mine' ? 'mine' : 'all'));
  protected readonly specialty = computed(() => SPECIALTIES.find((one) => one === this.of()) ?? null);
  /** Cursors of the pages before this one. */
  private readonly pages = signal<readonly string[]>([]);
  protected readonly asked = query(ClinicConsultsDocument, () => ({
    ...{ specialty: this.specialty(), mine: this.shown() === 'mine', after: this.pages().at(-1) ?? null },
  }));
  protected readonly cases = query(ClinicConsultCasesDocument, () => ({}));
  protected readonly requests = query(ClinicMyReidentificationsDocument, () => ({}), { passive: true });
  /** What one asked to learn and what became of it; once its time is over it is no news. */
  protected readonly wanted = computed(() =>
    (this.requests.data()?.myReidentifications ?? [])
      .map((one) => ({ ...one, stand: standOf(one, Date.now()) }))
      .filter(({ stand }) => stand !== 'over'),
  );
  protected readonly rows = computed(() => this.asked.data()?.consults.nodes);
  protected readonly unpublished = computed(() => this.cases.data()?.myConsultCases.filter(({ consult }) => consult === null) ?? []);
  protected readonly isFirst = computed(() => this.pages().length === 0);
  protected readonly hasNext = computed(() => this.asked.data()?.consults.pageInfo.hasNextPage ?? false);
  protected readonly views = computed(() =>
    ['all', 'mine'].map((value) => ({ value, label: this.i18n.t(`clinic.consult.view.${value}`) })),
  );

  constructor() {
    const place = computed(() => this.asked.data()?.consults.place);
    const look = (): void => {
      this.asked.reload();
      this.requests.reload();
    };
    live(ClinicConsultChangedDocument, () => (place() === undefined ? undefined : { memberId: place()! }), { next: look, gap: look });
  }

  protected choose(queryParams: { readonly view?: string | null; readonly of?: string | null }): Promise<boolean> {
    this.pages.set([]);
    return this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected turn(forward: boolean): void {
    const end = this.asked.data()?.consults.pageInfo.endCursor;
    if (!forward) this.pages.update((all) => all.slice(0, -1));
    else if (end) this.pages.update((all) => [...all, end]);
  }
}
