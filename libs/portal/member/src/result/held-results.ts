import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { type Language, MemberHeldResultsDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { OpenRecord } from '../shell/open-record.ts';

/** Results that are there and are not shown yet: of which kind, why, and what comes first. Never what they say. */
@Component({
  selector: 'cw-held-results',
  imports: [Notice, TPipe, WhenPipe],
  host: { class: 'stack', '[hidden]': 'held().length === 0' },
  template: `@for (one of held(); track one.id) {
    <cw-notice tone="plain" icon="lock">
      <p class="strong">{{ 'member.held.there' | t: { what: 'member.held.kind.' + one.kind | t } }}</p>
      <p class="small">{{ one.byMember ? ('member.held.wish' | t) : one.reason }}</p>
      <p class="meta">
        {{ 'member.held.since' | t: { date: (one.reportedAt | when: 'year') } }}
        @if (one.shownAt; as date) {
          · {{ 'member.held.until' | t: { date: (date | when: 'year') } }}
        }
      </p>
    </cw-notice>
  }`,
})
export class HeldResults {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly asked = query(
    MemberHeldResultsDocument,
    () => {
      const variables = this.record.variables();
      return variables && { ...variables, language: this.i18n.language().toUpperCase() as Language };
    },
    { passive: true },
  );
  protected readonly held = computed(() => this.asked.data()?.member?.heldResults ?? []);

  constructor() {
    followRecord(['timeline'], () => this.asked.reload());
  }
}
