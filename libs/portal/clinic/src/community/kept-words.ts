/** What somebody types about a community, kept in this window until it is sent: it belongs to no chart, so the server keeps nothing of it. */
export class KeptWords {
  /** @param scope the person's id, so that somebody else at this window finds nothing */
  constructor(private readonly scope: () => string) {}

  of = (place: string): string => sessionStorage.getItem(this.key(place)) ?? '';

  keep(place: string, words: string): void {
    try {
      if (words) sessionStorage.setItem(this.key(place), words);
      else sessionStorage.removeItem(this.key(place));
    } catch {
      // a full or forbidden storage: the words stand on the page
    }
  }

  clear = (place: string): void => sessionStorage.removeItem(this.key(place));

  private key = (place: string): string => `careway.words.${this.scope()}.${place}`;
}
