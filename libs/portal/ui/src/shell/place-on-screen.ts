import { inject, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import type { NavItem } from './nav-item.ts';

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

  /** Whether a place of the area is the one that is open. */
  isOn = ({ path, exact, also }: NavItem): boolean => this.isAt(path, exact) || (also !== undefined && this.isAt(also));

  /** Whether `place` is what is open: itself, or (unless `exact`) something below it. */
  isAt(place: string, exact = false): boolean {
    const path = this.path();
    return path === place || (!exact && path.startsWith(`${place}/`));
  }
}

const pathOf = (url: string): string => url.replace(/[?#].*$/, '');
