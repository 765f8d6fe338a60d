import { Component, computed, inject, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Trend } from '@careway/portal-ui/data';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Flag } from '@careway/portal-ui/tag';
import { MemberResumeSurveysDocument, MemberSurveyChangedDocument, MemberSurveysDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { OpenSurveys } from './open-surveys.ts';
import { standingOf } from './score-line.ts';

/** How I am, by my own word: what is asked now, how it went, what was answered, and what is not asked any more. */
@Component({
  selector: 'cw-member-surveys',
  imports: [Answer, Button, EmptyState, Flag, Link, Notice, OpenSurveys, TPipe, Trend, WhenPipe],
  templateUrl: './surveys.page.html',
})
export class SurveysPage {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly page = query(MemberSurveysDocument, () => {
    const own = this.record.variables();
    return own && { ...own, language: graphLanguage(this.i18n.language()) };
  });
  private readonly shown = computed(() => this.page.data()?.surveys);
  protected readonly trends = computed(() =>
    (this.shown()?.outcomes ?? []).map(({ instrument, surveys }) => ({
      ...{ instrument, last: surveys[0]!, standing: standingOf(surveys[0]!.band?.standing ?? 'NEAR') },
      points: surveys
        .flatMap(({ answeredAt, score }) => (answeredAt && score !== null ? [{ at: answeredAt, value: score }] : []))
        .toReversed(),
    })),
  );
  protected readonly answered = computed(() => this.shown()?.answeredSurveys ?? []);
  protected readonly refused = computed(() => this.shown()?.refusedInstruments ?? []);
  protected readonly standing = standingOf;

  constructor() {
    const reload = (): void => this.page.reload();
    live(MemberSurveyChangedDocument, this.record.variables, { next: reload, gap: reload });
  }

  protected async resume(instrument: string): Promise<void> {
    const own = this.record.variables();
    if (!own || this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    try {
      await this.mutate(MemberResumeSurveysDocument, { ...own, instrument });
      this.page.reload();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
