import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { AppHeader } from '@careway/portal-ui/shell';
import { Avatar } from '@careway/portal-ui/tag';
import { PLACES } from './places.ts';

/** What stands around every page of a clinician. */
@Component({
  selector: 'cw-clinic-shell',
  imports: [AppHeader, Avatar, RouterOutlet],
  template: `<cw-app-header [items]="places" home="/clinic" [work]="true">
      @if (name(); as person) {
        <span class="who only-wide"><cw-avatar [name]="person" />{{ person }}</span>
      }
    </cw-app-header>
    <main id="main" tabindex="-1"><router-outlet /></main>`,
})
export class ClinicShell {
  protected readonly places = PLACES;
  private readonly session = inject(Session);
  protected readonly name = computed(() => this.session.info()?.name);
}
