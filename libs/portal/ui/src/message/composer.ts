import { Component, computed, input, model, output } from '@angular/core';
import { Button } from '../action/button.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

/**
 * Where one writes. The text is a model: the page keeps it as a draft with each change, so it survives a closed window and an
 * ended session. Enter makes a line; sending is a press or Ctrl+Enter, because a half-written message to a doctor is worse than a slow one.
 */
@Component({
  selector: 'cw-composer',
  imports: [Button, Icon, TPipe],
  host: { class: 'compose' },
  template: `<label class="vh" [attr.for]="fieldId()">{{ label() }}</label>
    <textarea
      #area
      class="input"
      [id]="fieldId()"
      [value]="text()"
      (input)="text.set(area.value)"
      (keydown.control.enter)="submit()"
    ></textarea>
    <ng-content />
    <div class="row">
      @if (attaches()) {
        <button
          type="button"
          class="icon-btn"
          [attr.aria-label]="'ui.composer.attach' | t"
          [title]="'ui.composer.files' | t"
          (click)="chooser.click()"
        >
          <cw-icon name="attach" />
        </button>
        <input #chooser type="file" hidden multiple [accept]="accepts" (change)="choose(chooser)" />
      }
      @if (kept()) {
        <span class="meta row tight" role="status"><cw-icon name="check" />{{ 'ui.composer.kept' | t }}</span>
      }
      <button type="button" cwButton [small]="true" class="push" [busy]="sending()" [disabled]="!canSend()" (click)="submit()">
        {{ 'ui.composer.send' | t }}<cw-icon name="send" />
      </button>
    </div>`,
})
export class Composer {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly attaches = input(false);
  /** Files stand ready beside it, so that it needs no text. */
  readonly withFiles = input(false);
  /** A file is still on its way. */
  readonly waits = input(false);
  /** The draft on screen is stored. */
  readonly kept = input(false);
  readonly sending = input(false);
  readonly text = model('');
  readonly send = output<string>();
  readonly attach = output<readonly File[]>();
  /** A phone that takes pictures in a format of its own turns them into one of these. */
  protected readonly accepts = 'image/jpeg,image/png,image/webp,application/pdf';
  protected readonly canSend = computed(() => (this.text().trim() !== '' || this.withFiles()) && !this.waits());

  protected submit(): void {
    if (this.canSend() && !this.sending()) this.send.emit(this.text().trim());
  }

  protected choose(chooser: HTMLInputElement): void {
    this.attach.emit([...(chooser.files ?? [])]);
    // the same file can be chosen again after it was taken out
    chooser.value = '';
  }
}
