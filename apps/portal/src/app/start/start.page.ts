import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { HOME_OF, Session, signInAddress } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { LanguageLinks, Logo } from '@careway/portal-ui/shell';
import { safeTarget } from './safe-target.ts';

/** The public door. A person who is signed in already is shown home; everybody else sees where to sign in, and 101. */
@Component({
  selector: 'cw-start-page',
  imports: [Button, Icon, LanguageLinks, Logo, TPipe],
  templateUrl: './start.page.html',
})
export class StartPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Where the person wanted to go; query parameter. */
  readonly to = input<string>();
  /** Set when a session has just ended; query parameter. */
  readonly ended = input<string>();

  protected readonly signIn = computed(() => signInAddress(safeTarget(this.to())));
  protected readonly unreachable = computed(() => this.session.state() === 'unreachable');

  constructor() {
    void this.goHome();
  }

  protected async goHome(): Promise<void> {
    const info = await this.session.load();
    if (!info) return;
    const target = safeTarget(this.to());
    await this.router.navigateByUrl(target === '/' ? HOME_OF[info.kind] : target, { replaceUrl: true });
  }
}
