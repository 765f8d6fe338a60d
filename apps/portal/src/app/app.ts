import { Component, DOCUMENT, effect, inject, signal } from '@angular/core';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TPipe } from '@careway/portal-ui/i18n';
import { Arrival } from './arrival.ts';
import { areaOf } from './area.ts';
import { showTimeoutWarning } from './session/show-timeout-warning.ts';
import { OfflineNote } from './state/offline-note.ts';

/** The frame of everything: skip link, the area on screen, and what a person must know whatever page is open. */
@Component({
  selector: 'cw-root',
  imports: [OfflineNote, RouterOutlet, TPipe],
  template: `<a class="skip" href="#main" (click)="toMain($event)">{{ 'portal.skip' | t }}</a>
    <cw-offline-note />
    <router-outlet />`,
})
export class App {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly area = signal<string | undefined>(undefined);

  constructor() {
    inject(Arrival).watch();
    showTimeoutWarning();
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.area.set(areaOf(this.router.routerState.snapshot.root));
    });
    effect(() => {
      const area = this.area();
      if (area) this.document.documentElement.dataset['area'] = area;
      else delete this.document.documentElement.dataset['area'];
    });
  }

  /** A plain `#main` would follow `<base href>` to the start page. */
  protected toMain(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }
}
