import { Component, computed, inject, input, output } from '@angular/core';
import { query } from '@careway/portal-graph';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ClinicReadyWordsDocument, type TemplateLanguage, type ThreadTopic } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

const LANGUAGES = ['HE', 'AR', 'EN', 'RU'] as const satisfies readonly TemplateLanguage[];

/** Ready words in the member's language, put behind what stands in the box: to be completed, never sent by themselves. */
@Component({
  selector: 'cw-ready-words',
  imports: [TPipe],
  template: `@if (templates(); as list) {
    <select #which class="input" [attr.aria-label]="'clinic.messages.ready' | t" (change)="choose(which)">
      <option value="">{{ 'clinic.messages.ready' | t }}</option>
      @for (one of list; track one.code) {
        <option [value]="one.code">{{ one.title }}</option>
      }
    </select>
  }`,
})
export class ReadyWords {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  readonly topic = input.required<ThreadTopic>();
  readonly text = input.required<string>();
  readonly written = output<string>();
  private readonly asked = query(ClinicReadyWordsDocument, () => {
    const member = this.chart.member()?.language ?? this.i18n.language().toUpperCase();
    return { topic: this.topic(), language: LANGUAGES.find((one) => one === member) ?? 'HE' };
  });
  protected readonly templates = computed(() => this.asked.data()?.replyTemplates);

  protected choose(which: HTMLSelectElement): void {
    const chosen = this.templates()?.find(({ code }) => code === which.value);
    which.value = '';
    if (chosen) this.written.emit([this.text().trimEnd(), chosen.text].filter(Boolean).join('\n'));
  }
}
