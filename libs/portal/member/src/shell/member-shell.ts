import { Component, computed, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { ActingBanner, AppHeader, BottomBar } from '@careway/portal-ui/shell';
import { Avatar } from '@careway/portal-ui/tag';
import { PLACES } from './places.ts';

/** What stands around every page of a member: whose record it is, the header, the bottom bar. */
@Component({
  selector: 'cw-member-shell',
  imports: [ActingBanner, AppHeader, Avatar, BottomBar, RouterOutlet],
  template: `@if (acting()) {
      <cw-acting-banner [name]="actingName()" (back)="backToMe()" />
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
  private readonly router = inject(Router);
  protected readonly places = PLACES;
  protected readonly actingName = this.session.actingName;
  protected readonly acting = computed(() => this.session.info()?.actingFor);
  protected readonly name = computed(() => this.session.info()?.name);

  protected async backToMe(): Promise<void> {
    if (await this.session.actFor(null)) await this.router.navigateByUrl('/member');
  }
}
