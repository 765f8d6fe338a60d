import { computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { query, type QueryResource } from '@careway/portal-graph';
import { MemberTimelineDocument, type EntryFieldsFragment, type MemberTimelineQuery, type TimelineEntryType } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { OpenRecord } from '../shell/open-record.ts';

export interface StoryFilter {
  readonly journey: string | undefined;
  readonly types: readonly TimelineEntryType[] | undefined;
}

const PAGE = 20;
/** Nearer to the top than this one sees what comes in; further down the page must not jump. */
const FOLD_PX = 300;

/** The pages of a timeline, newest first, and what arrives while it is open. Made in an injection context. */
export class Story {
  private readonly record = inject(OpenRecord);
  private readonly older = signal<readonly EntryFieldsFragment[]>([]);
  private readonly after = signal<string | undefined>(undefined);
  private readonly next = signal<string | undefined>(undefined);
  /** What was there when the page was opened, or has been shown since. */
  private readonly seen = signal<ReadonlySet<string> | undefined>(undefined);
  private readonly arrived = signal<ReadonlySet<string>>(new Set());
  readonly newest: QueryResource<MemberTimelineQuery>;
  readonly more: QueryResource<MemberTimelineQuery>;
  readonly live: Signal<ReadonlySet<string>> = this.arrived;

  constructor(filter: () => StoryFilter) {
    const base = computed(() => {
      const variables = this.record.variables();
      const { journey, types } = filter();
      return variables && { ...variables, first: PAGE, ...(journey !== undefined && { journey }), ...(types && { types }) };
    });
    this.newest = query(MemberTimelineDocument, base);
    this.more = query(MemberTimelineDocument, () => {
      const variables = base();
      const after = this.after();
      return variables && after !== undefined ? { ...variables, after } : undefined;
    });
    followRecord(['timeline'], () => this.newest.reload());
    effect(() => {
      base();
      untracked(() => this.begin());
    });
    effect(() => {
      const connection = this.newest.data()?.member?.timeline;
      const fresh = this.newest.state() === 'ready' && !this.newest.stale();
      if (connection && fresh)
        untracked(() =>
          this.take(
            connection.edges.map(({ node }) => node),
            connection.pageInfo,
          ),
        );
    });
    effect(() => {
      const connection = this.more.data()?.member?.timeline;
      if (connection && !this.more.stale()) untracked(() => this.append(connection));
    });
  }

  /** Newest first, without what waits behind the pill; each entry once, also when a page moved meanwhile. */
  readonly entries = computed(() => {
    const seen = this.seen();
    const newest = this.newest.data()?.member?.timeline.edges.map(({ node }) => node) ?? [];
    const shown = seen ? newest.filter(({ id }) => seen.has(id)) : newest;
    const known = new Set(shown.map(({ id }) => id));
    return [...shown, ...this.older().filter(({ id }) => !known.has(id))];
  });
  readonly waiting = computed(() => {
    const seen = this.seen();
    return seen ? (this.newest.data()?.member?.timeline.edges.filter(({ node }) => !seen.has(node.id)).length ?? 0) : 0;
  });
  readonly hasMore = computed(() => this.next() !== undefined);

  showMore(): void {
    this.after.set(this.next());
  }

  showWaiting(): void {
    this.show(this.newest.data()?.member?.timeline.edges.map(({ node }) => node.id) ?? []);
    scrollTo({ top: 0 });
  }

  private begin(): void {
    this.older.set([]);
    this.after.set(undefined);
    this.next.set(undefined);
    this.seen.set(undefined);
    this.arrived.set(new Set());
  }

  private take(entries: readonly EntryFieldsFragment[], page: { hasNextPage: boolean; endCursor: string | null }): void {
    const ids = entries.map(({ id }) => id);
    if (this.seen() === undefined) {
      this.seen.set(new Set(ids));
      this.next.set(page.hasNextPage ? (page.endCursor ?? undefined) : undefined);
    } else if (scrollY < FOLD_PX) this.show(ids);
  }

  private show(ids: readonly string[]): void {
    const seen = this.seen() ?? new Set();
    const fresh = ids.filter((id) => !seen.has(id));
    if (fresh.length === 0) return;
    this.arrived.update((before) => new Set([...before, ...fresh]));
    this.seen.set(new Set([...seen, ...fresh]));
  }

  private append({ edges, pageInfo }: NonNullable<NonNullable<MemberTimelineQuery['member']>['timeline']>): void {
    const known = new Set(this.older().map(({ id }) => id));
    this.older.update((before) => [...before, ...edges.map(({ node }) => node).filter(({ id }) => !known.has(id))]);
    this.next.set(pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined);
  }
}
