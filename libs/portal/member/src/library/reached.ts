import { DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** Says once that the place where it stands came on screen. Where the browser cannot tell, it says nothing. */
@Directive({ selector: '[cwReached]' })
export class Reached {
  readonly cwReached = output();

  constructor() {
    if (typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      this.cwReached.emit();
    });
    observer.observe(inject<ElementRef<Element>>(ElementRef).nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
