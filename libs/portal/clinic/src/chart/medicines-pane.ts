import { Component, computed, inject, signal } from '@angular/core';
import { ToldPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';

const OPEN = ['REQUESTED', 'APPROVED', 'DISPENSED'];

/** What is taken now, how, and since when; what was stopped on demand. */
@Component({
  selector: 'cw-medicines-pane',
  imports: [ConceptPipe, Link, PaneState, Tag, ToldPipe, TPipe],
  host: { role: 'region', 'aria-labelledby': 'medicines-title' },
  template: `<header>
      <h2 id="medicines-title">{{ 'clinic.medicines.title' | t }}</h2>
      <a class="small push" [cwLink]="[]" [queryParams]="{ tab: 'medicines' }">{{ 'clinic.medicines.work' | t }}</a>
      @if (past().length > 0) {
        <button type="button" class="link small" [attr.aria-expanded]="all()" (click)="all.set(!all())">
          {{ all() ? ('clinic.medicines.fewer' | t) : ('clinic.medicines.past' | t: { count: past().length }) }}
        </button>
      }
    </header>
    @if (chart.treatment.data()?.member) {
      <ul class="lines">
        @for (one of shown(); track one.id) {
          <li>
            <span class="grow"
              ><span [class.strong]="one.status === 'active'">{{ one.code | concept }}</span>
              @if (one.dosage) {
                <span class="meta dose"
                  ><bdi>{{ one.dosage }}</bdi></span
                >
              }
            </span>
            @if (openRefill(one); as status) {
              <cw-tag tone="watch">{{ 'clinic.refill.status.' + status.toLowerCase() | t }}</cw-tag>
            }
            <span class="meta">{{ statusOf(one.status) }} · {{ one | told: 'month-short' }}</span>
          </li>
        } @empty {
          <li class="soft">{{ 'clinic.medicines.none' | t }}</li>
        }
      </ul>
    }
    <cw-pane-state [of]="chart.treatment" />`,
})
export class MedicinesPane {
  private readonly i18n = inject(I18n);
  protected readonly chart = inject(Chart);
  protected readonly all = signal(false);
  private readonly medicines = computed(() => this.chart.treatment.data()?.member?.medications ?? []);
  private readonly current = computed(() => this.medicines().filter(({ status }) => status === 'active' || status === 'on-hold'));
  protected readonly past = computed(() => this.medicines().filter((one) => !this.current().includes(one)));
  protected readonly shown = computed(() => (this.all() ? [...this.current(), ...this.past()] : this.current()));
  /** Where a request for more stands that waits for somebody. */
  protected openRefill = ({ refill }: { refill: { status: string } | null }): string | undefined =>
    refill && OPEN.includes(refill.status) ? refill.status : undefined;
  protected statusOf = (status: string): string => this.i18n.t(`clinic.medicine.${status}`);
}
