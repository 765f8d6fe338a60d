import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { PlacePipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { Tile } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import { MemberReferralsDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { followReferrals } from './follow-referrals.ts';
import { isOpen } from './referral-stages.ts';
import { ReferralSteps } from './referral-steps.ts';

/** Referrals that are under way, then those that ended. */
@Component({
  selector: 'cw-member-referrals',
  imports: [Answer, ConceptPipe, EmptyState, Link, Part, ReferralSteps, SectionHead, Tile, TPipe, PlacePipe],
  template: `<div class="page-h">
      <h1 class="display">{{ record.titled('member.referral.title.') }}</h1>
      <p class="soft">{{ 'member.referral.intro' | t }}</p>
    </div>
    <cw-answer [of]="page" />
    <cw-part [level]="2" [state]="missing()" (again)="page.reload()" />
    @if (page.data()?.referred) {
      @for (group of groups(); track group.key) {
        <section class="sec" [attr.aria-labelledby]="group.key">
          <cw-section-head [headingId]="group.key" [title]="'member.referral.' + group.key | t" />
          <div class="duo">
            @for (one of group.referrals; track one.id) {
              <div class="card stack">
                <div class="row nw goal-h">
                  <cw-tile icon="people" hue="lagoon" />
                  <div class="grow">
                    <h3>
                      <a [cwLink]="'/member/referrals/' + one.id">{{ one.specialty | concept }}</a>
                    </h3>
                    <p class="small soft">
                      <bdi>{{ one.toClinic | place }}</bdi>
                    </p>
                  </div>
                </div>
                <cw-referral-steps [referral]="one" />
              </div>
            } @empty {
              <cw-empty-state class="card" [text]="'member.referral.nothing' | t" />
            }
          </div>
        </section>
      }
    }`,
})
export class ReferralsPage {
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberReferralsDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'referred'));
  private readonly referrals = computed(() => this.page.data()?.referred?.referrals ?? []);
  protected readonly groups = computed(() => {
    const ended = this.referrals().filter((one) => !isOpen(one));
    const open = { key: 'open', referrals: this.referrals().filter(isOpen) };
    return ended.length ? [open, { key: 'ended', referrals: ended }] : [open];
  });

  constructor() {
    followReferrals(() => this.page.reload());
  }
}
