import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState, Notice, Toasts } from '@careway/portal-ui/state';
import { Avatar, Tag } from '@careway/portal-ui/tag';
import { MemberQuestionAccessDocument, MemberVisitorsDocument, type VisitFieldsFragment } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { professionOf } from '../timeline/who.ts';
import { personOf } from './person.ts';
import { reasonKeyOf } from './reason.ts';

const PAGE = 20;
const PARTS: readonly string[] = ['registry', 'diagnosis', 'treatment', 'support', 'journey', 'engagement'];

/** Who opened the record, when, why and which part of it; what one does not recognise begins an investigation. */
@Component({
  selector: 'cw-member-visitors',
  imports: [Answer, Avatar, Button, EmptyState, Notice, Part, Tag, TPipe, WhenPipe],
  templateUrl: './visitors.page.html',
})
export class VisitorsPage {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);

  private readonly after = signal<string | undefined>(undefined);
  private readonly older = signal<readonly VisitFieldsFragment[]>([]);
  private readonly olderNext = signal<string | null | undefined>(undefined);
  protected readonly page = query(MemberVisitorsDocument, () => {
    const variables = this.record.variables();
    return variables && { ...variables, first: PAGE };
  });
  protected readonly more = query(MemberVisitorsDocument, () => {
    const variables = this.record.variables();
    const after = this.after();
    return variables && after !== undefined ? { ...variables, first: PAGE, after } : undefined;
  });
  protected readonly missing = computed(() => partState(this.page, 'member'));
  private readonly log = computed(() => this.page.data()?.member?.accessLog);
  protected readonly next = computed(() => {
    const older = this.olderNext();
    if (older !== undefined) return older;
    const first = this.log()?.pageInfo;
    return first?.hasNextPage ? first.endCursor : null;
  });
  protected readonly visits = computed(() => {
    const newest = this.log()?.nodes ?? [];
    const known = new Set(newest.map(({ id }) => id));
    return [...newest, ...this.older().filter(({ id }) => !known.has(id))].map((visit) => ({
      ...visit,
      name: personOf(visit, this.i18n),
      role: professionOf(visit.person.profession, this.i18n),
      why: this.i18n.t(reasonKeyOf(visit)),
      what: new Intl.ListFormat(this.i18n.locale()).format(
        visit.parts.filter((part) => PARTS.includes(part)).map((part) => this.i18n.t(`member.part.${part}`)),
      ),
      isShort: Date.parse(visit.lastAt) - Date.parse(visit.firstAt) < 60_000,
    }));
  });
  /** The entry for which the question “are you sure” stands open. */
  protected readonly asking = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  constructor() {
    followRecord(['visit'], () => this.page.reload());
    effect(() => {
      this.record.memberId();
      untracked(() => {
        this.older.set([]);
        this.olderNext.set(undefined);
        this.after.set(undefined);
      });
    });
    effect(() => {
      const log = this.more.data()?.member?.accessLog;
      if (!log || this.more.stale()) return;
      untracked(() => {
        const known = new Set(this.older().map(({ id }) => id));
        this.older.update((before) => [...before, ...log.nodes.filter(({ id }) => !known.has(id))]);
        this.olderNext.set(log.pageInfo.hasNextPage ? log.pageInfo.endCursor : null);
      });
    });
  }

  protected showMore(): void {
    this.after.set(this.next() ?? undefined);
  }

  protected async question(entryId: string): Promise<void> {
    this.busy.set(true);
    this.failed.set(false);
    try {
      const { questionAccess } = await this.mutate(MemberQuestionAccessDocument, { entryId });
      if (questionAccess.__typename !== 'AccessLogEntry') throw new Error(questionAccess.__typename);
      this.older.update((all) => all.map((one) => (one.id === entryId ? questionAccess : one)));
      this.asking.set(undefined);
      this.toasts.say(this.i18n.t('member.visitors.told'));
      this.page.reload();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
