import { Component, computed, inject, signal } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import { PathwayOffer } from '../pathway/pathway-offer.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';

/** The problem list: what is active, what is only suspected, what is over. */
@Component({
  selector: 'cw-problems-pane',
  imports: [ConceptPipe, PaneState, PathwayOffer, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'problems-title' },
  template: `<header>
      <h2 id="problems-title">{{ 'clinic.problems.title' | t }}</h2>
    </header>
    @if (problems(); as list) {
      <ul class="lines">
        @for (one of list; track one.id) {
          <li [class.with-offer]="offered() === one.id">
            <span class="grow" [class.strong]="one.active"
              >{{ one.code | concept }}
              @if (one.active && one.verificationStatus !== 'confirmed') {
                <span class="meta"> · {{ 'clinic.problems.unconfirmed' | t }}</span>
              }
            </span>
            @if (one.active && one.verificationStatus === 'confirmed') {
              <button
                type="button"
                class="link small"
                [attr.aria-expanded]="offered() === one.id"
                [attr.aria-label]="'clinic.offer.for' | t: { name: (one.code | concept) }"
                (click)="offered.set(offered() === one.id ? undefined : one.id)"
              >
                {{ 'clinic.offer.open' | t }}
              </button>
            }
            <span class="meta">{{ statusOf(one.clinicalStatus) }} · {{ one.abatedAt ?? one.occurredAt | when: 'month-short' }}</span>
            @if (offered() === one.id) {
              <cw-pathway-offer [conditionId]="one.id" (closed)="offered.set(undefined)" />
            }
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
  /** The condition whose pathway is being looked at. */
  protected readonly offered = signal<string | undefined>(undefined);
  protected statusOf = (status: string): string => this.i18n.t(`clinic.condition.${status}`);
}
