import { Component, computed, inject, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { Chart } from '../patient/chart.ts';
import { Drafts, type Part } from './drafts.ts';
import { isKept } from './slot.ts';

/** How a form is kept: when it was last saved, that it is not, or that another window wrote as well, with the choice. */
@Component({
  selector: 'cw-draft-state',
  imports: [Notice, TPipe, WhenPipe],
  template: `@switch (slot().trouble) {
    @case ('moved') {
      <cw-notice tone="watch" icon="merge" role="alert">
        @if (slot().theirs?.content) {
          {{ 'clinic.draft.moved' | t: { time: (slot().theirs!.savedAt | when: 'time') } }}
        } @else {
          {{ 'clinic.draft.gone' | t }}
        }
        <button type="button" class="link" (click)="drafts.settle(memberId(), part(), 'mine')">{{ 'clinic.draft.take-mine' | t }}</button>
        <button type="button" class="link" (click)="drafts.settle(memberId(), part(), 'theirs')">
          {{ (slot().theirs?.content ? 'clinic.draft.take-theirs' : 'clinic.draft.close') | t }}
        </button>
      </cw-notice>
    }
    @case ('offline') {
      <cw-notice tone="watch" icon="offline" role="alert">{{ 'clinic.draft.offline' | t }}</cw-notice>
    }
    @case ('refused') {
      <cw-notice tone="bad" role="alert">{{ 'clinic.draft.refused' | t }}</cw-notice>
    }
    @default {
      @if (keptAt(); as at) {
        <p class="meta" [attr.aria-busy]="!kept() || null">{{ 'clinic.draft.kept' | t: { time: (at | when: 'time') } }}</p>
      }
    }
  }`,
})
export class DraftState {
  protected readonly drafts = inject(Drafts);
  private readonly chart = inject(Chart, { optional: true });
  readonly part = input.required<Part>();
  /** Of the open chart where nothing is said. */
  readonly of = input<string>();
  protected readonly memberId = computed(() => this.of() ?? this.chart?.memberId());
  protected readonly slot = computed(() => this.drafts.slot(this.memberId(), this.part()));
  protected readonly kept = computed(() => isKept(this.slot()));
  protected readonly keptAt = computed(() => {
    const { content, savedAt } = this.slot().held;
    return content === null ? undefined : savedAt;
  });
}
