import { effect, inject, Service, signal } from '@angular/core';
import { Session } from '@careway/portal-graph';

/**
 * What one writes about somebody whose record is not open to one, such as why a referral is refused. The server keeps nothing about a
 * patient for those who don't treat them (ADR 14), so it lies in memory until the session ends, and the browser asks before it leaves.
 */
@Service()
export class LooseWords {
  private readonly words = signal<Readonly<Record<string, string>>>({});

  constructor() {
    const session = inject(Session);
    effect(() => {
      if (session.state() === 'signed-out') this.words.set({});
    });
    addEventListener('beforeunload', (event) => {
      if (Object.keys(this.words()).length > 0) event.preventDefault();
    });
  }

  of = (field: string): string => this.words()[field] ?? '';

  write(field: string, text: string): void {
    const { [field]: _, ...others } = this.words();
    this.words.set(text === '' ? others : { ...others, [field]: text });
  }
}
