import { Service, signal } from '@angular/core';

/**
 * What the search asks for. Typing filters the own patients; only `asked` goes to the registry, because each hit of it is
 * written into that member's access log.
 */
@Service()
export class Finder {
  readonly text = signal('');
  readonly asked = signal<string | undefined>(undefined);

  /** Counts each time that somebody goes from the search to the list that it has found. */
  readonly entered = signal(0);

  enter(): void {
    this.entered.update((n) => n + 1);
  }

  type(text: string): void {
    this.text.set(text);
    if (text.trim() !== this.asked()) this.asked.set(undefined);
  }

  ask(text: string): void {
    const wanted = text.trim();
    this.asked.set(wanted.length < 2 ? undefined : wanted);
  }
}
