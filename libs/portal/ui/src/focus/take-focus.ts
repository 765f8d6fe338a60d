import { Directive, effect, ElementRef, inject, input } from '@angular/core';

/** Has the focus as soon as it is on screen, and again each time that the value changes: `[cwTakeFocus]="faults()"`; with `false` it stays where it is. */
@Directive({ selector: '[cwTakeFocus]' })
export class TakeFocus {
  readonly on = input<unknown>(undefined, { alias: 'cwTakeFocus' });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      if (this.on() !== false) element.focus();
    });
  }
}
