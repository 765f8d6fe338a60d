import { Directive, output } from '@angular/core';

/** A link that says when it is followed, by whatever key or pointer: in this window or in another one. */
@Directive({ selector: 'a[cwOpening]', host: { '(click)': 'opened.emit()' } })
export class Opening {
  readonly opened = output();
}
