import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { ActingBanner, AppHeader, BottomBar } from '@careway/portal-ui/shell';
import { Avatar } from '@careway/portal-ui/tag';
import { PLACES } from './places.ts';

/** What stands around every page of a member: whose record it is, the header, the bottom bar. */
@Component({
  selector: 'cw-member-shell',
  imports: [ActingBanner, AppHeader, Avatar, BottomBar, RouterOutlet],
  template: `@if (acting(); as other) {
      <cw-acting-banner [name]="other.name" [relation]="other.relation" [until]="other.until" (back)="backToMe()" />
    }
    <cw-app-header [items]="places" home="/member">
      @if (name(); as person) {
        <cw-avatar class="only-wide" [name]="person" />
      }
    </cw-app-header>
    <main id="main" class="page" tabindex="-1"><router-outlet /></main>
    <cw-bottom-bar [items]="places" />`,
})
export class MemberShell {
  private readonly session = inject(Session);
  protected readonly places = PLACES;
  protected readonly acting = computed(() => this.session.info()?.actingFor);
  protected readonly name = computed(() => this.session.info()?.name);

  /** The session decides whose record is open, so going back is a page of the server, not of the browser. */
  protected backToMe(): void {
    location.assign('/auth/act-for-me?to=/member');
  }
}
