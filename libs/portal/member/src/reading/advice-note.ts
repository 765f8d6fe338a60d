import { Component, computed, inject, input } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, type NoticeTone } from '@careway/portal-ui/state';
import type { AdviceFieldsFragment } from '../generated/graph.ts';
import { inLanguage } from './reading-words.ts';

const TONES: Readonly<Record<AdviceFieldsFragment['level'], NoticeTone>> = { EMERGENCY: 'bad', URGENT: 'watch', TEAM: 'info' };

/** What to do now about a value, with where it comes from; 101 is one tap away where a life may hang on it. */
@Component({
  selector: 'cw-advice',
  imports: [Notice, TPipe],
  template: `<cw-notice [tone]="tone()" [attr.role]="advice().level === 'TEAM' ? 'status' : 'alert'">
    <p class="strong">{{ 'member.reading.level.' + advice().level.toLowerCase() | t }}</p>
    <p>{{ text() }}</p>
    @if (advice().level !== 'TEAM') {
      <p>
        <a class="strong" href="tel:101">{{ 'member.call-101' | t }}</a>
      </p>
    }
    @if (advice().source; as source) {
      <p class="meta">
        {{ 'member.reading.source' | t }} <a [href]="source.url" rel="noreferrer" target="_blank" dir="auto">{{ source.title }}</a>
      </p>
    }
  </cw-notice>`,
})
export class AdviceNote {
  private readonly i18n = inject(I18n);
  readonly advice = input.required<AdviceFieldsFragment>();
  protected readonly tone = computed(() => TONES[this.advice().level]);
  protected readonly text = computed(() => inLanguage(this.advice(), this.i18n.language()));
}
