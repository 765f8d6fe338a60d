import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { toldAt, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { ConceptPipe } from '../concept/names.ts';
import { MemberResultDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';
import { MeaningTag, wordsOf } from './meaning-tag.ts';
import { ResultView } from './result-view.ts';
import { ResultWords } from './result-words.ts';
import { rangeOf, valueOf } from './value.ts';
import { goalFor, standsAgainst, wayOf } from './yardstick.ts';

/** One result: the meaning first, then the picture, then what can be done, then the laboratory's own words. */
@Component({
  selector: 'cw-member-result',
  imports: [Answer, Button, ConceptPipe, Icon, MeaningTag, Notice, ResultView, ResultWords, Link, TPipe, WhenPipe],
  templateUrl: './result.page.html',
})
export class ResultPage {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberResultDocument, () => {
    const variables = this.record.variables();
    return variables && { ...variables, id: this.id() };
  });
  protected readonly result = computed(() => this.page.data()?.result ?? undefined);
  protected readonly date = computed(() => {
    const one = this.result();
    return one && toldAt(one.occurredAt, one.precision, this.i18n.zone());
  });
  /** The personal goal of a plan in force, where there is one for this test. */
  protected readonly goal = computed(() => {
    const one = this.result();
    return one && goalFor(one, this.page.data()?.plans?.plans ?? []);
  });
  /** What a person came for, in one sentence; nothing where the laboratory said nothing. */
  protected readonly answer = computed(() => {
    const one = this.result();
    if (!one) return undefined;
    const goal = this.goal();
    const value = one.value?.value;
    // What the value is, as everywhere; where it stands against the goal is a statement of its own.
    const stands = goal && value !== undefined ? this.i18n.t(`member.result.stands.${standsAgainst(value, goal).key}`) : undefined;
    const words = [wordsOf(one.meaning, this.i18n), stands].filter(Boolean).join(' · ');
    const limits = goal ?? one.range;
    const way = limits && value !== undefined && one.previous ? wayOf(value, one.previous.value.value, limits) : undefined;
    return words && capital(way ? this.i18n.t(`member.result.way.${way}`, { what: words }) : words, this.i18n.locale());
  });
  /** Far from usual, by the laboratory or a guideline's grade, and so lately that somebody may still have to act. */
  protected readonly isCritical = computed(() => {
    const one = this.result();
    return one?.meaning.level === 'VERY' && Date.parse(one.occurredAt) > Date.now() - CRITICAL_MS;
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

/** As long as a critical result may still wait for somebody: a week. */
const CRITICAL_MS = 7 * 86_400_000;
/** The first letter that is one: a value in the sentence is wrapped in marks of direction. */
const capital = (words: string, locale: string): string => words.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
