import { Component, computed, inject, signal } from '@angular/core';
import { Chips, Choice, ErrorSummary, Field, Input, SearchBox, Segmented, Switch } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Section } from './section.ts';

@Component({
  selector: 'cw-field-section',
  imports: [Chips, Choice, ErrorSummary, Field, Input, SearchBox, Section, Segmented, Switch, TPipe],
  templateUrl: './field.section.html',
})
export class FieldSection {
  private readonly i18n = inject(I18n);
  protected readonly rest = signal<string | undefined>('yes');
  protected readonly period = signal('month');
  protected readonly kind = signal('all');
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
