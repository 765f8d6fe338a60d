import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { AppHeader } from '@careway/portal-ui/shell';
import { Avatar } from '@careway/portal-ui/tag';
import { PLACES } from './places.ts';

/** What stands around every page of an administrator. */
@Component({
  selector: 'cw-admin-shell',
  imports: [AppHeader, Avatar, RouterOutlet],
  template: `<cw-app-header [items]="places" home="/admin" [work]="true">
      @if (name(); as person) {
        <span class="who only-wide"><cw-avatar [name]="person" />{{ person }}</span>
      }
    </cw-app-header>
    <main id="main" class="adm" tabindex="-1"><router-outlet /></main>`,
})
export class AdminShell {
  protected readonly places = PLACES;
  private readonly session = inject(Session);
  protected readonly name = computed(() => this.session.info()?.name);
}
