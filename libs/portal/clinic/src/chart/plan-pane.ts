import { Component, computed, inject } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import { Chart } from '../patient/chart.ts';
import { GoalTarget } from '../plan/goal-target.ts';
import { PaneState } from './pane-state.ts';

/** The plans in force at a glance; the drawer is where they are worked on. */
@Component({
  selector: 'cw-plan-pane',
  imports: [ConceptPipe, GoalTarget, PaneState, Link, Tag, TPipe],
  host: { role: 'region', 'aria-labelledby': 'plan-title' },
  template: `<header>
      <h2 id="plan-title">{{ 'clinic.plan.title' | t }}</h2>
      <a class="small push" [cwLink]="[]" [queryParams]="{ tab: null }">{{ 'clinic.plan.work' | t }}</a>
    </header>
    @if (plans(); as list) {
      <ul class="lines">
        @for (plan of list; track plan.id) {
          <li>
            <span class="grow"
              ><span class="strong">{{ plan.title || (plan.category | concept) }}</span>
              <span class="meta"> · {{ 'clinic.plan.open-tasks' | t: { count: openOf(plan) } }}</span></span
            >
            @if (lateOf(plan); as late) {
              <cw-tag tone="watch" shape="tri">{{ 'clinic.plan.late' | t: { count: late } }}</cw-tag>
            }
            <span class="meta">{{ 'clinic.plan.version' | t: { version: plan.version } }}</span>
          </li>
          @for (goal of plan.goals; track goal.id) {
            <li>
              <span class="grow"
                ><bdi>{{ goal.description }}</bdi></span
              ><cw-goal-target class="meta" [goal]="goal" />
            </li>
          }
        } @empty {
          <li class="soft">{{ 'clinic.plan.none-active' | t }}</li>
        }
      </ul>
    }
    <cw-pane-state [of]="chart.treatment" />`,
})
export class PlanPane {
  protected readonly chart = inject(Chart);
  protected readonly plans = computed(() => this.chart.treatment.data()?.member?.plans.filter(({ status }) => status === 'ACTIVE'));
  protected openOf = ({ tasks }: { tasks: readonly { status: string }[] }): number =>
    tasks.filter(({ status }) => status === 'REQUESTED' || status === 'IN_PROGRESS').length;
  protected lateOf = ({ tasks }: { tasks: readonly { overdue: boolean }[] }): number => tasks.filter(({ overdue }) => overdue).length;
}
