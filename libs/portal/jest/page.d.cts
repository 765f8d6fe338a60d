interface Page {
  readonly window: Window & typeof globalThis;
}

/** A window of jsdom. */
export function openPage(): Page;
/** Makes its names those of the global object; answers how to take them away. */
export function enter(page: Page): () => void;
/** Empties it for the next spec. */
export function sweep(page: Page): void;
