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
import { MemberVideoVisitChangedDocument, MemberVideoVisitDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';
import { type Visit, VisitDoor, visitOf, VisitRefused } from './visit-door.ts';

type Seat = Visit['seats'][number];
const OVER: readonly Visit['state'][] = ['ENDED', 'CANCELLED', 'MISSED'];

/** A visit by video: a look at camera and sound, the waiting room, the call, and what came of it. */
@Component({
  selector: 'cw-member-visit',
  imports: [Answer, Button, CallControls, CallStage, DeviceCheck, GuestList, Icon, Link, Notice, TPipe, WhenPipe],
  templateUrl: './visit.page.html',
})
export class VisitPage {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly door = inject(VisitDoor);
  private readonly document = inject(DOCUMENT);
  readonly id = input.required<string>();
  protected readonly call = new CallDesk<Visit>();
  protected readonly page = query(MemberVideoVisitDocument, () => (this.record.memberId() === undefined ? undefined : { id: this.id() }));
  /** What the room told last; before one is in it, what the page asked. */
  protected readonly visit = computed((): Visit | undefined => {
    const asked = this.page.data()?.videoVisit;
    return this.call.view() ?? (asked ? visitOf(asked) : undefined);
  });
  protected readonly who = computed(() => whoOf(this.visit()?.clinician, this.i18n) ?? '');
  protected readonly isOver = computed(() => OVER.includes(this.visit()?.state ?? 'PLANNED'));
  protected readonly now = signal(Date.now());
  protected readonly isOpen = computed(() => {
    const one = this.visit();
    return one !== undefined && (one.state !== 'PLANNED' || Date.parse(one.opensAt) <= this.now());
  });
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
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
    live(MemberVideoVisitChangedDocument, this.record.variables, {
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
    const timer = setInterval(() => this.now.set(Date.now()), 10_000);
    this.call.onEnd(() => clearInterval(timer));
  }

  protected async enter(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.call.enter(this.door.of(this.id()));
    } catch (error) {
      this.refusal.set(error instanceof VisitRefused ? 'member.visit.moved-on' : 'member.visit.failed');
      this.page.reload();
    } finally {
      this.busy.set(false);
    }
  }

  protected async leave(): Promise<void> {
    await this.call.leave();
    this.page.reload();
  }

  protected async invite(guest: NewGuest): Promise<void> {
    await this.guests(async () => {
      const told = await this.door.invite(this.id(), guest);
      if ('token' in told) return this.link.set(`${this.document.location.origin}/guest#${told.token}`);
      this.fault.set(told.refusal === 'GUEST_NAME' ? 'name' : told.refusal === 'TOO_MANY_GUESTS' ? 'too-many' : 'failed');
    });
  }

  protected async remove(id: string): Promise<void> {
    await this.guests(() => this.door.remove(id));
  }

  private async guests(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.fault.set(undefined);
    this.link.set(undefined);
    try {
      await work();
    } catch {
      this.fault.set('failed');
    } finally {
      this.busy.set(false);
    }
  }

  private nameOf({ clinician, guest, party }: Seat): string {
    return clinician?.displayName ?? guest?.name ?? this.i18n.t(`call.party.${party.toLowerCase()}`);
  }
  private detailOf({ guest }: Seat): string | undefined {
    return guest ? this.i18n.t(`call.role.${guest.role.toLowerCase()}`) : undefined;
  }
}
