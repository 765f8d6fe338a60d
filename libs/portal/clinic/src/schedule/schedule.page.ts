import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { TakeFocus } from '@careway/portal-ui/focus';
import { placeIn, PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, ErrorNote, Notice, OfflineState, Skeleton, Toasts } from '@careway/portal-ui/state';
import {
  ClinicDisplacedTimesDocument,
  type ClinicScheduleFragment,
  ClinicSchedulesDocument,
  ClinicScheduleStaffDocument,
} from '../generated/graph.ts';
import { KeptSchedules } from './kept-schedules.ts';
import { changesOf, EMPTY, type Fault, faultsOf, fieldsOf, isSame, type ScheduleDraft, type ScheduleFields } from './schedule-draft.ts';
import { type Saved, ScheduleDesk } from './schedule-desk.ts';
import { ScheduleForm } from './schedule-form.ts';
import { SchedulePreview } from './schedule-preview.ts';
import { weekdayName } from './zones.ts';

const NEW = 'new';

/** One's own calendar, written with its times in sight; those of colleagues to look at. */
@Component({
  selector: 'cw-clinic-schedule',
  imports: [
    ...[Button, EmptyState, ErrorNote, Field, Input, Link, Notice, OfflineState, ScheduleForm, SchedulePreview, Skeleton, PlacePipe],
    ...[TakeFocus, TPipe, WhenPipe],
  ],
  templateUrl: './schedule.page.html',
})
export class SchedulePage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly drafts = inject(KeptSchedules);
  private readonly toasts = inject(Toasts);
  protected readonly desk = inject(ScheduleDesk);
  /** From the address: whose calendar; one's own where nobody is named. */
  readonly of = input<string>();

  private readonly me = computed(() => this.session.info()?.personId ?? '');
  protected readonly whose = computed(() => this.of() || this.me());
  protected readonly isMine = computed(() => this.whose() === this.me());
  protected readonly staff = query(ClinicScheduleStaffDocument, () => ({}));
  protected readonly asked = query(ClinicSchedulesDocument, () => (this.whose() ? { clinicianIds: [this.whose()] } : undefined));
  protected readonly people = computed(() => {
    const all = this.staff.data()?.clinicians ?? [];
    const own = all.find(({ id }) => id === this.me());
    const colleagues = all.filter(({ id, clinic }) => id !== this.me() && clinic !== null && clinic.id === own?.clinic?.id);
    return [...(own ? [own] : []), ...colleagues.toSorted((a, b) => a.displayName.localeCompare(b.displayName))];
  });
  private readonly myClinic = computed(() => this.people().find(({ id }) => id === this.me())?.clinic ?? undefined);
  protected readonly calendars = computed(() => this.asked.data()?.schedules);

  private readonly picked = signal<string | undefined>(undefined);
  /** The calendar that stands; undefined while a new one is written. */
  protected readonly stands = computed((): ClinicScheduleFragment | undefined => {
    if (this.picked() === NEW) return undefined;
    return this.calendars()?.find(({ id }) => id === this.picked()) ?? this.calendars()?.[0];
  });
  protected readonly isWriting = computed(() => this.isMine() && (this.stands() !== undefined || this.picked() === NEW));
  private readonly place = computed(() => this.stands()?.id ?? NEW);
  private readonly kept = computed(() => this.drafts.of(this.place()));
  protected readonly base = computed(() => {
    const stands = this.stands();
    return stands ? fieldsOf(stands) : EMPTY;
  });
  protected readonly fields = computed(() => this.kept()?.fields ?? this.base());
  protected readonly isChanged = computed(() => !this.stands() || !isSame(this.fields(), this.base()));
  private readonly version = computed(() => this.kept()?.version ?? this.stands()?.version ?? null);
  private readonly tried = signal(false);
  protected readonly faults = computed((): readonly Fault[] => (this.tried() ? faultsOf(this.fields()) : []));
  protected readonly changes = computed(() => (faultsOf(this.fields()).length ? undefined : changesOf(this.fields())));
  protected readonly clinicName = computed(() => {
    const clinic = this.stands()?.clinic ?? this.myClinic();
    return clinic ? placeIn(clinic, this.i18n.language()) : '';
  });
  protected readonly zone = computed(() => this.stands()?.timeZone ?? this.calendars()?.[0]?.timeZone ?? this.i18n.zone());

  /** Read over before it is saved: with whom it leaves without hours, as the service knows it now. */
  protected readonly checking = signal(false);
  protected readonly ending = signal(false);
  private readonly checked = query(
    ClinicDisplacedTimesDocument,
    () => {
      const changes = this.ending() ? { active: false } : this.changes();
      const stands = this.stands();
      return this.checking() && changes && stands ? { scheduleId: stands.id, changes } : undefined;
    },
    { passive: true },
  );
  protected readonly check = this.checked;
  /** A new calendar displaces nobody. */
  protected readonly displaced = computed(() => (this.stands() ? this.checked.data()?.myDisplacedTimes : []));
  /** Somebody else changed it; or end of a key of `clinic.schedule.refused.`. */
  protected readonly edited = signal<Extract<Saved, { kind: 'edited' }> | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);

  constructor() {
    // another person's calendar, or another calendar of one's own, begins anew
    effect(() => {
      this.whose();
      untracked(() => this.picked.set(undefined));
    });
    effect(() => {
      this.place();
      untracked(() => this.back());
    });
  }

  protected dayName(weekday: number): string {
    return weekdayName(weekday, this.i18n.locale());
  }
  protected turnTo(clinicianId: string): void {
    void this.router.navigate([], { queryParams: { of: clinicianId === this.me() ? null : clinicianId } });
  }
  protected pick(id: string): void {
    this.picked.set(id);
  }
  protected write(fields: ScheduleFields): void {
    const draft: ScheduleDraft = { version: this.version(), fields };
    const isKept = !this.stands() || !isSame(fields, this.base()) || draft.version !== this.stands()?.version;
    this.drafts.keep(this.place(), isKept ? draft : undefined);
  }
  protected drop(): void {
    this.drafts.keep(this.place(), undefined);
    this.back();
    if (this.picked() === NEW) this.picked.set(undefined);
  }
  protected readOver(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (faultsOf(this.fields()).length === 0) this.checking.set(true);
  }
  protected end(): void {
    this.ending.set(true);
    this.checking.set(true);
  }
  protected back(): void {
    this.checking.set(false);
    this.ending.set(false);
    this.tried.set(false);
    this.edited.set(undefined);
    this.refusal.set(undefined);
  }
  /** Takes what somebody else saved for the base; what is written here stands, and is read over again. */
  protected keepMine(): void {
    const version = this.edited()?.version ?? null;
    this.drafts.keep(this.place(), { version, fields: this.fields() });
    this.back();
    this.asked.reload();
  }
  protected takeTheirs(): void {
    this.drop();
    this.asked.reload();
  }

  protected async save(): Promise<void> {
    const [stands, changes, displaced] = [this.stands(), this.changes(), this.displaced()];
    const clinic = this.myClinic();
    this.edited.set(undefined);
    this.refusal.set(undefined);
    if (stands && this.ending())
      return this.saved(await this.desk.change(stands.id, stands.version, { active: false }, Boolean(displaced?.length)));
    if (!changes) return;
    if (stands) return this.saved(await this.desk.change(stands.id, this.version() ?? stands.version, changes, Boolean(displaced?.length)));
    if (!clinic) return this.refusal.set('no-clinic');
    const { serviceTypes, slotMinutes, hours, closings, validFrom, validUntil } = changes;
    const content = { serviceTypes: serviceTypes ?? [], slotMinutes: slotMinutes ?? 0, hours: hours ?? [], closings: closings ?? [] };
    const given = { clinicianId: this.me(), clinicId: clinic.id, ...content, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
    return this.saved(await this.desk.open(given));
  }

  private saved(said: Saved): void {
    switch (said.kind) {
      case 'saved':
        this.toasts.say(this.i18n.t(this.ending() ? 'clinic.schedule.ended' : 'clinic.schedule.saved'));
        this.drafts.keep(this.place(), undefined);
        this.back();
        this.picked.set(undefined);
        this.asked.reload();
        return;
      case 'edited':
        this.edited.set(said);
        return;
      case 'displaces':
        // somebody booked since it was read over: the list is asked for anew, and read over again
        this.checked.reload();
        this.refusal.set('displaces');
        return;
      case 'refused':
        this.refusal.set('input');
        return;
      case 'failed':
        this.refusal.set('failed');
    }
  }
}
