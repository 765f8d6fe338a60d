import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { I18n } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tile } from '@careway/portal-ui/tag';
import { MemberReadingListDocument, type MemberReadingListQuery } from '../generated/graph.ts';
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
                <a [cwLink]="'/member/library/' + item.article" [queryParams]="item.params">{{ item.title }}</a>
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
  protected readonly items = computed(() => itemsOf(this.page.data()?.plans?.plans.find(({ id }) => id === this.planId())));
}

type Plan = NonNullable<MemberReadingListQuery['plans']>['plans'][number];

/** What the plan's pathway teaches; of a plan that was written without one, what the library has about the conditions that it is for. */
function itemsOf(plan: Plan | undefined) {
  const taught = (plan?.readingList ?? []).map(({ key, title, article }) => ({ key, title, article, params: { section: key } }));
  if (taught.length > 0) return taught;
  const about = new Map((plan?.addresses ?? []).flatMap((condition) => condition?.articles ?? []).map((one) => [one.article, one]));
  return [...about.values()].map(({ title, article }) => ({ key: article, title, article, params: {} }));
}
