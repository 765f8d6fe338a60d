import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { CareCard } from '@careway/portal-ui/card';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { MemberDangerDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { OpenRecord } from '../shell/open-record.ts';

/**
 * The newest dangerous value of the last day, with what to do now. Whoever types one is told at once; what a device sent may have been seen by
 * nobody.
 */
@Component({
  selector: 'cw-danger-now',
  imports: [Button, CareCard, Icon, Link, TPipe, WhenPipe],
  host: { class: 'stack', '[hidden]': '!danger()' },
  template: `@if (danger(); as one) {
    <cw-care-card urgency="today" headingId="danger" [title]="'member.urgent.title' | t: { what: 'member.reading.kind.' + one.kind | t }">
      <p class="small soft">{{ 'member.urgent.when' | t: { date: (one.at | when: 'near'), time: (one.at | when: 'time') } }}</p>
      <p>{{ one.text }}</p>
      <div class="row">
        <a cwButton cwLink="/member/readings">{{ 'member.danger.see' | t }}</a>
        <a cwButton="second" href="tel:101"
          ><cw-icon name="phone" /><span>{{ 'member.call-101' | t }}</span></a
        >
      </div>
    </cw-care-card>
  }`,
})
export class DangerNow {
  private readonly i18n = inject(I18n);
  private readonly asked = query(MemberDangerDocument, inject(OpenRecord).variables, { passive: true });
  protected readonly danger = computed(() => {
    const readings = this.asked.data()?.member?.readings ?? [];
    const one = readings.find(({ danger }) => danger !== null);
    if (!one?.danger) return undefined;
    return { kind: one.kind.toLowerCase().replace('_', '-'), at: one.measuredAt, text: one.danger[this.i18n.language()] };
  });

  constructor() {
    followRecord(['timeline'], () => this.asked.reload());
  }
}
