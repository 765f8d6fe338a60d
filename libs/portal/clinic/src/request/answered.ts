import { Service, signal } from '@angular/core';

/** Counts the referrals to one's own clinic that were answered here, for whoever lists them beside. */
@Service()
export class AnsweredReferrals {
  readonly count = signal(0);
  tell(): void {
    this.count.update((count) => count + 1);
  }
}
