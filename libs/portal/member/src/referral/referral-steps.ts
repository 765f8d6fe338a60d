import { Component, computed, inject, input } from '@angular/core';
import { formatDate, PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { RequestRail, type Stage } from '@careway/portal-ui/way';
import type { ReferralFieldsFragment } from '../generated/graph.ts';
import { keyOf, stagesOf } from './referral-stages.ts';

/** How far a referral is, whose step is next, until when, and what happens if that is late. */
@Component({
  selector: 'cw-referral-steps',
  imports: [Notice, RequestRail, TPipe, WhenPipe, PlacePipe],
  host: { class: 'stack' },
  template: `<cw-request-rail [stages]="stages()" />
    <p class="strong">{{ 'member.referral.state.' + state() | t }}</p>
    <p class="small">{{ 'member.referral.owner.' + owner() | t: { clinic: (referral().toClinic | place) } }}</p>
    @if (referral().bookedFor; as visit) {
      @if (referral().status === 'BOOKED') {
        <p class="strong">{{ visit | when: 'moment' }}</p>
      }
    }
    @if (referral().overdue) {
      <cw-notice tone="watch">{{ 'member.referral.overdue' | t: { date: (referral().dueOn ?? '' | when: 'year') } }}</cw-notice>
    } @else if (referral().dueOn; as date) {
      @if (referral().status !== 'BOOKED') {
        <p class="meta">{{ 'member.referral.due' | t: { date: (date | when: 'year') } }}</p>
      }
    }
    @if (!isRead()) {
      <p class="small soft">{{ 'member.referral.late.' + state() | t: { date: (referral().expiresOn | when: 'year') } }}</p>
    }`,
})
export class ReferralSteps {
  private readonly i18n = inject(I18n);
  readonly referral = input.required<ReferralFieldsFragment>();
  protected readonly state = computed(() => keyOf(this.referral().status));
  protected readonly owner = computed(() => keyOf(this.referral().owner));
  /** The care team has done what is said to come then; of one that was cancelled or expired the advice stays. */
  protected readonly isRead = computed(() => this.owner() === 'nobody' && ['reported', 'refused'].includes(this.state()));
  protected readonly stages = computed(() =>
    stagesOf(this.referral()).map(({ key, state, at }): Stage => {
      const when = at && formatDate(at, 'short', this.i18n.locale(), this.i18n.zone(), new Date());
      return { name: this.i18n.t(`member.referral.stage.${key}`), state, ...(when && { when }) };
    }),
  );
}
