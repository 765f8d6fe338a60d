import { Component, computed, inject, input } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { formatNumber } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import type { ClinicGoalFragment } from '../generated/graph.ts';
import { comparatorSign } from './goal-words.ts';

/** `< 7 %`, a range in words: “between 4 and 7 mmol/L”; nothing where the goal has no number. */
@Component({
  selector: 'cw-goal-target',
  template: `@if (range(); as words) {
      <bdi>{{ words }}</bdi>
    } @else if (text(); as words) {
      <bdi dir="ltr" class="nowrap">{{ words }}</bdi>
    }`,
})
export class GoalTarget {
  readonly goal = input.required<Pick<ClinicGoalFragment, 'comparator' | 'target' | 'low' | 'unit'>>();
  private readonly i18n = inject(I18n);
  protected readonly range = computed(() => {
    const { target, low, unit } = this.goal();
    if (typeof target !== 'number' || typeof low !== 'number') return undefined;
    const number = (value: number): string => formatNumber(value, {}, this.i18n.locale());
    return this.i18n.t('clinic.goal.between', { low: number(low), high: `${number(target)} ${displayUnit(unit ?? '')}`.trim() });
  });
  protected readonly text = computed(() => {
    const { comparator, target, unit } = this.goal();
    return typeof target === 'number' ? `${comparatorSign(comparator)} ${target} ${unit ? displayUnit(unit) : ''}`.trim() : '';
  });
}
