import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { type Language, MemberConditionExplanationDocument } from '../generated/graph.ts';
import { Explained } from './explained.ts';

/** What the condition of a journey is and what helps. */
@Component({
  selector: 'cw-condition-words',
  imports: [Explained, TPipe],
  template: `@if (condition(); as one) {
    <section class="card" aria-labelledby="explained">
      <h2 id="explained">{{ 'member.explained.condition' | t }}</h2>
      <cw-explained [of]="one.explanation" />
    </section>
  }`,
})
export class ConditionWords {
  private readonly i18n = inject(I18n);
  readonly id = input.required<string>();
  private readonly asked = query(
    MemberConditionExplanationDocument,
    () => ({ id: this.id(), language: this.i18n.language().toUpperCase() as Language }),
    { passive: true },
  );
  protected readonly condition = computed(() => this.asked.data()?.condition ?? undefined);
}
