import { computed, type Signal, Service, signal } from '@angular/core';

/** What could not be reached, from everywhere on the page: one note for all of them, in the frame, says so. */
@Service()
export class OfflineNotes {
  private readonly standing = signal<readonly Signal<Date | string | undefined>[]>([]);
  /** The frame has such a note; without one each place says it for itself. */
  readonly isTold = signal(false);
  readonly any = computed(() => this.standing().length > 0);
  /** When the oldest of what is on screen was true. */
  readonly since = computed(() => {
    const times = this.standing().flatMap((since) => since() ?? []);
    return times.toSorted((a, b) => new Date(a).getTime() - new Date(b).getTime())[0];
  });

  /** Answers how to take it away again. */
  add(since: Signal<Date | string | undefined>): () => void {
    this.standing.update((all) => [...all, since]);
    return () => this.standing.update((all) => all.filter((one) => one !== since));
  }
}
