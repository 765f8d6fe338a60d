import { Component, computed, inject, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { formatNumber, Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptNames } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import {
  ClinicAcknowledgeResultDocument,
  ClinicResultChangedDocument,
  ClinicReviewsDocument,
  ClinicTellResultDocument,
  type ClinicReviewsQuery,
  type ResultAction,
  type ResultToldHow,
} from '../generated/graph.ts';
import type { Complaint } from '../intake/complaints.ts';
import { Chart } from '../patient/chart.ts';

type Review = NonNullable<ClinicReviewsQuery['member']>['resultReviews'][number];
const ACTIONS = [
  'REPEAT_TEST',
  'TREATMENT_CHANGED',
  'REFERRED',
  'TALK_PLANNED',
  'NOTHING_NEEDED',
] as const satisfies readonly ResultAction[];
const TOLD = ['TALKED', 'WRITTEN', 'SHOWN'] as const satisfies readonly ResultToldHow[];

/** What waits for a clinician in this chart: each is taken note of in place, with what was done and how the patient knows. */
@Component({
  selector: 'cw-reviews-pane',
  imports: [Button, DraftState, Field, Input, Notice, PaneState, Tag, TPipe, Value, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'reviews-title', '[hidden]': 'hidden()' },
  templateUrl: './reviews-pane.html',
})
export class ReviewsPane {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly mutate = mutations();
  protected readonly chart = inject(Chart);
  protected readonly actions = ACTIONS;
  protected readonly told = TOLD;
  /** What was chosen and not sent. */
  protected readonly form = keptForms('review', () => ({ action: '', told: '' }));
  protected readonly busy = signal<string | undefined>(undefined);
  /** End of a key of `clinic.review.refused.`. */
  protected readonly refusal = signal<string | undefined>(undefined);
  private readonly variables = computed(() => {
    const memberId = this.chart.member()?.id;
    return memberId === undefined ? undefined : { memberId };
  });
  protected readonly asked = query(ClinicReviewsDocument, this.variables);
  protected readonly reviews = computed(() => this.asked.data()?.member?.resultReviews ?? []);
  protected readonly hidden = computed(() => this.asked.state() === 'ready' && this.reviews().length === 0 && !this.refusal());

  constructor() {
    // A result that arrives while the chart is open, and one that a colleague takes note of.
    const reload = (): void => this.asked.reload();
    live(ClinicResultChangedDocument, this.variables, { next: reload, gap: reload });
  }

  /** The complaint that the result looks into, while nothing is diagnosed for it. */
  protected complaintOf = ({ result }: Review): Complaint | undefined =>
    this.chart.complaintsWith('').find(({ journeyId }) => journeyId === result?.journeyId);
  protected diagnose({ journeyId }: Complaint): void {
    this.chart.diagnosing.set({ journeyId });
  }

  protected name = ({ code }: Review): string => this.names.of(code);
  protected value({ result }: Review): string {
    if (!result) return '';
    if (result.value) return this.quantity(result.value);
    if (result.valueConcept) return this.names.of(result.valueConcept);
    return result.valueText ?? this.parts(result.components);
  }
  protected former({ result }: Review): string | undefined {
    const was = result?.former.at(-1);
    return was && (was.value ? this.quantity(was.value) : (was.valueText ?? undefined));
  }
  /** The laboratory's own code, also one that nobody knows. */
  protected flag = ({ result }: Review): string | undefined => result?.meaning.code ?? undefined;

  protected async acknowledge(event: Event, { id, version }: Review): Promise<void> {
    event.preventDefault();
    const { action, told } = this.form.of(id);
    const done = ACTIONS.find((one) => one === action);
    if (!done) return this.refusal.set('say-what');
    const how = TOLD.find((one) => one === told) ?? null;
    await this.send(id, async () => {
      const given = { id, expectedVersion: version, action: done, told: how };
      return (await this.mutate(ClinicAcknowledgeResultDocument, given)).acknowledgeResult.__typename;
    });
  }

  protected async tell(event: Event, { id }: Review): Promise<void> {
    event.preventDefault();
    const how = TOLD.find((one) => one === this.form.of(id).told);
    if (!how) return this.refusal.set('say-how');
    await this.send(id, async () => (await this.mutate(ClinicTellResultDocument, { id, how })).tellResult.__typename);
  }

  private async send(id: string, ask: () => Promise<string>): Promise<void> {
    this.busy.set(id);
    this.refusal.set(undefined);
    const sent = this.form.sending(id);
    try {
      const said = await ask();
      if (said === 'ResultReview') sent();
      if (said === 'ResultHeldError') this.refusal.set('held');
      else if (said !== 'ResultReview') this.refusal.set('taken');
    } catch {
      this.refusal.set('failed');
    }
    this.chart.results.reload();
    await this.asked.refresh();
    this.busy.set(undefined);
  }

  /** A blood pressure has its values in its parts: “185/60 mmHg”. */
  private parts(components: NonNullable<Review['result']>['components']): string {
    const values = components.flatMap(({ value }) => (value ? [value] : []));
    const said = values.map(({ value }) => formatNumber(value, {}, this.i18n.locale())).join('/');
    return `${said} ${values[0]?.unit ?? ''}`.trim();
  }

  private readonly quantity = ({ value, unit }: { value: number; unit: string }): string =>
    `${formatNumber(value, {}, this.i18n.locale())} ${unit}`.trim();
}
