import { Component, computed } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { MemberFeedEntriesDocument } from '../generated/graph.ts';

/** What trusted sources told last, in their words; where the house asks none, nothing. Each link shows where it leads. */
@Component({
  selector: 'cw-feed-list',
  imports: [SectionHead, TPipe, WhenPipe],
  template: `@if (entries().length) {
    <section class="sec" aria-labelledby="feeds">
      <cw-section-head headingId="feeds" [title]="'member.library.feeds' | t" />
      <p class="small soft">{{ 'member.library.feeds-lead' | t }}</p>
      <ul class="card flush list">
        @for (entry of entries(); track entry.link) {
          <li>
            <div class="grow">
              <h3>
                <a [href]="entry.link" rel="noreferrer noopener" target="_blank"
                  ><bdi>{{ entry.title }}</bdi></a
                >
              </h3>
              @if (entry.summary) {
                <p class="small" dir="auto">{{ entry.summary }}</p>
              }
              <p class="meta">
                <bdi>{{ entry.source || entry.host }}</bdi> · <bdi>{{ entry.host }}</bdi>
                @if (entry.publishedAt; as then) {
                  · {{ then | when: 'near' }}
                }
              </p>
            </div>
          </li>
        }
      </ul>
    </section>
  }`,
})
export class FeedList {
  private readonly page = query(MemberFeedEntriesDocument, () => ({}));
  protected readonly entries = computed(() =>
    (this.page.data()?.feedEntries ?? []).map((entry) => ({ ...entry, host: new URL(entry.link).host })),
  );
}
