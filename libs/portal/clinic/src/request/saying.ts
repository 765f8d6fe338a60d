import { linkedSignal, signal, type Signal } from '@angular/core';

/** Which act of a row is being said something for. */
export interface Saying<A extends string> {
  readonly act: Signal<A | undefined>;
  /** Somebody has just opened it here; what stands open again by itself must not take the focus from where it is. */
  readonly isFresh: Signal<boolean>;
  open(act: A): void;
  close(): void;
}

/** Open by a press, or because words for it wait as a draft; it stays open while they are rewritten. */
export function sayingOf<A extends string>(acts: readonly A[], hasWords: (act: A) => boolean): Saying<A> {
  const isFresh = signal(false);
  const act = linkedSignal<A | undefined, A | undefined>({
    source: () => acts.find(hasWords),
    computation: (waits, before) => waits ?? before?.value,
  });
  return {
    ...{ act, isFresh },
    open: (one) => (isFresh.set(true), act.set(one)),
    close: () => (isFresh.set(false), act.set(undefined)),
  };
}
