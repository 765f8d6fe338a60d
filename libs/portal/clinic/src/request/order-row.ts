import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import type { ClinicOrderFragment } from '../generated/graph.ts';
import { RequestRefusalNote } from './refusal.ts';
import { RequestDesk } from './request-desk.ts';
import { SayForm } from './say-form.ts';
import { sayingOf } from './saying.ts';

/** An order: how far it is, until when its result is expected, and the steps that are open to it. */
@Component({
  selector: 'cw-order-row',
  imports: [Button, ConceptPipe, RequestRefusalNote, SayForm, Tag, TPipe, WhenPipe],
  host: { class: 'grow stack tight-stack' },
  template: `<p class="row tight">
      <strong class="strong">{{ order().code | concept }}</strong>
      <cw-tag [tone]="order().late ? 'bad' : order().status === 'ACTIVE' ? 'watch' : 'none'" [shape]="order().late ? 'dia' : undefined">{{
        'clinic.request.order.' + stage() | t
      }}</cw-tag>
      @if (order().priority !== 'ROUTINE') {
        <cw-tag tone="watch">{{ 'clinic.request.priority.' + order().priority.toLowerCase() | t }}</cw-tag>
      }
    </p>
    <p class="small">
      <bdi>{{ order().cancelReason ?? order().reason }}</bdi>
    </p>
    <p class="meta">
      <span class="starts">{{ order().placedAt | when: 'near' }}</span> · <bdi>{{ order().placedBy.displayName }}</bdi>
      @if (order().status === 'ACTIVE') {
        · {{ 'clinic.request.expected' | t: { date: (order().expectedOn | when: 'date') } }}
      }
    </p>
    <cw-request-refusal [about]="order().id" />
    @if (order().status === 'ACTIVE') {
      @if (saying.act()) {
        <cw-say-form
          [controlId]="'cancel-' + order().id"
          [label]="'clinic.request.why' | t"
          [hint]="'clinic.medicine.member-reads' | t"
          [act]="'clinic.request.cancel' | t"
          [busy]="busy()"
          [fresh]="saying.isFresh()"
          (said)="cancel($event)"
          (left)="saying.close()"
        />
      } @else {
        <div class="row tight">
          @if (order().collectedAt === null) {
            <button cwButton="second" type="button" [small]="true" [busy]="busy()" (click)="desk.collect(order())">
              {{ (order().category === 'IMAGING' ? 'clinic.request.imaged' : 'clinic.request.collect') | t }}
            </button>
          }
          <button cwButton="plain" type="button" [small]="true" (click)="saying.open('cancel')">{{ 'clinic.request.cancel' | t }}</button>
        </div>
      }
    }`,
})
export class OrderRow {
  protected readonly desk = inject(RequestDesk);
  readonly order = input.required<ClinicOrderFragment>();
  protected readonly saying = sayingOf(['cancel'], (act) => this.desk.waits(act, this.order().id));
  protected readonly busy = computed(() => this.desk.busy() === this.order().id);
  protected readonly stage = computed(() => stageOf(this.order()));

  protected async cancel(reason: string): Promise<void> {
    if (await this.desk.cancelOrder(this.order(), reason)) this.saying.close();
  }
}

/** End of the key of its word. */
export function stageOf({ status, late, collectedAt }: Pick<ClinicOrderFragment, 'status' | 'late' | 'collectedAt'>): string {
  if (status !== 'ACTIVE') return status.toLowerCase();
  return late ? 'late' : collectedAt ? 'collected' : 'placed';
}
