import { Component, inject, input, output, signal } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { Field } from './field.ts';

/**
 * The control of a `cw-field` that takes a file. A browser writes "No file chosen" in its own language, whatever the page's is: its control
 * is heard and not seen, and what stands there are our words and the file's name.
 */
@Component({
  selector: 'cw-file-field',
  imports: [Icon, TPipe],
  host: { class: 'file-field row tight' },
  template: `<input
      #box
      class="vh"
      type="file"
      [id]="field.controlId()"
      [accept]="accept()"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? true : null"
      (change)="take(box.files)"
    />
    <label class="btn second s" [attr.for]="field.controlId()"
      ><cw-icon name="attach" /><span>{{ 'ui.file.choose' | t }}</span></label
    >
    <span class="meta">
      @if (name(); as chosen) {
        <bdi>{{ chosen }}</bdi>
      } @else {
        {{ 'ui.file.none' | t }}
      }
    </span>`,
})
export class FileField {
  protected readonly field = inject(Field);
  /** As the browser takes it: `.csv,text/csv`. */
  readonly accept = input('');
  readonly chosen = output<FileList | null>();
  protected readonly name = signal<string | undefined>(undefined);

  protected take(files: FileList | null): void {
    this.name.set(files?.[0]?.name);
    this.chosen.emit(files);
  }
}
