import { Service, signal } from '@angular/core';

/** Counts what came to one's own clinic and was answered here, for whoever lists it beside. */
@Service()
export class AnsweredHere {
  readonly count = signal(0);
  tell(): void {
    this.count.update((count) => count + 1);
  }
}
