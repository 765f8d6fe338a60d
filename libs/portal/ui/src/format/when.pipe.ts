import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from '../i18n/i18n.ts';
import { isolate } from '../i18n/isolate.ts';
import { formatDate, type DateStyle } from './dates.ts';

/** `{{ task.dueAt | when: 'day' }}`, in the language and zone on screen; a third argument sets another zone. */
@Pipe({ name: 'when', pure: false })
export class WhenPipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform(value: Date | string | number | null | undefined, style: DateStyle = 'near', zone = this.i18n.zone()): string {
    if (value === null || value === undefined || value === '') return '';
    return isolate(formatDate(value, style, this.i18n.locale(), zone, new Date()), this.i18n.language());
  }
}
