import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { CallDesk, standingOf } from '@careway/portal-graph/call';
import { Button } from '@careway/portal-ui/action';
import { CallControls, CallStage, type CallTile, DeviceCheck, type GuestFault, GuestList, type NewGuest } from '@careway/portal-ui/call';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { AppointmentDesk } from '../appointment/appointment-desk.ts';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicVideoRoomDocument, ClinicVideoVisitChangedDocument } from '../generated/graph.ts';
import { type Visit, VideoDoor, visitOf } from './video-door.ts';
import { VideoQueue } from './video-queue.ts';

type Seat = Visit['seats'][number];
const OVER: readonly Visit['state'][] = ['ENDED', 'CANCELLED', 'MISSED'];

/** The room of a video visit as a clinician has it: who waits, the call, guests, and the note that is left when it ends. */
@Component({
  selector: 'cw-clinic-video',
  imports: [...[Button, CallControls, CallStage, DeviceCheck, GuestList, Icon, Link, Notice, PaneState, Tag, TPipe, VideoQueue, WhenPipe]],
  templateUrl: './video.page.html',
})
export class VideoPage {
  private readonly i18n = inject(I18n);
  private readonly door = inject(VideoDoor);
  private readonly appointments = inject(AppointmentDesk);
  private readonly document = inject(DOCUMENT);
  readonly id = input.required<string>();
  protected readonly call = new CallDesk<Visit>();
  protected readonly page = query(ClinicVideoRoomDocument, () => ({ id: this.id() }));
  private readonly asked = computed(() => this.page.data()?.videoVisit);
  protected readonly visit = computed((): Visit | undefined => {
    const asked = this.asked();
    return this.call.view() ?? (asked ? visitOf(asked) : undefined);
  });
  protected readonly isOver = computed(() => OVER.includes(this.visit()?.state ?? 'PLANNED'));
  /** Whether the member's side is heard: who waits may have lost the connection. */
  protected readonly isThere = computed(
    () => this.visit()?.seats.some(({ party, connected }) => party !== 'GUEST' && party !== 'CLINICIAN' && connected) ?? false,
  );
  protected readonly busy = signal(false);
  protected readonly trouble = signal<'moved-on' | 'failed' | undefined>(undefined);
  protected readonly ending = signal(false);
  protected readonly cancelling = signal(false);
  protected readonly link = signal<string | undefined>(undefined);
  protected readonly fault = signal<GuestFault | undefined>(undefined);
  protected readonly tiles = computed((): readonly CallTile[] =>
    this.call.others(this.visit()?.seats ?? []).map(({ seat, remote }) => ({
      ...{ key: seat.id + seat.connection, name: this.nameOf(seat), detail: this.detailOf(seat), state: standingOf(seat, remote) },
      ...{ stream: remote?.stream, hasPicture: remote?.hasPicture ?? false },
    })),
  );
  protected readonly gone = computed(() => this.tiles().filter(({ state }) => state === 'lost'));

  constructor() {
    const memberId = computed(() => this.asked()?.member.id);
    live(ClinicVideoVisitChangedDocument, () => (memberId() === undefined ? undefined : { memberId: memberId()! }), {
      next: ({ videoVisitChanged: told }) => {
        if (told.id !== this.id()) return;
        const room = this.call.room();
        if (room?.isIn()) room.take(visitOf(told));
        else this.page.reload();
      },
      gap: () => {
        void this.call.room()?.look();
        this.page.reload();
      },
    });
  }

  protected callIn(): Promise<void> {
    return this.run(async () => {
      await this.call.enter(this.door.of(this.id()));
      return true;
    });
  }
  protected async end(): Promise<void> {
    await this.run(() => this.door.end(this.id()));
    this.ending.set(false);
    if (!this.trouble()) await this.call.leave();
    this.page.reload();
  }
  /** With an appointment, that is cancelled, and the visit goes with it. */
  protected async cancel(): Promise<void> {
    const appointment = this.visit()?.appointment;
    await this.run(() => (appointment ? this.appointments.cancel(appointment.id, 'CLINICIAN_AWAY') : this.door.cancel(this.id())));
    this.cancelling.set(false);
    this.page.reload();
  }
  protected async invite(guest: NewGuest): Promise<void> {
    this.link.set(undefined);
    this.fault.set(undefined);
    await this.run(async () => {
      const told = await this.door.invite(this.id(), guest);
      if ('token' in told) this.link.set(`${this.document.location.origin}/guest#${told.token}`);
      else this.fault.set(told.refusal === 'GUEST_NAME' ? 'name' : told.refusal === 'TOO_MANY_GUESTS' ? 'too-many' : 'failed');
      return true;
    });
  }
  protected async remove(id: string): Promise<void> {
    await this.run(async () => {
      await this.door.remove(id);
      return true;
    });
  }

  private async run(work: () => Promise<boolean>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      if (!(await work())) this.trouble.set('moved-on');
    } catch (error) {
      this.trouble.set((error as Partial<Error>).message === 'elsewhere' ? 'moved-on' : 'failed');
      this.page.reload();
    } finally {
      this.busy.set(false);
    }
  }
  private nameOf({ clinician, guest, party }: Seat): string {
    const own = party === 'MEMBER' ? this.visit()?.member.name : undefined;
    return own ?? clinician?.displayName ?? guest?.name ?? this.i18n.t(`call.party.${party.toLowerCase()}`);
  }
  private detailOf({ guest, party }: Seat): string | undefined {
    return guest ? this.i18n.t(`call.role.${guest.role.toLowerCase()}`) : party === 'MEMBER' ? this.i18n.t('call.party.member') : undefined;
  }
}
