import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { MemberCommunitiesDocument, MemberPathwaysDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { CommunityWords } from './community-words.ts';

/** Communities: one's own, those that fit one's plans, the others. Nobody reads or writes there for somebody else. */
@Component({
  selector: 'cw-member-communities',
  imports: [Answer, Icon, Link, Notice, SectionHead, Tag, Tile, TPipe],
  template: `<div class="page-h">
      <h1 class="display">{{ 'member.community.title' | t }}</h1>
      <p class="lead">{{ 'member.community.lead' | t }}</p>
    </div>
    @if (record.isActing()) {
      <cw-notice tone="info">{{ 'member.community.own' | t }}</cw-notice>
    } @else {
      <cw-answer [of]="page" />
      @for (group of groups(); track group.key) {
        <section class="sec" [attr.aria-labelledby]="'communities-' + group.key">
          <cw-section-head [headingId]="'communities-' + group.key" [title]="'member.community.' + group.key | t" />
          <ul class="card flush list">
            @for (one of group.list; track one.code) {
              <li>
                <cw-tile icon="people" [small]="true" />
                <div class="grow">
                  <h3>
                    <a [cwLink]="'/member/communities/' + one.code">{{ one.name }}</a>
                  </h3>
                  <p class="small soft">{{ one.about }}</p>
                  @if (one.membership; as own) {
                    <p class="meta">
                      <cw-tag tone="brand" icon="check">{{ 'member.community.as' | t: { name: own.pseudonym ?? '' } }}</cw-tag>
                    </p>
                  }
                </div>
                <span class="go"><cw-icon name="chev" /></span>
              </li>
            }
          </ul>
        </section>
      }
    }`,
})
export class CommunitiesPage {
  private readonly words = inject(CommunityWords);
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberCommunitiesDocument, () =>
    this.record.isActing() ? undefined : { language: this.words.language() },
  );
  /** What one is treated for stays between the two answers: the question for communities does not know it. */
  private readonly plans = query(MemberPathwaysDocument, () => (this.record.isActing() ? undefined : this.record.variables()));
  protected readonly groups = computed(() => {
    const mine = new Set((this.plans.data()?.mine?.plans ?? []).map(({ pathway }) => pathway?.id).filter(Boolean));
    const all = this.page.data()?.communities ?? [];
    const yours = all.filter(({ membership }) => membership);
    const fits = all.filter((one) => !one.membership && one.pathways.some((key) => mine.has(key)));
    return [
      { key: 'yours', list: yours },
      { key: 'fits', list: fits },
      { key: 'others', list: all.filter((one) => !yours.includes(one) && !fits.includes(one)) },
    ].filter(({ list }) => list.length > 0);
  });
}
