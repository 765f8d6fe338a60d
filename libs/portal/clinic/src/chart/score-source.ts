import { Component, computed, inject, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import type { ClinicResultFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

/** Where a score comes from: which questionnaire, when it was answered and by whom, and the way to its answers. */
@Component({
  selector: 'cw-score-source',
  imports: [TPipe, WhenPipe],
  template: `@if (source(); as one) {
      <p class="meta">
        {{ 'clinic.score.from' | t: { name: one.name } }}<br />
        {{ byKey(one.author) | t: { date: one.at | when: 'near', time: one.at | when: 'time' } }}<br />
        <button type="button" class="link small" [attr.aria-label]="'clinic.score.answers-of' | t: { name: one.name }" (click)="follow()">
          {{ 'clinic.score.answers' | t }}
        </button>
      </p>
    } @else if (isAnswered()) {
      <p class="meta">{{ 'clinic.score.hidden' | t }}</p>
    }`,
})
export class ScoreSource {
  private readonly chart = inject(Chart);
  readonly of = input.required<NonNullable<ClinicResultFragment['derivedFrom']>>();

  /** Undefined while the answers are on their way, and for whom they are hidden. */
  protected readonly source = computed(() => {
    const { kind, id } = this.of();
    if (kind === 'INTAKE') {
      const intake = this.chart.intakes.data()?.member?.intakes.find((one) => one.id === id);
      return intake && { name: intake.title, at: intake.completedAt, author: intake.author };
    }
    const outcomes = this.chart.outcomes.data()?.member?.outcomes ?? [];
    const [found] = outcomes.flatMap(({ instrument, surveys }) =>
      surveys.flatMap((one) =>
        one.id === id && one.answeredAt ? [{ name: instrument.name, at: one.answeredAt, author: one.author }] : [],
      ),
    );
    return found;
  });
  protected readonly isAnswered = computed(
    () => (this.of().kind === 'INTAKE' ? this.chart.intakes : this.chart.outcomes).data() !== undefined,
  );
  protected byKey = (author: string | null): string => (author === 'PROXY' ? 'clinic.score.by-proxy' : 'clinic.score.by-patient');

  /** Again for what is open already: the focus goes there once more. */
  protected follow(): void {
    this.chart.answersOf.set(undefined);
    queueMicrotask(() => this.chart.answersOf.set(this.of().id));
  }
}
