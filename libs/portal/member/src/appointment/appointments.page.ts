import { Component, computed, inject, input } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { SectionHead } from '@careway/portal-ui/card';
import { TakeFocus } from '@careway/portal-ui/focus';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { type AppointmentFieldsFragment, MemberAppointmentChangedDocument, MemberAppointmentsDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { OpenVisits } from '../visit/open-visits.ts';
import { AppointmentCard } from './appointment-card.ts';

type Appointment = AppointmentFieldsFragment;
const isComing = ({ status, endsAt }: Appointment, now: number): boolean =>
  status === 'ARRIVED' || (status === 'BOOKED' && endsAt !== null && Date.parse(endsAt) > now);

/** What is offered, what comes, what one waits for, what was; and the way to a new one. */
@Component({
  selector: 'cw-member-appointments',
  imports: [Answer, AppointmentCard, Button, EmptyState, Link, OpenVisits, Part, SectionHead, TakeFocus, TPipe],
  template: `<div class="page-h">
      <h1 class="display">{{ record.titled('member.appointment.title.') }}</h1>
    </div>
    <cw-answer [of]="page" />
    <cw-part [level]="2" [state]="missing()" (again)="page.reload()" />
    <cw-open-visits [hours]="336" />
    @if (page.data()?.appointments) {
      <p>
        <a cwButton cwLink="/member/appointments/new">{{ 'member.appointment.book' | t }}</a>
      </p>
      @for (section of sections(); track section.key) {
        <section class="sec" [attr.aria-labelledby]="section.key">
          <cw-section-head [headingId]="section.key" [title]="'member.appointment.' + section.key | t" />
          <div class="duo">
            @for (one of section.all; track one.id) {
              <div class="card" [attr.tabindex]="one.id === of() ? -1 : null" [cwTakeFocus]="one.id === of()">
                <cw-appointment [appointment]="one" [zone]="zone()" (changed)="page.reload()" />
              </div>
            } @empty {
              <cw-empty-state class="card" [text]="'member.appointment.empty' | t" />
            }
          </div>
        </section>
      }
    }`,
})
export class AppointmentsPage {
  protected readonly record = inject(OpenRecord);
  /** From the address: the one that somebody comes for. */
  readonly of = input<string>();
  protected readonly page = query(MemberAppointmentsDocument, this.record.variables);
  protected readonly missing = computed(() => partState(this.page, 'appointments'));
  protected readonly zone = computed(() => this.page.data()?.clock?.timeZone);
  private readonly all = computed(() => this.page.data()?.appointments?.appointments ?? []);
  /** “Coming” stands there always, since it says when there is nothing. */
  protected readonly sections = computed(() => {
    const now = Date.now();
    const of = (isOne: (one: Appointment) => boolean): readonly Appointment[] => this.all().filter(isOne);
    const past = of((one) => one.status !== 'PENDING' && one.status !== 'WAITLIST' && !isComing(one, now)).toReversed();
    return [
      { key: 'offered', all: of(({ status }) => status === 'PENDING') },
      { key: 'coming', all: of((one) => isComing(one, now)) },
      { key: 'waiting', all: of(({ status }) => status === 'WAITLIST') },
      { key: 'past', all: past },
    ].filter(({ key, all }) => key === 'coming' || all.length > 0);
  });

  constructor() {
    const reload = (): void => this.page.reload();
    live(MemberAppointmentChangedDocument, this.record.variables, { next: reload, gap: reload });
  }
}
