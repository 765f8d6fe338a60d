import { Component, input, output } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

/**
 * One thing to do, inside `<ul class="card flush list">`. The heading is the link (slot `[heading]`, an h3 with an `a`);
 * what belongs under it is the body. A `checkable` row is done with one tap.
 */
@Component({
  selector: 'li[cwTodoRow]',
  imports: [Icon, TPipe],
  template: `@if (checkable()) {
      <input
        #box
        class="check"
        type="checkbox"
        [checked]="done()"
        [attr.aria-label]="'ui.todo.done' | t: { what: what() }"
        (change)="doneChange.emit(box.checked)"
      />
    } @else {
      <ng-content select="cw-tile" />
    }
    <div class="grow" [class.undo]="done()"><ng-content select="[heading]" /><ng-content /></div>
    @if (!done() && opens()) {
      <span class="go"><cw-icon name="chev" /></span>
    }`,
})
export class TodoRow {
  /** The task in words, for the label of its check. */
  readonly what = input.required<string>();
  readonly checkable = input(false);
  readonly done = input(false);
  readonly opens = input(true);
  readonly doneChange = output<boolean>();
}
