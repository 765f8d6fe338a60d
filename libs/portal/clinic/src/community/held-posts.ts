import { computed, DestroyRef, inject } from '@angular/core';
import { query, type QueryResource } from '@careway/portal-graph';
import { ClinicHeldPostsDocument, type ClinicHeldPostsQuery } from '../generated/graph.ts';
import { followPlace } from './follow-places.ts';

/** A quarter of an hour is short: how much of it is left is told anew this often. */
const EVERY_MS = 15_000;

/** What sounds like danger and waits, as it stands: the desk rings. Call it where a component is made. */
export function heldPosts(onLook: () => void = () => undefined): QueryResource<ClinicHeldPostsQuery> {
  const asked = query(ClinicHeldPostsDocument, () => ({}), { passive: true });
  const place = computed(() => asked.data()?.deskPlace);
  followPlace(place, () => asked.reload());
  const timer = setInterval(onLook, EVERY_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return asked;
}

/** Whole minutes until then; below 0 it is late. */
export const minutesUntil = (at: string, now: number): number => Math.ceil((Date.parse(at) - now) / 60_000);
