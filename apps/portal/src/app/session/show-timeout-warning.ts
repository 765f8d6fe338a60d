import { DestroyRef, effect, inject, ViewContainerRef } from '@angular/core';
import { Session } from '@careway/portal-graph';

const FETCH_AGAIN_MS = 5_000;

/**
 * Puts the warning on the page once somebody is signed in: before that there is no session to end, and its code waits until the
 * first page is drawn. Fetched until it is there. Call it where the root component is made.
 */
export function showTimeoutWarning(): void {
  const session = inject(Session);
  const place = inject(ViewContainerRef);
  let again: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  inject(DestroyRef).onDestroy(() => {
    over = true;
    clearTimeout(again);
  });
  const show = (): void => {
    import('./timeout-warning.ts').then(
      ({ TimeoutWarning }) => {
        if (!over) place.createComponent(TimeoutWarning);
      },
      () => {
        if (!over) again = setTimeout(show, FETCH_AGAIN_MS);
      },
    );
  };
  const waiting = effect(() => {
    if (session.info() === undefined) return;
    waiting.destroy();
    show();
  });
}
