import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from './i18n.ts';
import type { MessageParams } from './message-format.ts';

/** `{{ 'member.home.to-do' | t: { count: tasks().length } }}`. Impure on purpose: it reads signals, so a language switch reaches it. */
@Pipe({ name: 't', pure: false })
export class TPipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform(key: string, params?: MessageParams): string {
    return this.i18n.t(key, params);
  }
}
