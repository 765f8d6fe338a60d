import { DOCUMENT, inject, Service } from '@angular/core';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';

/**
 * A new page begins at its top, with the focus at its content, so that a screen reader reads it and not the link that led
 * there. Going back is the browser's: it knows where one was. (The router's own scroller weighs 4 kB.)
 */
@Service()
export class Arrival {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);

  watch(): void {
    let back = false;
    let first = true;
    let path = '';
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationStart) back = event.navigationTrigger === 'popstate';
      if (!(event instanceof NavigationEnd)) return;
      const [next = '', fragment] = event.urlAfterRedirects.split('#');
      const samePage = withoutQuery(next) === path;
      path = withoutQuery(next);
      if (fragment) this.document.getElementById(fragment)?.scrollIntoView();
      else if (!first && !back && !samePage) this.begin();
      first = false;
    });
  }

  private begin(): void {
    this.document.defaultView?.scrollTo(0, 0);
    this.document.getElementById('main')?.focus({ preventScroll: true });
  }
}

const withoutQuery = (url: string): string => url.replace(/\?.*$/, '');
