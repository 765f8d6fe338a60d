import { Component, computed, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { CallDesk, standingOf } from '@careway/portal-graph/call';
import { Button } from '@careway/portal-ui/action';
import { CallControls, CallStage, type CallTile, DeviceCheck } from '@careway/portal-ui/call';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { PlainFrame } from '../state/plain-frame.ts';
import { GuestDoor, type GuestView, LinkUnknown, useLink } from './guest-door.ts';

/** Between two questions to the door: each waits there itself until there is something new. */
const PAUSE_MS = 150;
/** The same where the door does not answer. */
const AGAIN_MS = 2_000;

/** The page of whoever was invited to a video visit and has no account: the room of that visit, and no way to anything else. */
@Component({
  selector: 'cw-guest-page',
  imports: [Button, CallControls, CallStage, DeviceCheck, Icon, Notice, PlainFrame, TPipe],
  templateUrl: './guest.page.html',
})
export class GuestPage {
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  protected readonly call = new CallDesk<GuestView>();
  private readonly door = new GuestDoor();
  protected readonly busy = signal(false);
  protected readonly trouble = signal<'unknown' | 'failed' | undefined>(undefined);
  protected readonly left = signal(false);
  protected readonly visit = this.call.view;
  protected readonly role = computed(() => this.i18n.t(`call.role.${(this.visit()?.role ?? 'OTHER').toLowerCase()}`));
  /** Where the page stands, in one word. */
  protected readonly stands = computed(() => {
    const state = this.visit()?.state;
    if (this.left()) return 'left';
    if (this.trouble() === 'unknown' || this.call.out() === 'removed') return 'unknown';
    if (this.call.out() === 'elsewhere') return 'elsewhere';
    if (state === 'ENDED') return 'over';
    if (state === 'CANCELLED' || state === 'MISSED') return 'off';
    if (!this.call.isIn()) return 'before';
    return state === 'IN_PROGRESS' ? 'running' : 'waits';
  });
  protected readonly tiles = computed((): readonly CallTile[] =>
    this.call.others(this.visit()?.seats ?? []).map(({ seat, remote }) => ({
      ...{ key: seat.id + seat.connection, name: this.i18n.t(`call.party.${seat.party.toLowerCase()}`), state: standingOf(seat, remote) },
      ...{ stream: remote?.stream, hasPicture: remote?.hasPicture ?? false },
    })),
  );
  protected readonly gone = computed(() => this.tiles().filter(({ state }) => state === 'lost'));
  private ended = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.ended = true));
  }

  /** The link stands behind the hash, which no server sees; used up, it is taken out of the address. */
  protected async enter(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      const token = this.document.location.hash.slice(1);
      if (token) await useLink(token);
      this.document.defaultView?.history.replaceState(null, '', '/guest');
      await this.call.enter(this.door);
      void this.follow();
    } catch (error) {
      this.trouble.set(error instanceof LinkUnknown ? 'unknown' : 'failed');
    } finally {
      this.busy.set(false);
    }
  }

  protected async leave(): Promise<void> {
    this.left.set(true);
    await this.call.leave();
  }

  private async follow(): Promise<void> {
    const room = this.call.room();
    while (!this.ended && room === this.call.room() && room?.isIn() && !['over', 'off'].includes(this.stands())) {
      await room.look();
      await new Promise((resolve) => setTimeout(resolve, room.unreachable() ? AGAIN_MS : PAUSE_MS));
    }
  }
}
