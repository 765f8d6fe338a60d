import { Component, input, signal } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

/** A file of a message that was sent. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'IMAGE' | 'PDF';
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
  readonly scan: 'QUARANTINED' | 'CLEAN' | 'UNSCANNED' | 'INFECTED';
}

/** Pictures are shown, other files are saved; what may not be opened says why. All come from the gateway, which asks who looks. */
@Component({
  selector: 'cw-attached-files',
  imports: [Icon, TPipe],
  template: `@for (file of files(); track file.id) {
    <div class="file">
      @if (file.scan === 'QUARANTINED' || file.scan === 'INFECTED') {
        <p class="row tight">
          <cw-icon [name]="file.scan === 'INFECTED' ? 'alert' : 'clock'" /><span class="called"
            ><bdi>{{ file.name }}</bdi></span
          >
        </p>
        <p class="meta">{{ 'ui.file.' + file.scan.toLowerCase() | t }}</p>
      } @else if (file.kind === 'IMAGE' && !broken().has(file.id)) {
        <a [href]="address(file)" target="_blank" rel="noopener" [attr.aria-label]="'ui.file.open' | t: { name: file.name }"
          ><img
            [src]="address(file)"
            [alt]="file.name"
            [attr.width]="file.width"
            [attr.height]="file.height"
            loading="lazy"
            (error)="fail(file)"
        /></a>
      } @else {
        <p class="row tight">
          <cw-icon name="download" /><a [href]="address(file)" [attr.target]="file.kind === 'IMAGE' ? '_blank' : null" rel="noopener"
            ><bdi>{{ file.name }}</bdi></a
          >
        </p>
        @if (broken().has(file.id)) {
          <p class="meta">{{ 'ui.file.not-shown' | t }}</p>
        } @else if (file.scan === 'UNSCANNED') {
          <p class="meta">{{ 'ui.file.unscanned' | t }}</p>
        }
      }
    </div>
  }`,
})
export class AttachedFiles {
  readonly files = input.required<readonly AttachedFile[]>();
  /** Pictures that could not be loaded: their address is offered instead. */
  protected readonly broken = signal<ReadonlySet<string>>(new Set());
  protected address = ({ id }: AttachedFile): string => `/files/${encodeURIComponent(id)}`;
  protected fail({ id }: AttachedFile): void {
    this.broken.update((all) => new Set([...all, id]));
  }
}
