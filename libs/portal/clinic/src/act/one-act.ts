import { type Signal, signal, type WritableSignal } from '@angular/core';

/** What a page or a pane does, one thing at a time. */
export interface OneAct {
  /** One is on its way, or what it brought is not on screen yet. */
  readonly busy: Signal<boolean>;
  /** Why the last one changed nothing: the end of a key in the words of whoever shows it. */
  readonly refusal: WritableSignal<string | undefined>;
  /** Does it, unless another is on its way. What it throws is told as `failed`. */
  run(work: () => Promise<unknown>): Promise<void>;
}

/**
 * One act at a time, with the refusal of the last one. `after` follows each, done or not: where it asks anew and waits for that
 * (`QueryResource.refresh`), an act right after another carries the version that stands.
 */
export function oneAct({ failed = 'failed', after }: { failed?: string; after?: () => unknown } = {}): OneAct {
  const busy = signal(false);
  const refusal = signal<string | undefined>(undefined);
  return {
    busy: busy.asReadonly(),
    refusal,
    async run(work) {
      if (busy()) return;
      busy.set(true);
      refusal.set(undefined);
      try {
        await work();
      } catch {
        refusal.set(failed);
      }
      try {
        await after?.();
      } finally {
        busy.set(false);
      }
    },
  };
}
