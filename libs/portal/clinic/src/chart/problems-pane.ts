import { Component, computed, inject } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';

/** The problem list: what is active, what is only suspected, what is over. */
@Component({
  selector: 'cw-problems-pane',
  imports: [ConceptPipe, PaneState, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'problems-title' },
  template: `<header>
      <h2 id="problems-title">{{ 'clinic.problems.title' | t }}</h2>
    </header>
    @if (problems(); as list) {
      <ul class="lines">
        @for (one of list; track one.id) {
          <li>
            <span class="grow" [class.strong]="one.active"
              >{{ one.code | concept }}
              @if (one.active && one.verificationStatus !== 'confirmed') {
                <span class="meta"> · {{ 'clinic.problems.unconfirmed' | t }}</span>
              }
            </span>
            <span class="meta">{{ statusOf(one.clinicalStatus) }} · {{ one.abatedAt ?? one.occurredAt | when: 'month-short' }}</span>
          </li>
        } @empty {
          <li class="soft">{{ 'clinic.problems.none' | t }}</li>
        }
      </ul>
    }
    <cw-pane-state [of]="chart.problems" />`,
})
export class ProblemsPane {
  private readonly i18n = inject(I18n);
  protected readonly chart = inject(Chart);
  protected readonly problems = computed(() => this.chart.problems.data()?.member?.conditions);
  protected statusOf = (status: string): string => this.i18n.t(`clinic.condition.${status}`);
}
