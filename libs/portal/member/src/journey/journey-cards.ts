import { Component, computed, inject, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, Sentence, TPipe } from '@careway/portal-ui/i18n';
import { Tag } from '@careway/portal-ui/tag';
import { JourneyCard } from '@careway/portal-ui/way';
import type { JourneyFieldsFragment } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Concerns, huesOf } from './concern.ts';
import { Way } from './way.ts';

/** Journeys as cards with their rails, the latest first. */
@Component({
  selector: 'cw-journey-cards',
  imports: [JourneyCard, Sentence, Tag, TPipe, WhenPipe],
  template: `<div class="jgrid">
    @for (card of cards(); track card.id) {
      <cw-journey-card
        [title]="card.title"
        [detail]="'member.journey.lately' | t: { date: card.lastAt | when: 'near' }"
        [icon]="card.icon"
        [hue]="card.hue"
        [link]="card.link"
        [stages]="card.stages"
        [closed]="card.isClosed"
      >
        @if (card.isClosed) {
          <cw-tag tone="good" icon="check">{{ card.standing }}</cw-tag>
        }
        @if (card.isClosed) {
          <span>{{ 'member.journey.since' | t: { date: card.startedAt | when: 'month' } }}</span>
        } @else {
          <cw-sentence [key]="hereKey()" [params]="{ stage: card.standing, name: record.given() ?? '' }" />
        }
      </cw-journey-card>
    }
  </div>`,
})
export class JourneyCards {
  private readonly concerns = inject(Concerns);
  private readonly way = inject(Way);
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  readonly journeys = input.required<readonly JourneyFieldsFragment[]>();
  /** All of the record, where only some are shown: hues go by them. */
  readonly among = input<readonly JourneyFieldsFragment[]>();

  protected readonly hereKey = computed(() =>
    this.record.isActing() && this.record.given() ? 'member.journey.here-of' : 'member.journey.here',
  );
  protected readonly cards = computed(() => {
    const hues = huesOf(this.among() ?? this.journeys());
    this.i18n.language();
    return this.journeys().map((journey) => ({
      ...this.concerns.of(journey.concern),
      id: journey.id,
      lastAt: journey.lastAt,
      startedAt: journey.startedAt,
      hue: hues.get(journey.id) ?? 'lagoon',
      link: `/member/journeys/${journey.id}`,
      stages: this.way.rail(journey),
      isClosed: journey.stage === 'CLOSED',
      standing: this.way.standing(journey),
    }));
  });
}
