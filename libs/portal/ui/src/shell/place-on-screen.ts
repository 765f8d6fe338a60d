import { inject, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** The address on screen, as a signal; a quarter of the weight of RouterLinkActive. */
@Service()
export class PlaceOnScreen {
  private readonly router = inject(Router);
  private readonly path = signal(pathOf(this.router.url));

  constructor() {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.path.set(pathOf(event.urlAfterRedirects));
    });
  }

  /** Whether `place` is what is open: itself, or (unless `exact`) something below it. */
  isAt(place: string, exact = false): boolean {
    const path = this.path();
    return path === place || (!exact && path.startsWith(`${place}/`));
  }
}

const pathOf = (url: string): string => url.replace(/[?#].*$/, '');
