import { Service, signal } from '@angular/core';

/** Long enough to read and to reach; it waits while the pointer or the focus is on it. */
export const TOAST_MS = 8_000;

export interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}

/** What was just saved, with undo. One at a time: the newest. */
@Service()
export class Toasts {
  private count = 0;
  private readonly current = signal<Toast | undefined>(undefined);
  readonly toast = this.current.asReadonly();

  say(text: string, undo?: () => void): void {
    this.current.set({ id: ++this.count, text, ...(undo && { undo }) });
  }

  close(id: number): void {
    if (this.current()?.id === id) this.current.set(undefined);
  }
}
