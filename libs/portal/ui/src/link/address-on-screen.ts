import { inject, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** The whole address on screen, as a signal. */
@Service()
export class AddressOnScreen {
  private readonly router = inject(Router);
  private readonly shown = signal(this.router.url);
  readonly url = this.shown.asReadonly();

  constructor() {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.shown.set(event.urlAfterRedirects);
    });
  }
}
