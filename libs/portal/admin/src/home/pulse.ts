import { computed, DestroyRef, inject, type Signal } from '@angular/core';
import { query, type QueryResource } from '@careway/portal-graph';
import { countOf, type Unit } from '../funnel/counts.ts';
import { FunnelPulseDocument, type FunnelPicturesQuery, type FunnelPulseQueryVariables } from '../generated/graph.ts';

/** The graph has no live update for the funnel; so often a page that is looked at asks whether the numbers moved. */
const EVERY_MS = 20_000;

export interface Moved {
  /** Change of “on target”; 0 where it stayed, or is hidden. */
  readonly onTarget: number;
}

/**
 * Newer numbers than those on screen. They are offered and not put there: a table must not change under the one who reads it. The
 * asking does not keep an unused session alive.
 */
export function watchForMoves(
  pictures: QueryResource<FunnelPicturesQuery>,
  variables: () => FunnelPulseQueryVariables,
  unit: () => Unit,
): Signal<Moved | undefined> {
  const pulse = query(FunnelPulseDocument, variables, { passive: true });
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') pulse.reload();
  }, EVERY_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return computed(() => {
    const [shown, now] = [pictures.data()?.funnel, pulse.data()?.funnel];
    const settled = !pictures.stale() && !pulse.stale();
    if (!shown || !now?.computedAt || !settled || now.computedAt <= (shown.computedAt ?? '')) return undefined;
    const [before, after] = [countOf(shown.stages, 'ON_TARGET', unit()), countOf(now.stages, 'ON_TARGET', unit())];
    return { onTarget: typeof before === 'number' && typeof after === 'number' ? after - before : 0 };
  });
}
