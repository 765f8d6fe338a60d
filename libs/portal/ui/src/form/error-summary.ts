import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input } from '@angular/core';
import { TakeFocus } from '../focus/take-focus.ts';
import { I18n } from '../i18n/i18n.ts';
import { TPipe } from '../i18n/t.pipe.ts';

export interface FormFault {
  controlId: string;
  message: string;
}

/**
 * What is to be fixed, on top of the form. Takes the focus when faults appear; each line leads to its field. As long as it is there the title
 * of the window says so, which is what a screen reader reads first.
 */
@Component({
  selector: 'cw-error-summary',
  imports: [TakeFocus, TPipe],
  template: `@if (open().length) {
    <div [cwTakeFocus]="faults()" class="summary" role="alert" tabindex="-1">
      <h2>{{ 'ui.form.faults' | t: { count: open().length } }}</h2>
      <ul>
        @for (fault of open(); track fault.controlId) {
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
  private readonly i18n = inject(I18n);
  readonly faults = input.required<readonly FormFault[]>();
  /** Controls that were mended since: their lines go, and the focus stays where it is. */
  readonly mended = input<ReadonlySet<string>>(new Set());
  protected readonly open = computed(() => this.faults().filter(({ controlId }) => !this.mended().has(controlId)));

  constructor() {
    let before: { plain: string; marked: string } | undefined;
    const plain = (): void => {
      // another page, or another language, has given the window a title of its own meanwhile
      if (before && this.document.title === before.marked) this.document.title = before.plain;
      before = undefined;
    };
    effect(() => {
      const isWrong = this.open().length > 0;
      this.i18n.language();
      plain();
      if (!isWrong) return;
      before = { plain: this.document.title, marked: this.i18n.t('ui.form.error-title', { page: this.document.title }) };
      this.document.title = before.marked;
    });
    inject(DestroyRef).onDestroy(plain);
  }

  /** A plain `#id` would follow `<base href>` away from the page. */
  protected goTo(event: Event, controlId: string): void {
    event.preventDefault();
    this.document.getElementById(controlId)?.focus();
  }
}
