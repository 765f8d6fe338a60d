import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { ProgressBar } from '@careway/portal-ui/data';
import { formatNumber, Value } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { Names } from '../concept/names.ts';
import { MemberGoalTrendDocument, type PlanFieldsFragment } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { shown } from '../result/value.ts';
import { progressOf, SIGN } from './goal-progress.ts';

type Goal = PlanFieldsFragment['goals'][number];

const REACHED: readonly (string | null)[] = ['achieved', 'sustaining'];
const SAID: readonly (string | null)[] = ['improving', 'worsening', 'no-change', 'not-achieved'];

/** A goal; where it is measured, the way from the first value to the target, computed from the results. */
@Component({
  selector: 'cw-goal',
  imports: [ProgressBar, Tag, Tile, TPipe, Value],
  templateUrl: './goal-card.html',
  host: { class: 'goal-card' },
})
export class GoalCard {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly record = inject(OpenRecord);
  readonly goal = input.required<Goal>();

  private readonly code = computed(() => (this.goal().target === null ? undefined : this.goal().measure?.codings[0]?.code));
  private readonly trend = query(
    MemberGoalTrendDocument,
    () => {
      const variables = this.record.variables();
      const code = this.code();
      return variables && code !== undefined ? { ...variables, code } : undefined;
    },
    { passive: true },
  );
  protected readonly measured = computed(() => {
    const { comparator, target } = this.goal();
    const trend = this.trend.data()?.member?.resultTrend;
    if (!trend || comparator === null || target === null) return undefined;
    const progress = progressOf(trend.points, comparator, target);
    if (!progress) return undefined;
    const text = (value: number): string => shown({ value, unit: trend.unit }, this.i18n.locale());
    return {
      ...progress,
      nowText: text(progress.now),
      leftText: formatNumber(progress.left, {}, this.i18n.locale()),
      startText: text(progress.start),
      goalText: `${SIGN[comparator]} ${text(target)}`,
    };
  });
  protected readonly measure = computed(() => {
    const measure = this.goal().measure;
    return measure && this.names.of(measure);
  });
  protected readonly isReached = computed(() => REACHED.includes(this.goal().achievementStatus));
  protected readonly status = computed(() => {
    const status = this.goal().achievementStatus;
    return SAID.includes(status) ? this.i18n.t(`member.goal.${status}`) : undefined;
  });

  constructor() {
    followRecord(['plan', 'timeline'], () => this.trend.reload());
  }
}
