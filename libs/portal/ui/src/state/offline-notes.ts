import { Service, signal } from '@angular/core';

/** What could not be reached, from everywhere on the page: the first that says so says it for all. */
@Service()
export class OfflineNotes {
  private readonly standing = signal<readonly object[]>([]);

  isFirst(note: object): boolean {
    return this.standing()[0] === note;
  }

  /** Answers how to take it away again. */
  add(note: object): () => void {
    this.standing.update((all) => [...all, note]);
    return () => this.standing.update((all) => all.filter((one) => one !== note));
  }
}
