import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from '../i18n/i18n.ts';
import { isolate } from '../i18n/isolate.ts';
import { formatNumber, type NumberStyle } from './numbers.ts';

/** `{{ 392140 | num }}`, `{{ 0.81 | num: { percent: true } }}`. */
@Pipe({ name: 'num', pure: false })
export class NumPipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform(value: number, style: NumberStyle = {}): string {
    return isolate(formatNumber(value, style, this.i18n.locale()), this.i18n.language());
  }
}
