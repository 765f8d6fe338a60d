import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { LastFocus } from '@careway/portal-ui/focus';
import { SearchBox } from '@careway/portal-ui/form';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { AppHeader, BottomBar } from '@careway/portal-ui/shell';
import { ToastOutlet } from '@careway/portal-ui/state';
import { Avatar } from '@careway/portal-ui/tag';
import { Keys } from '../keys/keys.ts';
import { KeysDialog } from '../keys/keys-dialog.ts';
import { Finder } from '../worklist/finder.ts';
import { LineState } from './line-state.ts';
import { MODERATORS_PLACES, placesWith } from './places.ts';
import { Unread } from './unread.ts';

/** What stands around every page of a clinician. */
@Component({
  selector: 'cw-clinic-shell',
  imports: [AppHeader, Avatar, BottomBar, Button, Icon, KeysDialog, LineState, RouterOutlet, SearchBox, ToastOutlet, TPipe],
  template: `<cw-app-header [items]="places()" home="/clinic" [work]="true">
      <cw-line-state find />
      @if (treats) {
        <cw-search-box
          find
          class="only-wide"
          [label]="'clinic.find' | t"
          [shortcut]="keys.enabled()"
          [text]="finder.text()"
          (textChange)="finder.type($event)"
          (asked)="finder.ask($event)"
          (left)="finder.enter()"
        />
      }
      <button
        cwButton="plain"
        type="button"
        class="only-wide keys-button"
        [small]="true"
        [attr.aria-label]="'clinic.keys.title' | t"
        (click)="help.open()"
      >
        <cw-icon name="keyboard" />
      </button>
      @if (name(); as person) {
        <span class="who only-wide"
          ><cw-avatar [name]="person" /><span>{{ person }}</span></span
        >
      }
    </cw-app-header>
    <main id="main" tabindex="-1"><router-outlet /></main>
    <cw-bottom-bar [items]="places()" /><cw-toast-outlet /><cw-keys-dialog #help />`,
})
export class ClinicShell {
  private readonly session = inject(Session);
  /** A moderator treats nobody: no search among patients, nothing unread. */
  protected readonly treats = this.session.info()?.kind !== 'moderator';
  private readonly unread = this.treats ? inject(Unread) : undefined;
  protected readonly places = computed(() => (this.unread ? placesWith(this.unread.count()) : MODERATORS_PLACES));
  protected readonly finder = inject(Finder);
  protected readonly keys = inject(Keys);
  protected readonly name = computed(() => this.session.info()?.name);

  constructor() {
    inject(LastFocus);
  }
}
