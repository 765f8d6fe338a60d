import { Component, computed, inject, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { MemberNoticesDocument, MemberSeeNoticesDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { Opening } from './opening.ts';
import { ICONS, keyOf, pathOf } from './where.ts';

const PAGE = 20;
/** What is older stands in the record itself. */
const MOST = 100;

/** What one was told of, newest first; each leads to the thing, and has been seen when it was opened. */
@Component({
  selector: 'cw-member-notices',
  imports: [Answer, Button, EmptyState, Icon, Link, Notice, Opening, Part, Tag, Tile, TPipe, WhenPipe],
  templateUrl: './notices.page.html',
})
export class NoticesPage {
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  private readonly first = signal(PAGE);
  protected readonly page = query(
    MemberNoticesDocument,
    () => {
      const variables = this.record.variables();
      return variables && { ...variables, first: this.first() };
    },
    { same: (before, now) => before.memberId === now.memberId },
  );
  protected readonly missing = computed(() => partState(this.page, 'member'));
  private readonly told = computed(() => this.page.data()?.member?.notifications);
  protected readonly notices = computed(() =>
    (this.told()?.nodes ?? []).map((one) => ({ ...one, words: keyOf(one.kind), path: pathOf(one), icon: ICONS[one.group] })),
  );
  protected readonly unseen = computed(() => this.page.data()?.member?.unseenNotifications ?? 0);
  protected readonly hasMore = computed(() => (this.told()?.pageInfo.hasNextPage ?? false) && this.first() < MOST);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  constructor() {
    followRecord(['notice'], () => this.page.reload());
  }

  protected more(): void {
    this.first.update((before) => before + PAGE);
  }

  /** Opening it is seeing it; the page that it leads to does not wait for that. */
  protected open(id: string): void {
    const variables = this.record.variables();
    // what is not kept now stays new, and is seen the next time
    if (variables) this.mutate(MemberSeeNoticesDocument, { ...variables, ids: [id] }, { keepalive: true }).catch(() => undefined);
  }

  protected async seeAll(): Promise<void> {
    const variables = this.record.variables();
    if (!variables || this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    try {
      await this.mutate(MemberSeeNoticesDocument, variables);
      this.page.reload();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
