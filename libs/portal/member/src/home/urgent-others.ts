import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { CareCard } from '@careway/portal-ui/card';
import { Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { ConceptPipe } from '../concept/names.ts';
import { MemberUrgentResultsDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { MeaningTag } from '../result/meaning-tag.ts';
import { valueOf } from '../result/value.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { isUrgent } from './urgent.ts';

/** The other results that the laboratory called critical: one blood draw can bring several, and none may hide behind the newest. */
@Component({
  selector: 'cw-urgent-others',
  imports: [CareCard, ConceptPipe, Link, MeaningTag, TPipe, Value, WhenPipe],
  host: { class: 'stack', '[hidden]': 'others().length === 0' },
  template: `@if (others().length) {
    <cw-care-card urgency="today" headingId="urgent-others" [title]="'member.urgent.others' | t: { count: others().length }">
      <ul class="list">
        @for (one of others(); track one.id) {
          <li class="row tight">
            <a [cwLink]="'/member/results/' + one.id">{{ one.code | concept }}</a>
            @if (one.text; as text) {
              <b><cw-value [text]="text" /></b>
            }
            <cw-meaning [of]="one.meaning" />
            <span class="meta">{{ one.occurredAt | when: 'near' }}, {{ one.occurredAt | when: 'time' }}</span>
          </li>
        }
      </ul>
    </cw-care-card>
  }`,
})
export class UrgentOthers {
  private readonly i18n = inject(I18n);
  private readonly asked = query(MemberUrgentResultsDocument, inject(OpenRecord).variables, { passive: true });
  /** The result that stands there by itself already. */
  readonly but = input<string>();
  protected readonly others = computed(() => {
    const now = new Date();
    return (this.asked.data()?.member?.results.edges ?? [])
      .map(({ node }) => node)
      .filter((one) => one.id !== this.but() && isUrgent(one, now))
      .map((one) => ({ ...one, text: valueOf(one, this.i18n.locale()) }));
  });

  constructor() {
    followRecord(['timeline'], () => this.asked.reload());
  }
}
