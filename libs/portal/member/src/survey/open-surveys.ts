import { Component, computed, inject, input, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import {
  MemberDeclineSurveyDocument,
  MemberOpenSurveysDocument,
  type MemberOpenSurveysQuery,
  MemberPostponeSurveyDocument,
  MemberSurveyChangedDocument,
} from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { SubjectLine } from './subject-line.ts';

type Asked = NonNullable<MemberOpenSurveysQuery['asked']>['openSurveys'][number];

/** What the member is asked now: how they are, or how care was. "Not now" and "don’t ask again" stand beside it, and are respected. */
@Component({
  selector: 'cw-open-surveys',
  imports: [Button, Icon, Link, Notice, SubjectLine, TPipe, WhenPipe],
  host: { '[hidden]': '!asked().length' },
  templateUrl: './open-surveys.html',
})
export class OpenSurveys {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly record = inject(OpenRecord);
  /** Only those of this journey. */
  readonly journeyId = input<string>();
  /** Also what was put off. */
  readonly all = input(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  /** Of which one asks "really not any more?" */
  protected readonly leaving = signal<string | undefined>(undefined);
  private readonly page = query(MemberOpenSurveysDocument, () => {
    const own = this.record.variables();
    return own && { ...own, language: graphLanguage(this.i18n.language()) };
  });
  protected readonly asked = computed(() =>
    (this.page.data()?.asked?.openSurveys ?? []).filter(
      ({ journeyId, postponedUntil }) =>
        (this.journeyId() === undefined || journeyId === this.journeyId()) &&
        (this.all() || postponedUntil === null || Date.parse(postponedUntil) <= Date.now()),
    ),
  );

  /** What is asked is on screen, or will not come: what stands below it moves no more. */
  readonly settled = computed(() => this.page.state() !== 'waiting' && this.page.state() !== 'loading');

  constructor() {
    const reload = (): void => this.page.reload();
    live(MemberSurveyChangedDocument, this.record.variables, { next: reload, gap: reload });
  }

  protected why = ({ reason }: Asked): string => this.i18n.t(`member.survey.why.${reason.toLowerCase().replaceAll('_', '-')}`);

  protected notNow(id: string): Promise<void> {
    return this.act(() => this.mutate(MemberPostponeSurveyDocument, { id }));
  }
  protected notAnyMore(id: string): Promise<void> {
    return this.act(() => this.mutate(MemberDeclineSurveyDocument, { id }));
  }

  private async act(does: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    try {
      await does();
      this.leaving.set(undefined);
      this.page.reload();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
