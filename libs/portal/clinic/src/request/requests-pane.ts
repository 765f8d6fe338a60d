import { Component, computed, inject } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import { stageOf } from './order-row.ts';
import { RequestDesk } from './request-desk.ts';

const OPEN = ['REQUESTED', 'ACCEPTED', 'BOOKED', 'DONE'];

/** What was ordered and where the patient was referred to, as far as it is open or nobody has taken note of how it ended. */
@Component({
  selector: 'cw-requests-pane',
  imports: [ConceptPipe, Link, PaneState, Tag, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'requests-title' },
  template: `<header>
      <h2 id="requests-title">{{ 'clinic.request.title' | t }}</h2>
      <a class="small push" [cwLink]="[]" [queryParams]="{ tab: 'requests' }">{{ 'clinic.request.work' | t }}</a>
    </header>
    @if (desk.asked.data()?.member) {
      <ul class="lines">
        @for (one of orders(); track one.id) {
          <li>
            <span class="grow strong">{{ one.code | concept }}</span>
            <cw-tag [tone]="one.late ? 'bad' : 'watch'" [shape]="one.late ? 'dia' : undefined">{{
              'clinic.request.order.' + one.stage | t
            }}</cw-tag>
            <span class="meta">{{ one.expectedOn | when: 'date' }}</span>
          </li>
        }
        @for (one of referrals(); track one.id) {
          <li>
            <span class="grow strong">{{ one.specialty | concept }}</span>
            <cw-tag [tone]="one.overdue ? 'bad' : 'watch'" [shape]="one.overdue ? 'dia' : undefined">{{
              'clinic.request.referral.' + one.status.toLowerCase() | t
            }}</cw-tag>
            <span class="meta">{{ one.dueOn ?? one.expiresOn | when: 'date' }}</span>
          </li>
        }
        @if (orders().length + referrals().length === 0) {
          <li class="soft">{{ 'clinic.request.nothing' | t }}</li>
        }
      </ul>
    }
    <cw-pane-state [of]="desk.asked" />`,
})
export class RequestsPane {
  protected readonly desk = inject(RequestDesk);
  protected readonly orders = computed(() =>
    this.desk
      .orders()
      .filter(({ status }) => status === 'ACTIVE')
      .map((one) => ({ ...one, stage: stageOf(one) })),
  );
  protected readonly referrals = computed(() =>
    this.desk
      .referrals()
      .filter(({ status, acknowledgedAt }) => OPEN.includes(status) || (status !== 'CANCELLED' && acknowledgedAt === null)),
  );
}
