import { Component, DOCUMENT, inject, input } from '@angular/core';
import { TakeFocus } from '../focus/take-focus.ts';
import { TPipe } from '../i18n/t.pipe.ts';

export interface FormFault {
  controlId: string;
  message: string;
}

/** What is to be fixed, on top of the form. Takes the focus when faults appear; each line leads to its field. */
@Component({
  selector: 'cw-error-summary',
  imports: [TakeFocus, TPipe],
  template: `@if (faults().length) {
    <div [cwTakeFocus]="faults()" class="summary" role="alert" tabindex="-1">
      <h2>{{ 'ui.form.faults' | t: { count: faults().length } }}</h2>
      <ul>
        @for (fault of faults(); track fault.controlId) {
          <li>
            <a [href]="'#' + fault.controlId" (click)="goTo($event, fault.controlId)">{{ fault.message }}</a>
          </li>
        }
      </ul>
    </div>
  }`,
})
export class ErrorSummary {
  private readonly document = inject(DOCUMENT);
  readonly faults = input.required<readonly FormFault[]>();

  /** A plain `#id` would follow `<base href>` away from the page. */
  protected goTo(event: Event, controlId: string): void {
    event.preventDefault();
    this.document.getElementById(controlId)?.focus();
  }
}
