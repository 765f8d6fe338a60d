import { DestroyRef, Directive, DOCUMENT, effect, ElementRef, inject, input } from '@angular/core';
import { LastFocus } from './last-focus.ts';

/**
 * Has the focus as soon as it is on screen, and again each time that the value changes: `[cwTakeFocus]="faults()"`; with `false` it stays
 * where it is. When it goes and takes the focus with it, that is given back to where it came from.
 */
@Directive({ selector: '[cwTakeFocus]' })
export class TakeFocus {
  readonly on = input<unknown>(undefined, { alias: 'cwTakeFocus' });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    const last = inject(LastFocus);
    let back = (): void => undefined;
    const take = (): void => {
      if (!element.contains(document.activeElement)) back = last.keep();
      element.focus();
    };
    effect(() => {
      if (this.on() === false) return;
      // In the slot of another component it is drawn before it is put on the page.
      if (element.isConnected) take();
      else queueMicrotask(take);
    });
    inject(DestroyRef).onDestroy(() => setTimeout(() => back()));
  }
}
