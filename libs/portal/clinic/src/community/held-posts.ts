import { DestroyRef, inject } from '@angular/core';
import { query, type QueryResource } from '@careway/portal-graph';
import { ClinicHeldPostsDocument, type ClinicHeldPostsQuery } from '../generated/graph.ts';

/** A quarter of an hour is short: what is held is looked for this often, wherever it is shown. */
const EVERY_MS = 15_000;

/** What sounds like danger and waits, kept fresh. Call it where a component is made. */
export function heldPosts(onLook: () => void = () => undefined): QueryResource<ClinicHeldPostsQuery> {
  const asked = query(ClinicHeldPostsDocument, () => ({}), { passive: true });
  const timer = setInterval(() => {
    onLook();
    if (document.visibilityState === 'visible') asked.reload();
  }, EVERY_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return asked;
}

/** Whole minutes until then; below 0 it is late. */
export const minutesUntil = (at: string, now: number): number => Math.ceil((Date.parse(at) - now) / 60_000);
