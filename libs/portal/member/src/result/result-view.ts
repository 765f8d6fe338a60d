import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { NumberLine, Trend, type Band } from '@careway/portal-ui/data';
import { unitWords, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Names } from '../concept/names.ts';
import { MemberResultTrendDocument, type ResultFieldsFragment } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Flag } from '@careway/portal-ui/tag';
import { MeaningTag, wordsOf } from './meaning-tag.ts';
import { STANDING_OF } from './standing.ts';
import { rangeOf, shown } from './value.ts';
import { standsAgainst, type Goal } from './yardstick.ts';
import { nearEndOf } from './pressure.ts';
import { zonesOf } from './zones.ts';

type Measured = Pick<ResultFieldsFragment, 'code' | 'value' | 'valueText' | 'range' | 'meaning'>;

/** One measured value: where it stands on its line, and how it went over time. */
@Component({
  selector: 'cw-result-view',
  imports: [Flag, MeaningTag, NumberLine, TPipe, Trend, Value, WhenPipe],
  templateUrl: './result-view.html',
})
export class ResultView {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly record = inject(OpenRecord);
  readonly measured = input.required<Measured>();
  readonly previous = input<ResultFieldsFragment['previous']>(null);
  /** A personal goal: it replaces the laboratory's range. */
  readonly goal = input<Goal>();
  /** The name is said by the page where only one value stands. */
  readonly named = input(true);

  private readonly code = computed(() => (this.measured().value ? this.measured().code.codings[0]?.code : undefined));
  private readonly trend = query(MemberResultTrendDocument, () => {
    const variables = this.record.variables();
    const code = this.code();
    return variables && code !== undefined ? { ...variables, code } : undefined;
  });
  protected readonly name = computed(() => this.names.of(this.measured().code));
  protected readonly value = computed(() => {
    const { value } = this.measured();
    return value ? shown(value, this.i18n.locale()) : undefined;
  });
  private readonly limits = computed(() => this.goal() ?? this.measured().range);
  /** Against the goal, in words and shape. */
  protected readonly against = computed(() => {
    const goal = this.goal();
    const { value } = this.measured();
    if (!goal || !value) return undefined;
    const { key, standing } = standsAgainst(value.value, goal);
    return { standing, words: this.i18n.t(`member.result.stands.${key}`) };
  });
  protected readonly standing = computed(() => this.against()?.standing ?? STANDING_OF[this.measured().meaning.level]);
  protected readonly range = computed(() => rangeOf(this.limits(), this.i18n.locale()));
  protected readonly goalName = computed(() => this.i18n.t(this.goal() ? 'member.result.goal' : 'member.result.usual'));
  protected readonly line = computed(() => {
    const { value } = this.measured();
    const limits = this.limits();
    const line =
      value && limits
        ? zonesOf(limits, value.value, this.goalName(), this.goal() ? undefined : nearEndOf(this.measured().code))
        : undefined;
    return line && value ? { ...line, value: value.value } : undefined;
  });
  /** The line in a sentence, for those who hear it. */
  protected readonly label = computed(() =>
    this.i18n.t('member.result.line', {
      name: this.name(),
      value: this.value(),
      range: this.range(),
      meaning: [wordsOf(this.measured().meaning, this.i18n), this.against()?.words].filter(Boolean).join(', '),
    }),
  );
  protected readonly before = computed(() => {
    const previous = this.previous();
    return previous ? { value: shown(previous.value, this.i18n.locale()), at: previous.occurredAt } : undefined;
  });
  protected readonly series = computed(() => {
    const trend = this.trend.data()?.member?.resultTrend;
    if (!trend || trend.points.length < 2) return undefined;
    const { low, high } = this.goal() ?? trend.range ?? { low: null, high: null };
    const goal: Band | undefined =
      low === null && high === null ? undefined : { ...(low !== null && { from: low }), ...(high !== null && { to: high }) };
    return {
      unit: unitWords(trend.unit, 2, this.i18n.locale()),
      goal,
      points: trend.points.map(({ occurredAt, value }) => ({ at: occurredAt, value })),
    };
  });
}
