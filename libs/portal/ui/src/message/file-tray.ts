import { Component, input, output } from '@angular/core';
import { ProgressBar } from '../data/progress-bar.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

/** A file that is brought for a message: how far it is, in words. */
export interface TrayFile {
  readonly key: string;
  readonly name: string;
  readonly phase: 'sending' | 'checking' | 'ready' | 'stopped' | 'failed' | 'refused';
  /** 0 to 100. */
  readonly percent: number;
  /** Why it is not taken: end of a key of `ui.file.refused.`. */
  readonly why?: string | undefined;
}

/** What stands beside the message that is being written. Each file says how it stands, can be taken out, and be tried again. */
@Component({
  selector: 'cw-file-tray',
  imports: [Icon, ProgressBar, TPipe],
  template: `@if (files().length > 0) {
    <ul class="tray" [attr.aria-label]="'ui.file.list' | t">
      @for (file of files(); track file.key) {
        <li [class.bad]="file.phase === 'refused' || file.phase === 'failed'">
          <cw-icon [name]="file.phase === 'refused' || file.phase === 'failed' ? 'alert' : 'attach'" />
          <span class="grow">
            <span class="called"
              ><bdi>{{ file.name }}</bdi></span
            >
            <span class="meta" role="status">{{ 'ui.file.' + place(file) | t: { percent: file.percent } }}</span>
            @if (file.phase === 'sending') {
              <cw-progress-bar [percent]="file.percent" [label]="'ui.file.sending' | t: { percent: file.percent }" />
            }
          </span>
          @if (file.phase === 'stopped' || file.phase === 'failed') {
            <button
              type="button"
              class="icon-btn"
              [attr.aria-label]="'ui.file.again' | t: { name: file.name }"
              (click)="again.emit(file.key)"
            >
              <cw-icon name="sync" />
            </button>
          }
          <button
            type="button"
            class="icon-btn"
            [attr.aria-label]="'ui.file.remove' | t: { name: file.name }"
            (click)="remove.emit(file.key)"
          >
            <cw-icon name="x" />
          </button>
        </li>
      }
    </ul>
  }`,
})
export class FileTray {
  readonly files = input.required<readonly TrayFile[]>();
  readonly again = output<string>();
  readonly remove = output<string>();
  protected place = ({ phase, why }: TrayFile): string =>
    phase === 'refused' ? `refused.${(why ?? 'TYPE').toLowerCase().replaceAll('_', '-')}` : phase;
}
