import { Component, computed, input } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import type { ClinicGoalFragment } from '../generated/graph.ts';
import { comparatorSign } from './goal-words.ts';

/** `< 7 %`; nothing where the goal has no number. */
@Component({
  selector: 'cw-goal-target',
  template: `@if (text(); as words) {
    <bdi dir="ltr" class="nowrap">{{ words }}</bdi>
  }`,
})
export class GoalTarget {
  readonly goal = input.required<Pick<ClinicGoalFragment, 'comparator' | 'target' | 'unit'>>();
  protected readonly text = computed(() => {
    const { comparator, target, unit } = this.goal();
    return typeof target === 'number' ? `${comparatorSign(comparator)} ${target} ${unit ? displayUnit(unit) : ''}`.trim() : '';
  });
}
