import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { minutesLeft, WARN_BEFORE_MS } from './time-left.ts';

const TICK_MS = 5_000;
/** What is shown to nobody who is not signed in. */
const PRIVATE = /^\/(member|clinic|admin)(?![\w-])/;

/**
 * Two minutes before an idle session ends: says so, and one press keeps it. Once it has ended, leads to the door, which says so and leads back.
 * Text that was not sent stays where it is kept.
 */
@Component({
  selector: 'cw-timeout-warning',
  imports: [Button, Icon, TPipe],
  host: { role: 'status' },
  template: `@if (warns()) {
    <div class="toast timeout">
      <cw-icon name="clock" /><span class="grow">{{ 'portal.timeout.text' | t: { minutes: minutes() } }}</span>
      <button cwButton="second" [small]="true" type="button" (click)="extend()">{{ 'portal.timeout.extend' | t }}</button>
    </div>
  }`,
})
export class TimeoutWarning {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly now = signal(Date.now());

  private readonly left = computed(() => {
    const end = this.session.info()?.expiresAt;
    return end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end) - this.now();
  });
  protected readonly warns = computed(() => this.left() <= WARN_BEFORE_MS);
  protected readonly minutes = computed(() => minutesLeft(this.left()));

  constructor() {
    effect((onCleanup) => {
      if (this.session.info()?.expiresAt === undefined) return;
      const timer = setInterval(() => this.now.set(Date.now()), TICK_MS);
      onCleanup(() => clearInterval(timer));
    });
    // What the page knows may be old: other windows and every request move the end on.
    effect(() => {
      if (this.warns()) void this.session.peek();
    });
    // Another tab may have extended it: the server is asked before anybody is sent away.
    effect(() => {
      if (this.left() <= 0) void this.session.peek();
    });
    // However it ended, by the clock, elsewhere or by the server: the page is empty from now on, and says so instead.
    effect(() => {
      if (this.session.state() === 'signed-out' && !this.session.leaving) untracked(() => this.leave());
    });
  }

  protected extend(): void {
    void this.session.renew();
  }

  private leave(): void {
    const here = this.router.url;
    if (PRIVATE.test(here)) void this.router.navigate(['/'], { queryParams: { to: here, ended: 1 } });
  }
}
