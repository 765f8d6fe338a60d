import { Component, computed, inject, input } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { NumberLine, ProgressBar } from '@careway/portal-ui/data';
import { formatNumber, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag, Tile, type Tone } from '@careway/portal-ui/tag';
import { Names, WrittenPipe } from '../concept/names.ts';
import type { GoalState, PlanFieldsFragment } from '../generated/graph.ts';
import { shown } from '../result/value.ts';
import { standsAgainst } from '../result/yardstick.ts';
import { zonesOf } from '../result/zones.ts';
import { SIGN, wayOf } from './goal-progress.ts';

type Goal = PlanFieldsFragment['goals'][number];

const REACHED: readonly (string | null)[] = ['achieved', 'sustaining'];
const SAID: readonly (string | null)[] = ['improving', 'worsening', 'no-change', 'not-achieved'];
const TONES: Readonly<Record<GoalState, Tone>> = { ON_TARGET: 'good', IMPROVING: 'brand', AWAY: 'watch', NO_DATA: 'none' };

/** A goal; where it is measured, how it stands and since when, as the care team sees it too, and the way from the start to the target. */
@Component({
  selector: 'cw-goal',
  imports: [NumberLine, ProgressBar, Tag, Tile, TPipe, Value, WhenPipe, WrittenPipe],
  templateUrl: './goal-card.html',
  host: { class: 'goal-card' },
})
export class GoalCard {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  readonly goal = input.required<Goal>();

  protected readonly progress = computed(() => this.goal().progress ?? undefined);
  protected readonly state = computed(() => {
    const progress = this.progress();
    return progress && { key: `member.goal.state.${progress.state.toLowerCase().replace('_', '-')}`, tone: TONES[progress.state] };
  });
  protected readonly measured = computed(() => {
    const { comparator, target, low, progress } = this.goal();
    if (!progress || progress.current === null || progress.start === null || comparator === null || target === null) return undefined;
    const unit = displayUnit(progress.unit ?? '');
    const text = (value: number): string => shown({ value, unit }, this.i18n.locale());
    const way = wayOf(progress.start, progress.current, { comparator, target, low });
    return {
      ...way,
      nowText: text(progress.current),
      leftText: formatNumber(way.left, {}, this.i18n.locale()),
      startText: text(progress.start),
      goalText: low === null ? `${SIGN[comparator]} ${text(target)}` : this.between(low, target, unit),
    };
  });
  /** “between 4 and 7 mmol/L”, where nothing was measured yet too. */
  protected readonly range = computed(() => {
    const { target, low, unit } = this.goal();
    return target === null || low === null ? undefined : this.between(low, target, displayUnit(unit ?? ''));
  });
  /** A range is drawn as a band with the value on the line: there is no one way to it. */
  protected readonly line = computed(() => {
    const { target, low, progress } = this.goal();
    const way = this.measured();
    if (!way || target === null || low === null || !progress || progress.current === null) return undefined;
    const drawn = zonesOf({ low, high: target }, progress.current, this.i18n.t('member.result.goal'));
    const { standing } = standsAgainst(progress.current, { low, high: target, unit: '' });
    return drawn && { ...drawn, standing, value: progress.current };
  });
  protected readonly measure = computed(() => {
    const measure = this.goal().measure;
    return measure && this.names.of(measure);
  });
  private between(low: number, high: number, unit: string): string {
    const locale = this.i18n.locale();
    return this.i18n.t('member.goal.between', { low: formatNumber(low, {}, locale), high: shown({ value: high, unit }, locale) });
  }

  /** What a clinician wrote, where nothing is measured. */
  protected readonly isReached = computed(() => !this.progress() && REACHED.includes(this.goal().achievementStatus));
  protected readonly status = computed(() => {
    const status = this.goal().achievementStatus;
    return !this.progress() && SAID.includes(status) ? this.i18n.t(`member.goal.${status}`) : undefined;
  });
}
