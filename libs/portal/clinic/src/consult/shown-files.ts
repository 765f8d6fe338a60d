import { Component, input, model, signal } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';

/** A picture or the words of a document, as colleagues see it. */
export interface ShownFile {
  readonly id: string;
  readonly kind: 'PICTURE' | 'DOCUMENT';
  readonly alt: string;
  readonly text?: string | null | undefined;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

/** Pictures with what is to be seen on them, and the words of documents. Where its author is to look at each picture, that is asked below it. */
@Component({
  selector: 'cw-shown-files',
  host: { class: 'stack' },
  imports: [TPipe],
  template: `@for (file of files(); track file.id; let n = $index) {
    <div class="stack tight-stack shown-file">
      @if (file.kind === 'PICTURE') {
        <a [href]="address(file)" target="_blank" rel="noopener"
          ><img
            [src]="address(file)"
            [alt]="file.alt"
            [attr.width]="file.width"
            [attr.height]="file.height"
            loading="lazy"
            (error)="fail(file)"
        /></a>
        @if (broken().has(file.id)) {
          <p class="meta">{{ 'clinic.consult.file.not-shown' | t }}</p>
        }
        <p class="small" dir="auto" aria-hidden="true">{{ file.alt }}</p>
        @if (asks()) {
          <label class="row tight" [attr.for]="'consult-looked-' + n">
            <input
              #seen
              class="check"
              type="checkbox"
              [id]="'consult-looked-' + n"
              [checked]="looked().has(file.id)"
              (change)="look(file, seen.checked)"
            />
            <span>{{ 'clinic.consult.file.looked' | t }}</span>
          </label>
        }
      } @else {
        <p class="small">
          {{ 'clinic.consult.file.document' | t }} <bdi>{{ file.alt }}</bdi>
        </p>
        <p class="said framed" dir="auto">{{ file.text }}</p>
      }
    </div>
  }`,
})
export class ShownFiles {
  readonly files = input.required<readonly ShownFile[]>();
  /** Under which address of the gateway its pictures are: `consult` or, before they are published, `case`. */
  readonly at = input<'consult' | 'case'>('consult');
  readonly asks = input(false);
  readonly looked = model<ReadonlySet<string>>(new Set());
  protected readonly broken = signal<ReadonlySet<string>>(new Set());
  protected address = ({ id }: ShownFile): string => `/files/${this.at()}/${encodeURIComponent(id)}`;
  protected fail({ id }: ShownFile): void {
    this.broken.update((all) => new Set([...all, id]));
  }
  protected look({ id }: ShownFile, isSeen: boolean): void {
    this.looked.update((all) => new Set([...all].filter((one) => one !== id).concat(isSeen ? [id] : [])));
  }
}
