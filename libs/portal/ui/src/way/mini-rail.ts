import { Component, computed, inject, input } from '@angular/core';
import { I18n } from '../i18n/i18n.ts';
import { positionOf, type Stage } from './stage.ts';

/** The same way, one line high, for a card. Read out as one sentence. */
@Component({
  selector: 'cw-mini-rail',
  host: { class: 'mini-rail', role: 'img', '[attr.aria-label]': 'sentence()' },
  template: `@for (stage of stages(); track $index) {
    @if (!$first) {
      <i [class.on]="$index < reached()"></i>
    }
    <b [class]="stage.state"></b>
  }`,
})
export class MiniRail {
  private readonly i18n = inject(I18n);
  readonly stages = input.required<readonly Stage[]>();
  protected readonly reached = computed(() => positionOf(this.stages()));
  protected readonly sentence = computed(() => {
    const stages = this.stages();
    const at = this.reached();
    if (stages.every((stage) => stage.state === 'done' || stage.state === 'skipped'))
      return this.i18n.t('ui.rail.all-done', { count: stages.length });
    return this.i18n.t('ui.rail.step', { at, of: stages.length, name: stages[at - 1]?.name ?? '' });
  });
}
