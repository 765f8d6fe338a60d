import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { SearchBox } from '@careway/portal-ui/form';
import { TPipe } from '@careway/portal-ui/i18n';
import { AppHeader } from '@careway/portal-ui/shell';
import { ToastOutlet } from '@careway/portal-ui/state';
import { Avatar } from '@careway/portal-ui/tag';
import { Finder } from '../worklist/finder.ts';
import { PLACES } from './places.ts';

/** What stands around every page of a clinician. */
@Component({
  selector: 'cw-clinic-shell',
  imports: [AppHeader, Avatar, RouterOutlet, SearchBox, ToastOutlet, TPipe],
  template: `<cw-app-header [items]="places" home="/clinic" [work]="true">
      <cw-search-box
        find
        class="only-wide"
        [label]="'clinic.find' | t"
        [shortcut]="true"
        [text]="finder.text()"
        (textChange)="finder.type($event)"
        (asked)="finder.ask($event)"
      />
      @if (name(); as person) {
        <span class="who only-wide"><cw-avatar [name]="person" />{{ person }}</span>
      }
    </cw-app-header>
    <main id="main" tabindex="-1"><router-outlet /></main>
    <cw-toast-outlet />`,
})
export class ClinicShell {
  protected readonly places = PLACES;
  protected readonly finder = inject(Finder);
  private readonly session = inject(Session);
  protected readonly name = computed(() => this.session.info()?.name);
}
