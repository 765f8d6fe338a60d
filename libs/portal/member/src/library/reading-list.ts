import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { I18n } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tile } from '@careway/portal-ui/tag';
import { MemberReadingListDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { OpenRecord } from '../shell/open-record.ts';

/** What there is to read about a plan; nothing where its pathway teaches nothing. The plan stands without it, so that it may come late. */
@Component({
  selector: 'cw-reading-list',
  imports: [Icon, Link, SectionHead, Tile],
  template: `@if (items().length) {
    <section class="sec" aria-labelledby="reading">
      <cw-section-head headingId="reading" [title]="record.titled('member.plan.reading.')" />
      <ul class="card flush list">
        @for (item of items(); track item.key) {
          <li>
            <cw-tile icon="book" [small]="true" />
            <div class="grow">
              <h3>
                <a [cwLink]="'/member/library/' + item.article" [queryParams]="{ section: item.key }">{{ item.title }}</a>
              </h3>
            </div>
            <span class="go"><cw-icon name="chev" /></span>
          </li>
        }
      </ul>
    </section>
  }`,
})
export class ReadingList {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  readonly planId = input.required<string>();

  private readonly page = query(MemberReadingListDocument, () => {
    const variables = this.record.variables();
    return variables && { ...variables, language: graphLanguage(this.i18n.language()) };
  });
  protected readonly items = computed(() => this.page.data()?.plans?.plans.find(({ id }) => id === this.planId())?.readingList ?? []);
}
