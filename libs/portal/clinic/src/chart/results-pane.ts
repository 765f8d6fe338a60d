import { Component, computed, inject, signal } from '@angular/core';
import { Sparkline } from '@careway/portal-ui/data';
import { ToldPipe, unitWords, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptNames } from '../concept/names.ts';
import { Chart } from '../patient/chart.ts';
import { PaneState } from './pane-state.ts';
import { resultRows, type ResultRow } from './result-rows.ts';
import { ScoreSource } from './score-source.ts';

const SHOWN_FIRST = 6;

/** The newest value of each test, with its flag, its range or the patient's goal, and the line that led there. */
@Component({
  selector: 'cw-results-pane',
  imports: [Link, PaneState, ScoreSource, Sparkline, Tag, ToldPipe, TPipe, Value, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'results-title' },
  templateUrl: './results-pane.html',
})
export class ResultsPane {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  protected readonly chart = inject(Chart);
  protected readonly all = signal(false);

  protected unitOf = ({ unit, value }: ResultRow): string => unitWords(unit, Number(value), this.i18n.locale());
  protected readonly rows = computed(() => {
    const results = this.chart.results.data()?.member?.results.edges.map(({ node }) => node);
    const plans = this.chart.treatment.data()?.member?.plans ?? [];
    const goals = plans.filter(({ status }) => status === 'ACTIVE').flatMap((plan) => plan.goals);
    return (
      results &&
      resultRows(
        results,
        goals.filter(({ lifecycleStatus }) => lifecycleStatus === 'active'),
      )
    );
  });
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows()?.slice(0, SHOWN_FIRST)));
  protected readonly hidden = computed(() => Math.max(0, (this.rows()?.length ?? 0) - SHOWN_FIRST));
  protected readonly oldest = computed(() => this.chart.results.data()?.member?.results.edges.at(-1)?.node.occurredAt);

  protected name = (row: ResultRow): string => this.names.of(row.test);
  protected value = ({ value }: ResultRow): string => (typeof value === 'string' ? value : this.names.of(value));
  protected isWords = ({ value }: ResultRow): boolean => typeof value !== 'string' || /\p{L}/u.test(value);
  protected flagWord = ({ flag }: ResultRow): string => (flag?.word ? this.i18n.t(`clinic.flag.${flag.word}`) : (flag?.code ?? ''));
}
