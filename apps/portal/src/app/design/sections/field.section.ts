import { Component, computed, inject, signal } from '@angular/core';
import { Chips, Choice, DateField, ErrorSummary, Field, Input, SearchBox, Segmented, Switch } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Section } from './section.ts';

@Component({
  selector: 'cw-field-section',
  imports: [Chips, Choice, DateField, ErrorSummary, Field, Input, SearchBox, Section, Segmented, Switch, TPipe],
  templateUrl: './field.section.html',
})
export class FieldSection {
  private readonly i18n = inject(I18n);
  protected readonly rest = signal<string | undefined>('yes');
  protected readonly period = signal('month');
  protected readonly kind = signal('all');
  protected readonly day = signal('2026-11-24');
  protected readonly noDay = signal('');
  protected readonly clock = signal('07:12');
  protected readonly moment = signal('2026-11-24T07:12');
  protected readonly found = signal('');
  protected readonly faulty = signal(false);
  protected readonly faults = computed(() =>
    this.faulty() ? [{ controlId: 'systolic', message: this.i18n.t('design.field.fault-long') }] : [],
  );
  protected readonly answers = computed(() => this.options('answer', ['yes', 'no', 'unsure']));
  protected readonly periods = computed(() => this.options('period', ['week', 'month', 'year']));
  protected readonly kinds = computed(() => this.options('kind', ['all', 'results', 'treatment', 'messages']));

  private options(group: string, values: readonly string[]): { value: string; label: string }[] {
    return values.map((value) => ({ value, label: this.i18n.t(`design.${group}.${value}`) }));
  }
}
