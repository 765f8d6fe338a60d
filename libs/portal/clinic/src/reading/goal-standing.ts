import { Component, computed, inject, input } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { formatNumber, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import type { ClinicGoalFragment, GoalState } from '../generated/graph.ts';

const TONES: Readonly<Record<GoalState, Tone>> = { ON_TARGET: 'good', IMPROVING: 'brand', AWAY: 'watch', NO_DATA: 'none' };

/** How a goal stands by what was measured, and since when: the same words of the service that the member reads. */
@Component({
  selector: 'cw-goal-standing',
  imports: [Tag, TPipe, WhenPipe],
  template: `@if (goal().progress; as one) {
    <p class="row tight meta">
      <cw-tag [tone]="tone()">{{ key() | t }}</cw-tag>
      @if (value(); as text) {
        <bdi dir="ltr" class="nowrap">{{ text }}</bdi>
      }
      @if (one.since; as then) {
        <span>{{ 'clinic.goal.since' | t: { date: (then | when: 'near') } }}</span>
      }
    </p>
  }`,
})
export class GoalStanding {
  private readonly i18n = inject(I18n);
  readonly goal = input.required<Pick<ClinicGoalFragment, 'progress'>>();
  private readonly state = computed((): GoalState => this.goal().progress?.state ?? 'NO_DATA');
  protected readonly tone = computed(() => TONES[this.state()]);
  protected readonly key = computed(() => `clinic.goal.state.${this.state().toLowerCase().replace('_', '-')}`);
  protected readonly value = computed(() => {
    const progress = this.goal().progress;
    if (!progress || progress.current === null) return undefined;
    const number = (n: number): string => formatNumber(n, {}, this.i18n.locale());
    const way = progress.start === null || progress.start === progress.current ? '' : `${number(progress.start)} → `;
    return `${way}${number(progress.current)} ${displayUnit(progress.unit ?? '')}`.trim();
  });
}
