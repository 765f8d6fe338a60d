import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { ConceptPipe, Names } from '../concept/names.ts';
import { type Language, MemberResultExplanationDocument } from '../generated/graph.ts';
import { Explained } from './explained.ts';
import { shown } from './value.ts';

/** Beside the value: that it was corrected and what stood before, and what the test is about. */
@Component({
  selector: 'cw-result-words',
  imports: [ConceptPipe, Explained, Link, Notice, TPipe, WhenPipe],
  host: { class: 'stack' },
  template: `@if (result(); as one) {
    @if (one.corrected) {
      <cw-notice tone="watch" role="note">
        {{ 'member.result.corrected' | t }}
        @for (was of former(); track $index) {
          <p class="small">
            <s>{{ was.value }}</s> · {{ 'member.result.replaced' | t: { date: (was.at | when: 'year') } }}
          </p>
        }
      </cw-notice>
    }
    <section class="card" aria-labelledby="explained">
      <h2 id="explained">{{ 'member.explained.test' | t }}</h2>
      @if (one.explanation === null && parts().length) {
        @for (part of parts(); track $index) {
          <h3 class="aside-p">{{ part.code | concept }}</h3>
          <cw-explained [of]="part.explanation" />
        }
      } @else {
        <cw-explained [of]="one.explanation" />
      }
      @if (one.articles.length > 0) {
        <p class="small strong aside-p">{{ 'member.library.more-about' | t }}</p>
        <ul class="small">
          @for (link of one.articles; track link.article) {
            <li>
              <a [cwLink]="'/member/library/' + link.article">{{ link.title }}</a>
            </li>
          }
        </ul>
      }
    </section>
  }`,
})
export class ResultWords {
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  readonly id = input.required<string>();
  private readonly asked = query(
    MemberResultExplanationDocument,
    () => ({ id: this.id(), language: this.i18n.language().toUpperCase() as Language }),
    { passive: true },
  );
  protected readonly result = computed(() => this.asked.data()?.result ?? undefined);
  /** Of a panel that we have no words for, the parts that we have. */
  protected readonly parts = computed(() => (this.result()?.components ?? []).filter(({ explanation }) => explanation !== null));
  protected readonly former = computed(() =>
    (this.result()?.former ?? []).map(({ value, valueText, valueConcept, replacedAt }) => ({
      value: value ? shown(value, this.i18n.locale()) : (valueText ?? (valueConcept ? this.names.of(valueConcept) : '')),
      at: replacedAt,
    })),
  );
}
