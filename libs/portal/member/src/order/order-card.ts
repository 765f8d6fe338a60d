import { Component, computed, inject, input } from '@angular/core';
import { formatDate, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { RequestRail, type Stage } from '@careway/portal-ui/way';
import { ConceptPipe } from '../concept/names.ts';
import type { OrderFieldsFragment } from '../generated/graph.ts';
import { whoOf } from '../timeline/who.ts';
import { stagesOf } from './order-stages.ts';

/** A test or a picture that was ordered: what for, by whom, how far it is, and what happens if it is late. */
@Component({
  selector: 'cw-order',
  imports: [ConceptPipe, Notice, RequestRail, Tag, Tile, TPipe, WhenPipe],
  host: { class: 'med' },
  template: `<div class="row nw goal-h">
      <cw-tile [icon]="order().category === 'IMAGING' ? 'eye' : 'flask'" hue="lagoon" />
      <div class="grow">
        <h3>{{ order().code | concept }}</h3>
        <p class="small">
          <bdi>{{ order().reason }}</bdi>
        </p>
        @if (who(); as name) {
          <p class="meta">{{ 'member.order.by' | t: { name } }}</p>
        }
      </div>
      @if (order().priority !== 'ROUTINE') {
        <cw-tag tone="watch">{{ 'member.order.priority.' + order().priority.toLowerCase() | t }}</cw-tag>
      }
    </div>
    <cw-request-rail [stages]="stages()" />
    @if (order().cancelReason; as reason) {
      <p class="small">{{ 'member.order.because' | t: { reason } }}</p>
    }
    @if (order().status === 'ACTIVE') {
      @if (order().late) {
        <cw-notice tone="watch">{{ 'member.order.late' | t: { date: (order().expectedOn | when: 'year') } }}</cw-notice>
      } @else {
        <p class="meta">{{ 'member.order.expected' | t: { date: (order().expectedOn | when: 'year') } }}</p>
      }
    }`,
})
export class OrderCard {
  private readonly i18n = inject(I18n);
  readonly order = input.required<OrderFieldsFragment>();
  protected readonly who = computed(() => whoOf(this.order().placedBy, this.i18n));
  protected readonly stages = computed(() =>
    stagesOf(this.order()).map(({ key, state, at }): Stage => {
      const when = at && formatDate(at, 'moment', this.i18n.locale(), this.i18n.zone(), new Date());
      return { name: this.i18n.t(`member.order.stage.${key}`), state, ...(when && { when }) };
    }),
  );
}
