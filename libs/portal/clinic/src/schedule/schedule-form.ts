import { Component, computed, inject, input, output } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { DateField, ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import type { ClosingReason, ServiceType } from '../generated/graph.ts';
import {
  added,
  CLOSING_REASONS,
  closingId,
  type ClosingField,
  type Fault,
  type HoursField,
  hoursId,
  type ScheduleFields,
  SERVICES,
  WEEKDAYS,
} from './schedule-draft.ts';
import { weekdayName } from './zones.ts';

/** The fields of a calendar. It keeps nothing itself: each change goes out, so that nothing typed is lost. */
@Component({
  selector: 'cw-schedule-form',
  imports: [Button, DateField, ErrorSummary, Field, Icon, Input, TPipe],
  host: { class: 'stack' },
  templateUrl: './schedule-form.html',
})
export class ScheduleForm {
  private readonly i18n = inject(I18n);
  readonly fields = input.required<ScheduleFields>();
  /** Shown once somebody tried to save. */
  readonly faults = input<readonly Fault[]>([]);
  readonly fieldsChange = output<ScheduleFields>();

  protected readonly services = SERVICES;
  protected readonly reasons = CLOSING_REASONS;
  protected readonly hoursId = hoursId;
  protected readonly closingId = closingId;
  protected readonly summary = computed((): FormFault[] =>
    this.faults().map((fault) => ({ controlId: fault.controlId, message: this.message(fault) })),
  );
  protected readonly days = computed(() => {
    const hours = this.fields().hours.map((one, index) => ({ ...one, index }));
    return WEEKDAYS.map((weekday) => ({
      weekday,
      name: weekdayName(weekday, this.i18n.locale()),
      hours: hours.filter((one) => one.weekday === weekday),
    }));
  });

  protected faultOf(controlId: string): string | undefined {
    const fault = this.faults().find((one) => one.controlId === controlId);
    return fault && this.message(fault);
  }
  protected put(change: Partial<ScheduleFields>): void {
    this.fieldsChange.emit({ ...this.fields(), ...change });
  }
  protected serve(service: ServiceType, isOn: boolean): void {
    const others = this.fields().serviceTypes.filter((one) => one !== service);
    this.put({ serviceTypes: isOn ? [...others, service] : others });
  }
  protected putHours(index: number, change: Partial<HoursField>): void {
    this.put({ hours: this.fields().hours.map((one, n) => (n === index ? { ...one, ...change } : one)) });
  }
  protected addHours(weekday: number): void {
    this.put({ hours: added(this.fields().hours, weekday) });
  }
  protected dropHours(index: number): void {
    this.put({ hours: this.fields().hours.filter((_, n) => n !== index) });
  }
  protected putClosing(index: number, change: Partial<ClosingField>): void {
    this.put({ closings: this.fields().closings.map((one, n) => (n === index ? { ...one, ...change } : one)) });
  }
  protected because(index: number, reason: string): void {
    this.putClosing(index, { reason: reason as ClosingReason });
  }
  protected addClosing(): void {
    this.put({ closings: [...this.fields().closings, { from: '', until: '', reason: 'LEAVE' }] });
  }
  protected dropClosing(index: number): void {
    this.put({ closings: this.fields().closings.filter((_, n) => n !== index) });
  }

  private message({ key, weekday }: Fault): string {
    const day = weekday === undefined ? '' : (this.days()[weekday]?.name ?? '');
    return this.i18n.t(`clinic.schedule.fault.${key}`, { day });
  }
}
