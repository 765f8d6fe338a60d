import { Component, input, model, output } from '@angular/core';
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
    <div class="row">
      @if (attaches()) {
        <button type="button" class="icon-btn" [attr.aria-label]="'ui.composer.attach' | t" (click)="attach.emit()">
          <cw-icon name="attach" />
        </button>
      }
      @if (kept()) {
        <span class="meta row tight" role="status"><cw-icon name="check" />{{ 'ui.composer.kept' | t }}</span>
      }
      <button type="button" cwButton [small]="true" class="push" [busy]="sending()" [disabled]="!text().trim()" (click)="submit()">
        {{ 'ui.composer.send' | t }}<cw-icon name="send" />
      </button>
    </div>`,
})
export class Composer {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly attaches = input(false);
  /** The draft on screen is stored. */
  readonly kept = input(false);
  readonly sending = input(false);
  readonly text = model('');
  readonly send = output<string>();
  readonly attach = output();

  protected submit(): void {
    const text = this.text().trim();
    if (text && !this.sending()) this.send.emit(text);
  }
}
