import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { NumberLine, Trend, type Band } from '@careway/portal-ui/data';
import { Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Names } from '../concept/names.ts';
import { MemberResultTrendDocument, type ResultFieldsFragment } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { MeaningTag, wordsOf } from './meaning-tag.ts';
import { STANDING_OF } from './standing.ts';
import { rangeOf, shown } from './value.ts';
import { zonesOf } from './zones.ts';

type Measured = Pick<ResultFieldsFragment, 'code' | 'value' | 'valueText' | 'range' | 'meaning'>;

/** One measured value: where it stands on its line, and how it went over time. */
@Component({
  selector: 'cw-result-view',
  imports: [MeaningTag, NumberLine, TPipe, Trend, Value, WhenPipe],
  templateUrl: './result-view.html',
})
export class ResultView {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  private readonly record = inject(OpenRecord);
  readonly measured = input.required<Measured>();
  readonly previous = input<ResultFieldsFragment['previous']>(null);
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
  protected readonly standing = computed(() => STANDING_OF[this.measured().meaning.level]);
  protected readonly range = computed(() => rangeOf(this.measured().range, this.i18n.locale()));
  protected readonly line = computed(() => {
    const { value, range } = this.measured();
    const line = value && range ? zonesOf(range, value.value, this.i18n.t('member.result.usual')) : undefined;
    return line && value ? { ...line, value: value.value } : undefined;
  });
  /** The line in a sentence, for those who hear it. */
  protected readonly label = computed(() =>
    this.i18n.t('member.result.line', {
      name: this.name(),
      value: this.value(),
      range: this.range(),
      meaning: wordsOf(this.measured().meaning, this.i18n),
    }),
  );
  protected readonly before = computed(() => {
    const previous = this.previous();
    return previous ? { value: shown(previous.value, this.i18n.locale()), at: previous.occurredAt } : undefined;
  });
  protected readonly series = computed(() => {
    const trend = this.trend.data()?.member?.resultTrend;
    if (!trend || trend.points.length < 2) return undefined;
    const { low, high } = trend.range ?? { low: null, high: null };
    const goal: Band | undefined =
      low === null && high === null ? undefined : { ...(low !== null && { from: low }), ...(high !== null && { to: high }) };
    return { unit: trend.unit, goal, points: trend.points.map(({ occurredAt, value }) => ({ at: occurredAt, value })) };
  });
}
