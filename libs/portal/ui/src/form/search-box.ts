import { Component, ElementRef, inject, input, model, output } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

const IN_TEXT = 'input, textarea, select, [contenteditable]';

/** Finds something; `/` leads here from anywhere on the page that is not a text itself. */
@Component({
  selector: 'cw-search-box',
  imports: [Icon, TPipe],
  host: { role: 'search', '[attr.aria-label]': 'label()', '(document:keydown./)': 'take($event)' },
  template: `<label class="find">
    <cw-icon name="search" /><span class="vh">{{ label() }}</span>
    <input
      #box
      type="search"
      autocomplete="off"
      [placeholder]="label()"
      [value]="text()"
      (input)="text.set(box.value)"
      (keydown.enter)="asked.emit(text())"
      (keydown.arrowdown)="$event.preventDefault(); left.emit()"
    />
    @if (text()) {
      <button type="button" class="icon-btn" [attr.aria-label]="'ui.search.clear' | t" (click)="clear()"><cw-icon name="x" /></button>
    } @else if (shortcut()) {
      <kbd aria-hidden="true">/</kbd>
    }
  </label>`,
})
export class SearchBox {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly label = input.required<string>();
  readonly shortcut = input(false);
  readonly text = model('');
  /** Enter was pressed. */
  readonly asked = output<string>();

  /** Down, to what was found. */
  readonly left = output();

  protected clear(): void {
    this.text.set('');
    this.focus();
  }

  protected take(event: Event): void {
    if (!this.shortcut() || (event.target instanceof Element && event.target.closest(IN_TEXT))) return;
    event.preventDefault();
    this.focus();
  }

  private focus(): void {
    this.host.querySelector('input')?.focus();
  }
}
