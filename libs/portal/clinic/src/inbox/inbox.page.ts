import { Component, computed, DestroyRef, ElementRef, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { live, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Segmented } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { UnreadBadge } from '@careway/portal-ui/shell';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicInboxThreadsDocument, ClinicInboxWorkDocument, ClinicWorklistChangedDocument } from '../generated/graph.ts';
import { keyOf, Keys } from '../keys/keys.ts';
import { graphLanguage } from '../pathway/language.ts';
import { HandoverForm } from '../worklist/handover-form.ts';
import { WorkDesk } from '../worklist/work-desk.ts';
import { WorkWords } from '../worklist/work-words.ts';
import { CloseForm } from './close-form.ts';
import { type InboxRow, isWork, STATES, threadRows, viewOf, VIEWS, WORK_VIEWS, workRows } from './inbox-rows.ts';

/** Time moves the list too: what becomes late. What others do rings a bell. */
const EVERY_MS = 60_000;

/** Conversations of all one's patients: the pool, one's own, what waits for members, what is closed. Claims are those of the worklist. */
@Component({
  selector: 'cw-clinic-inbox',
  imports: [Button, CloseForm, EmptyState, HandoverForm, Link, Notice, PaneState, Segmented, Tag, TPipe, UnreadBadge, WhenPipe],
  providers: [WorkDesk],
  host: { '(document:keydown)': 'key($event)' },
  templateUrl: './inbox.page.html',
})
export class InboxPage {
  private readonly i18n = inject(I18n);
  private readonly keys = inject(Keys);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly desk = inject(WorkDesk);
  protected readonly words = inject(WorkWords);
  /** From the address: `?view=mine`. */
  readonly view = input<string>();
  protected readonly shown = computed(() => viewOf(this.view()));
  /** Cursors of the pages before this one. */
  private readonly pages = signal<readonly string[]>([]);
  protected readonly now = signal(Date.now());
  /** The row below which a form stands open. */
  protected readonly acting = signal<{ readonly id: string; readonly form: 'hand-over' | 'close' } | undefined>(undefined);

  protected readonly work = query(
    ClinicInboxWorkDocument,
    () => {
      const view = this.shown();
      const after = isWork(view) ? (this.pages().at(-1) ?? null) : null;
      return { view: WORK_VIEWS[isWork(view) ? view : 'pool'], after, language: graphLanguage(this.i18n.language()) };
    },
    { passive: true },
  );
  protected readonly threads = query(
    ClinicInboxThreadsDocument,
    () => {
      const view = this.shown();
      return isWork(view) ? undefined : { state: STATES[view], after: this.pages().at(-1) ?? null };
    },
    { passive: true },
  );
  protected readonly source = computed(() => (isWork(this.shown()) ? this.work : this.threads));
  private readonly page = computed(() => (isWork(this.shown()) ? this.work.data()?.worklist : this.threads.data()?.threadInbox));
  protected readonly rows = computed((): readonly InboxRow[] | undefined => {
    if (isWork(this.shown())) return this.work.data() && workRows(this.work.data()!.worklist.nodes);
    return this.threads.data() && threadRows(this.threads.data()!.threadInbox.nodes);
  });
  protected readonly isFirst = computed(() => this.pages().length === 0);
  protected readonly hasNext = computed(() => this.page()?.pageInfo.hasNextPage ?? false);
  protected readonly views = computed(() => {
    const counts = this.work.data()?.worklist.counts;
    return VIEWS.map((value) => {
      const count = counts && isWork(value) ? counts[value] : undefined;
      return { value, label: this.i18n.t(`clinic.inbox.view.${value}`), hint: count === undefined ? '' : String(count) };
    });
  });

  constructor() {
    this.desk.onChange(() => this.reload());
    const personId = computed(() => this.session.info()?.personId);
    live(ClinicWorklistChangedDocument, () => ({ personId: personId() ?? '' }), { next: () => this.reload(), gap: () => this.reload() });
    const timer = setInterval(() => {
      this.now.set(Date.now());
      if (document.visibilityState === 'visible') this.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected isMine = ({ work }: InboxRow): boolean => work?.owner != null && work.owner.id === this.session.info()?.personId;
  protected place = ({ thread }: InboxRow) => ({ tab: 'message', thread: thread.id });
  protected from({ thread }: InboxRow): string {
    const last = thread.latest.edges[0]?.node;
    if (!last) return '';
    if (last.fromMe) return this.i18n.t('clinic.messages.me');
    return last.author.clinician?.displayName ?? this.i18n.t(`clinic.side.${last.author.side.toLowerCase().replace('_', '-')}`);
  }
  protected refusalOf = ({ work }: InboxRow): string | undefined => {
    const refused = this.desk.refusal();
    return work && refused?.id === work.id ? refused.why : undefined;
  };

  protected choose(view: string): Promise<boolean> {
    this.pages.set([]);
    this.acting.set(undefined);
    const queryParams = { view: view === 'pool' ? null : view };
    return this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: true });
  }

  protected turn(forward: boolean): void {
    const end = this.page()?.pageInfo.endCursor;
    if (!forward) this.pages.update((all) => all.slice(0, -1));
    else if (end) this.pages.update((all) => [...all, end]);
  }

  protected toggle(id: string, form: 'hand-over' | 'close'): void {
    this.acting.update((open) => (open?.id === id && open.form === form ? undefined : { id, form }));
  }

  protected done(): void {
    this.acting.set(undefined);
    this.reload();
  }

  protected reload(): void {
    this.work.reload();
    if (!isWork(this.shown())) this.threads.reload();
  }

  protected key(event: KeyboardEvent): void {
    if (!this.keys.isPlain(event)) return;
    const key = keyOf(event);
    const links = [...this.element.querySelectorAll<HTMLElement>('li h2 a')];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const row = this.rows()?.[at];
    if (key === 'j' || key === 'k') links[Math.min(links.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))]?.focus();
    else if (key === 'c' && row?.work) void this.desk.claim(row.work);
    else if (key === 'h' && row?.work) this.toggle(row.thread.id, 'hand-over');
    else if (key === 'u') void this.desk.undo();
    else return;
    event.preventDefault();
  }
}
