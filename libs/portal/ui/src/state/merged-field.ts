import { Component, input, output } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Tag } from '../tag/tag.ts';

/** A field that merged by itself: what it was, what it is, whose change it was, and undo. */
@Component({
  selector: 'cw-merged-field',
  imports: [Tag, TPipe],
  host: { class: 'mf', role: 'group' },
  template: `<header>
      <h3>{{ name() }}</h3>
      <cw-tag class="push" tone="good" icon="merge">{{ by() }}</cw-tag>
    </header>
    <p class="auto">
      <del>{{ was() }}</del> <strong class="strong">{{ is() }}</strong>
      <button type="button" class="link" (click)="undo.emit()">{{ 'ui.undo' | t }}</button>
    </p>`,
})
export class MergedField {
  readonly name = input.required<string>();
  readonly was = input.required<string>();
  readonly is = input.required<string>();
  /** “From Rania”, “From you”. */
  readonly by = input.required<string>();
  readonly undo = output();
}
