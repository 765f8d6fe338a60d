import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { toldAt, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Tile } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import { MemberReportDocument, type ResultFieldsFragment } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';
import { MeaningTag } from './meaning-tag.ts';
import { rangeOf, valueOf } from './value.ts';

/** What is out of range comes first; within one kind the order of the laboratory stays. */
const ORDER: Readonly<Record<ResultFieldsFragment['meaning']['level'], number>> = { VERY: 0, FAR: 1, NEAR: 2, UNKNOWN: 3, NORMAL: 4 };

/** A laboratory's report: each of its results in a line, each leading to its own page. */
@Component({
  selector: 'cw-member-report',
  imports: [Answer, ConceptPipe, Icon, MeaningTag, Link, Tile, TPipe, Value, WhenPipe],
  templateUrl: './report.page.html',
})
export class ReportPage {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberReportDocument, () => (this.record.memberId() === undefined ? undefined : { id: this.id() }));
  protected readonly report = computed(() => this.page.data()?.report ?? undefined);
  protected readonly date = computed(() => {
    const one = this.report();
    return one && toldAt(one.occurredAt, one.precision, this.i18n.zone());
  });
  protected readonly who = computed(() => whoOf(this.report()?.encounter?.practitioner, this.i18n));
  protected readonly rows = computed(() =>
    [...(this.report()?.results ?? [])]
      .sort((a, b) => ORDER[a.meaning.level] - ORDER[b.meaning.level])
      .map((result) => ({ result, value: valueOf(result, this.i18n.locale()), range: rangeOf(result.range, this.i18n.locale()) })),
  );
}
