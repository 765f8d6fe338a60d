import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';

export type NoticeTone = 'info' | 'good' | 'watch' | 'bad' | 'plain';

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', good: 'check', watch: 'alert', bad: 'alert', plain: 'info' };

/** A sentence in place; the rest of the page works on. */
@Component({
  selector: 'cw-notice',
  imports: [Icon],
  host: { '[class]': "'note ' + tone()" },
  template: `<cw-icon [name]="shown()" />
    <div class="grow"><ng-content /></div>`,
})
export class Notice {
  readonly tone = input<NoticeTone>('info');
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? ICONS[this.tone()]);
}
