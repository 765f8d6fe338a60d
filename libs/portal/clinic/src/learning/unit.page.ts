import { Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { query } from '@careway/portal-graph';
import { Segmented } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, ErrorNote, Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { wordOf } from '../consult/consult-words.ts';
import { ClinicLearningUnitDocument } from '../generated/graph.ts';
import { creditsIn, directionOf, languageFor, standOf, WRITTEN_IN } from './learning-words.ts';

/** A unit to read: what one can do afterwards, section by section with its sources, and the way to its questions. */
@Component({
  selector: 'cw-clinic-learning-unit',
  imports: [EmptyState, ErrorNote, Link, Notice, OfflineState, Segmented, Skeleton, TPipe, WhenPipe],
  templateUrl: './unit.page.html',
})
export class UnitPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly unit = input.required<string>();
  /** From the address: `?lang=EN`. */
  readonly lang = input<string>();
  protected readonly asked = query(ClinicLearningUnitDocument, () => ({
    unit: this.unit(),
    language: languageFor(this.lang(), this.i18n),
  }));
  protected readonly one = computed(() => {
    const found = this.asked.data()?.learningUnit;
    return found?.unit === this.unit() ? found : undefined;
  });
  protected readonly isMissing = computed(() => this.asked.data()?.learningUnit === null);
  protected readonly stand = computed(() => {
    const found = this.one();
    return found && standOf(found);
  });
  protected readonly dir = computed(() => directionOf(this.one()?.language ?? 'HE'));
  protected readonly languages = computed(() =>
    WRITTEN_IN.map((value) => ({ value, label: this.i18n.t(`clinic.learn.language.${value.toLowerCase()}`) })),
  );
  protected credits = (count: number): string => this.i18n.t('clinic.learn.credits', { count: creditsIn(count, this.i18n) });
  protected reviewer = (by: string): string => this.i18n.t(`clinic.learn.by.${wordOf(by)}`);

  protected read = (language: string): Promise<boolean> =>
    this.router.navigate([], { relativeTo: this.route, queryParams: { lang: language }, queryParamsHandling: 'merge', replaceUrl: true });
}
