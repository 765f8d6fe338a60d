import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { MemberSurveyDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { SurveyForm } from './survey-form.ts';
import { SurveyResult } from './survey-result.ts';

/** One asking under one address: its questions while it is open, and the score once it was answered. */
@Component({
  selector: 'cw-member-survey',
  imports: [Answer, Link, SurveyForm, SurveyResult, TPipe],
  template: `<cw-answer [of]="page" [rows]="6" root="survey" />
    @if (survey(); as one) {
      @switch (one.state) {
        @case ('OPEN') {
          <cw-survey-form [of]="one" (sent)="page.reload()" />
        }
        @case ('ANSWERED') {
          <cw-survey-result [of]="one" [before]="before()" />
        }
        @default {
          <div class="talk stack">
            <h1 class="display">{{ one.title }}</h1>
            <p>{{ 'member.survey.over.' + one.state.toLowerCase() | t }}</p>
            <p>
              <a cwLink="/member/surveys">{{ 'member.survey.all' | t }}</a>
            </p>
          </div>
        }
      }
    }`,
})
export class SurveyPage {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberSurveyDocument, () => {
    const own = this.record.variables();
    return own && { ...own, id: this.id(), language: graphLanguage(this.i18n.language()) };
  });
  protected readonly survey = computed(() => this.page.data()?.survey);
  /** All scores of the same instrument up to this one, the oldest first. */
  protected readonly before = computed(() => {
    const one = this.survey();
    const trend = this.page.data()?.trend?.outcomes.find(({ instrument }) => instrument.instrument === one?.instrument.instrument);
    const points = (trend?.surveys ?? []).flatMap(({ answeredAt, score }) =>
      answeredAt && score !== null ? [{ at: answeredAt, value: score }] : [],
    );
    return points.filter(({ at }) => one?.answeredAt && at <= one.answeredAt).toReversed();
  });
}
