import { Component, computed, inject, input } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { MemberVideoVisitsDocument, type MemberVideoVisitsQuery, MemberVisitMovedDocument } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';

type Visit = NonNullable<MemberVideoVisitsQuery['visits']>['videoVisits'][number];
const HOUR_MS = 3_600_000;
const STANDS: readonly Visit['state'][] = ['PLANNED', 'WAITING', 'IN_PROGRESS'];

/** The way into a video visit that is near: it appears when a clinician asks for one, or its day has come. */
@Component({
  selector: 'cw-open-visits',
  imports: [Button, Icon, Link, TPipe, WhenPipe],
  host: { '[hidden]': '!visits().length' },
  template: `@for (one of visits(); track one.id) {
    <section class="card stack" [attr.aria-labelledby]="'visit-' + one.id">
      <h2 class="t3" [id]="'visit-' + one.id"><cw-icon name="video" />{{ 'member.visit.title' | t }}</h2>
      <p>{{ who(one) }} · {{ one.startsAt | when: 'day' }}, {{ one.startsAt | when: 'time' }}</p>
      <p role="status">{{ 'member.visit.stands.' + one.state.toLowerCase().replaceAll('_', '-') | t }}</p>
      <p>
        <a cwButton [cwLink]="'/member/visits/' + one.id">{{ 'member.visit.go' | t }}</a>
      </p>
    </section>
  }`,
})
export class OpenVisits {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  /** How far ahead one looks. */
  readonly hours = input(24);
  private readonly asked = query(MemberVideoVisitsDocument, this.record.variables);
  protected readonly visits = computed(() =>
    (this.asked.data()?.visits?.videoVisits ?? []).filter(
      ({ state, startsAt, closesAt }) =>
        STANDS.includes(state) &&
        Date.parse(startsAt) - Date.now() < this.hours() * HOUR_MS &&
        (state !== 'PLANNED' || Date.parse(closesAt) > Date.now()),
    ),
  );
  protected who = ({ clinician }: Visit): string => whoOf(clinician, this.i18n) ?? '';

  constructor() {
    const reload = (): void => this.asked.reload();
    live(MemberVisitMovedDocument, this.record.variables, { next: reload, gap: reload });
  }
}
