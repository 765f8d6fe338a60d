import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { ConceptPipe } from '../concept/names.ts';
import { MemberResultDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { at } from '../timeline/at.ts';
import { whoOf } from '../timeline/who.ts';
import { MeaningTag, wordsOf } from './meaning-tag.ts';
import { ResultView } from './result-view.ts';
import { rangeOf, valueOf } from './value.ts';

/** One result: the meaning first, then the picture, then what can be done, then the laboratory's own words. */
@Component({
  selector: 'cw-member-result',
  imports: [Answer, Button, ConceptPipe, Icon, MeaningTag, Notice, ResultView, RouterLink, TPipe, WhenPipe],
  templateUrl: './result.page.html',
})
export class ResultPage {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberResultDocument, () => (this.record.memberId() === undefined ? undefined : { id: this.id() }));
  protected readonly result = computed(() => this.page.data()?.result ?? undefined);
  protected readonly date = computed(() => {
    const one = this.result();
    return one && at(one.occurredAt, one.precision, this.i18n.zone());
  });
  /** What a person came for, in one sentence; nothing where the laboratory said nothing. */
  protected readonly answer = computed(() => {
    const one = this.result();
    const words = one && wordsOf(one.meaning, this.i18n);
    return words ? words.charAt(0).toLocaleUpperCase(this.i18n.locale()) + words.slice(1) : undefined;
  });
  protected readonly who = computed(() => whoOf(this.result()?.encounter?.practitioner, this.i18n));
  protected readonly value = computed(() => {
    const one = this.result();
    return one && valueOf(one, this.i18n.locale());
  });
  protected readonly range = computed(() => rangeOf(this.result()?.range ?? null, this.i18n.locale()));
  protected readonly coding = computed(() => this.result()?.code.codings[0]);

  constructor() {
    followRecord(['timeline'], () => this.page.reload());
  }
}
