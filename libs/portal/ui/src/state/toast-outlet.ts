import { Component, effect, inject, signal } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { TOAST_MS, Toasts } from './toasts.ts';

/** Where toasts appear; one in each area's frame. */
@Component({
  selector: 'cw-toast-outlet',
  imports: [Icon, TPipe],
  host: {
    role: 'status',
    '(pointerenter)': 'held.set(true)',
    '(pointerleave)': 'held.set(false)',
    '(focusin)': 'held.set(true)',
    '(focusout)': 'held.set(false)',
  },
  template: `@if (toasts.toast(); as toast) {
    <div class="toast">
      <cw-icon name="check" /><span class="grow">{{ toast.text }}</span>
      @if (toast.undo) {
        <button type="button" (click)="undo()">{{ 'ui.undo' | t }}</button>
      }
    </div>
  }`,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      const toast = this.toasts.toast();
      if (!toast || this.held()) return;
      const timer = setTimeout(() => this.toasts.close(toast.id), TOAST_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected undo(): void {
    const toast = this.toasts.toast();
    if (!toast) return;
    toast.undo?.();
    this.toasts.close(toast.id);
  }
}
