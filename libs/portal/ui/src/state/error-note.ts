import { Component, input, output } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Notice } from './notice.ts';

/** What failed, what is unharmed, and again. */
@Component({
  selector: 'cw-error-note',
  imports: [Notice, TPipe],
  host: { role: 'alert' },
  template: `<cw-notice tone="bad">
    <strong class="strong">{{ what() }}</strong> {{ 'ui.error.unharmed' | t }}
    <button type="button" class="link" (click)="again.emit()">{{ 'ui.error.again' | t }}</button>
  </cw-notice>`,
})
export class ErrorNote {
  /** “We could not fetch your results.” */
  readonly what = input.required<string>();
  readonly again = output();
}
