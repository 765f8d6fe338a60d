import { Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { query } from '@careway/portal-graph';
import { NumberLine, type Zone } from '@careway/portal-ui/data';
import { NumPipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, ErrorNote, Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { wordOf } from '../consult/consult-words.ts';
import { ClinicLearningDocument, ClinicLearningRecordDocument } from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { CheckCertificate } from './check-certificate.ts';
import { creditsIn, directionOf, grouped, standOf } from './learning-words.ts';

const LOOK = { passed: 'good', begun: 'info', failed: 'watch', expired: 'none', new: 'line' } as const;

/** What there is to learn, how far one is, and one's credits of a year. Nobody else is shown them. */
@Component({
  selector: 'cw-clinic-learning',
  imports: [CheckCertificate, EmptyState, ErrorNote, Link, Notice, NumberLine, NumPipe, OfflineState, Skeleton, TPipe, Tag, WhenPipe],
  templateUrl: './learning.page.html',
})
export class LearningPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  /** From the address: `?year=2026`. */
  readonly year = input<string>();
  private readonly language = computed(() => graphLanguage(this.i18n.language()));
  protected readonly asked = query(ClinicLearningDocument, () => ({ language: this.language() }));
  protected readonly kept = query(ClinicLearningRecordDocument, () => ({
    ...{ language: this.language(), year: Number(this.year()) || null },
  }));
  protected readonly record = computed(() => this.kept.data()?.learningRecord);
  protected readonly units = computed(() =>
    this.asked.data()?.learningUnits.map((unit) => {
      const stand = standOf(unit);
      return { ...unit, stand, tone: LOOK[stand], dir: directionOf(unit.language), lang: unit.language.toLowerCase() };
    }),
  );
  /** Said where the page speaks another language than its units. */
  protected readonly isForeign = computed(() => this.units()?.some(({ language }) => language !== this.language()) ?? false);
  protected readonly word = wordOf;
  protected readonly grouped = grouped;
  protected credits = (count: number): string => this.i18n.t('clinic.learn.credits', { count: creditsIn(count, this.i18n) });
  protected meantFor = (all: readonly string[]): string =>
    new Intl.ListFormat(this.i18n.locale()).format(all.map((one) => this.i18n.t(`clinic.consult.specialty.${wordOf(one)}`)));

  protected readonly line = computed(() => {
    const of = this.record();
    if (!of) return undefined;
    const { credits, goal, year } = of;
    const zones: readonly Zone[] = [
      { kind: 'near', to: goal },
      { kind: 'goal', to: Math.max(2 * goal, credits), name: this.i18n.t('clinic.learn.goal') },
    ];
    const said = { credits: creditsIn(credits, this.i18n), goal: creditsIn(goal, this.i18n), year: String(year) };
    return {
      ...{ zones, value: credits, shown: creditsIn(credits, this.i18n), label: this.i18n.t('clinic.learn.line', said) },
      standing: credits >= goal ? ('in-goal' as const) : ('near' as const),
    };
  });

  protected choose = (year: string): Promise<boolean> =>
    this.router.navigate([], { relativeTo: this.route, queryParams: { year }, queryParamsHandling: 'merge', replaceUrl: true });
}
