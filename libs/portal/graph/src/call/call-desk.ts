import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import type { Remote } from './line.ts';
import { type DeviceKind, LocalMedia } from './local-media.ts';
import { Room, type RoomDoor, type RoomState, type RoomView } from './room.ts';
import { followLevel, lookAtNetwork, type NetworkState, playTone } from './sound.ts';

const OVER: readonly (RoomState | undefined)[] = ['ENDED', 'CANCELLED', 'MISSED'];

interface Seated {
  readonly id: string;
  readonly isMe: boolean;
  readonly connected: boolean;
}

/** What a page with a call does: looks at devices, goes into the room, leaves it. Call it where a component is made; it ends with it. */
export class CallDesk<View extends RoomView> {
  readonly media = new LocalMedia();
  readonly devices = computed(() => ({ camera: this.media.camera(), microphone: this.media.microphone() }));
  readonly level = signal(0);
  readonly network = signal<'looking' | NetworkState>('looking');
  private readonly current = signal<Room<View> | undefined>(undefined);
  readonly room = this.current.asReadonly();
  readonly view = computed(() => this.current()?.view());
  readonly isIn = computed(() => this.current()?.isIn() ?? false);
  readonly unreachable = computed(() => this.current()?.unreachable() ?? false);
  readonly out = computed(() => this.current()?.out());

  private readonly destroyed = inject(DestroyRef);

  constructor() {
    effect((onCleanup) => {
      const stream = this.media.stream();
      untracked(() => this.current())?.show(stream);
      onCleanup(followLevel(stream, (level) => this.level.set(level)));
    });
    // a camera that nobody looks through any more is off
    effect(() => {
      if (OVER.includes(this.view()?.state) || this.out() !== undefined) untracked(() => this.media.close());
    });
    this.destroyed.onDestroy(() => {
      void this.current()?.leave();
      this.media.close();
    });
  }

  /** Does something when the page goes. */
  onEnd(work: () => void): void {
    this.destroyed.onDestroy(work);
  }

  /** After a press: the browser asks whether it may. */
  async begin(): Promise<void> {
    void this.look();
    await this.media.open();
  }

  async look(): Promise<void> {
    this.network.set('looking');
    this.network.set(await lookAtNetwork());
  }

  toggle = (kind: DeviceKind): Promise<void> => this.media.toggle(kind);
  retry = (kind: DeviceKind): Promise<void> => this.media.turnOn(kind);
  tone = (): Promise<void> => playTone();

  /** Into the room, with what was turned on; who has not looked at the devices before is asked now. */
  async enter(door: RoomDoor<View>): Promise<View> {
    this.current()?.close();
    const room = new Room(door);
    const view = await room.enter();
    this.current.set(room);
    if (this.media.camera() === 'off' && this.media.microphone() === 'off') void this.media.open();
    room.show(this.media.stream());
    return view;
  }

  /** For good, or until one comes again. */
  async leave(): Promise<void> {
    const room = this.current();
    this.current.set(undefined);
    this.media.close();
    await room?.leave();
  }

  /** The others' seats with what comes from them. */
  others<Seat extends Seated>(seats: readonly Seat[]): readonly { readonly seat: Seat; readonly remote: Remote | undefined }[] {
    const remotes = this.current()?.remotes() ?? [];
    return seats.filter(({ isMe }) => !isMe).map((seat) => ({ seat, remote: remotes.find(({ seatId }) => seatId === seat.id) }));
  }
}

/** How somebody's tile stands: a page that is not heard has lost the connection, whatever its last picture was. */
export const standingOf = (seat: Seated, remote: Remote | undefined): 'connecting' | 'connected' | 'lost' =>
  remote?.state === 'connected' ? 'connected' : !seat.connected || remote?.state === 'lost' ? 'lost' : 'connecting';
