import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from '../i18n/i18n.ts';
import { isolate } from '../i18n/isolate.ts';
import { formatDate, type DateStyle, type Precision, toldAt } from './dates.ts';

interface Told {
  readonly occurredAt: string;
  readonly precision: Precision;
}

/** `{{ result | told: 'year' }}`: when something of the record happened, no more precisely than it was told. */
@Pipe({ name: 'told', pure: false })
export class ToldPipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform({ occurredAt, precision }: Told, style: DateStyle = 'near'): string {
    const zone = this.i18n.zone();
    const words = formatDate(toldAt(occurredAt, precision, zone), style, this.i18n.locale(), zone, new Date());
    return isolate(words, this.i18n.language());
  }
}
