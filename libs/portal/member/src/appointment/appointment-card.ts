import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { PlacePipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon, type IconName } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { Tag, Tile, type Tone } from '@careway/portal-ui/tag';
import type { AppointmentCancelReason, AppointmentFieldsFragment } from '../generated/graph.ts';
import { whoOf } from '../timeline/who.ts';
import { AppointmentDesk } from './appointment-desk.ts';
import { AppointmentClock } from './clock.ts';

export const CANCEL_REASONS: readonly AppointmentCancelReason[] = ['NOT_NEEDED', 'TIME', 'TRAVEL', 'UNWELL', 'OTHER'];
const ICONS: Readonly<Record<AppointmentFieldsFragment['serviceType'], IconName>> = { VISIT: 'pin', PHONE: 'phone', VIDEO: 'video' };
const TONES: Readonly<Record<AppointmentFieldsFragment['status'], Tone>> = {
  ...{ WAITLIST: 'info', PENDING: 'watch', BOOKED: 'good', ARRIVED: 'good', FULFILLED: 'none', CANCELLED: 'none', NOSHOW: 'watch' },
};

/** One appointment: when, with whom, how and what for; what can be done with it stands below. */
@Component({
  selector: 'cw-appointment',
  imports: [Button, Field, Icon, Input, Link, Notice, Tag, Tile, TPipe, PlacePipe],
  templateUrl: './appointment-card.html',
})
export class AppointmentCard {
  private readonly i18n = inject(I18n);
  private readonly clock = inject(AppointmentClock);
  protected readonly desk = inject(AppointmentDesk);
  readonly appointment = input.required<AppointmentFieldsFragment>();
  /** The member's own time zone, where it is known. */
  readonly zone = input<string>();
  /** Without what can be done with it: where it only reminds. */
  readonly bare = input(false);
  readonly changed = output();

  protected readonly reasons = CANCEL_REASONS;
  protected readonly cancelling = signal(false);
  protected readonly chosen = signal<AppointmentCancelReason>('NOT_NEEDED');
  protected readonly icon = computed(() => ICONS[this.appointment().serviceType]);
  protected readonly tone = computed(() => TONES[this.appointment().status]);
  protected readonly when = computed(() => this.clock.when(this.appointment(), this.zone()));
  protected readonly elsewhere = computed(() => this.clock.elsewhere(this.appointment(), this.zone()));
  protected readonly who = computed(() => whoOf(this.appointment().clinician, this.i18n) ?? this.i18n.t('member.appointment.anybody'));
  protected readonly status = computed(() => this.appointment().status.toLowerCase());
  /** What has begun is over for whoever would move or cancel it. */
  protected readonly isAhead = computed(() => {
    const { status, startsAt } = this.appointment();
    return status === 'BOOKED' && startsAt !== null && Date.parse(startsAt) > Date.now();
  });
  protected readonly isOver = computed(() => {
    const { status, endsAt } = this.appointment();
    return status === 'FULFILLED' || ((status === 'BOOKED' || status === 'ARRIVED') && endsAt !== null && Date.parse(endsAt) <= Date.now());
  });
  protected readonly busy = computed(() => this.desk.busy() === this.appointment().id);
  protected readonly reasonId = computed(() => `why-${this.appointment().id}`);
  protected readonly reload = (): void => this.changed.emit();

  protected heldUntil(at: string): string {
    return this.clock.when({ startsAt: at, timeZone: this.appointment().timeZone }, this.zone());
  }
  protected key = (prefix: string, code: string): string => `member.appointment.${prefix}.${code.toLowerCase().replaceAll('_', '-')}`;
  protected choose(value: string): void {
    this.chosen.set(CANCEL_REASONS.find((one) => one === value) ?? 'OTHER');
  }
  protected async cancel(): Promise<void> {
    await this.desk.cancel(this.appointment(), this.chosen(), this.reload);
    this.cancelling.set(false);
  }
}
