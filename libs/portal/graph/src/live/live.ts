import { assertInInjectionContext, effect, inject } from '@angular/core';
import type { TrustedDocument } from '../client/document.ts';
import { LiveUpdates } from './live-updates.ts';

/**
 * Follows a subscription for as long as the component lives. `next` gets the entity as it is now, `gap` says that something was
 * missed for good: reload the query. `live(PlanChangedDocument, () => ({ memberId: id() }), { next: ..., gap: () => this.plan.reload() })`
 */
export function live<TData, TVariables>(
  document: TrustedDocument<TData, TVariables>,
  variables: () => TVariables | undefined,
  listener: { next: (data: TData) => void; gap: () => void },
): void {
  assertInInjectionContext(live);
  const updates = inject(LiveUpdates);
  effect((onCleanup) => {
    const wanted = variables();
    if (wanted === undefined) return;
    onCleanup(updates.follow(document, wanted, { next: (payload) => listener.next(payload.data as TData), gap: listener.gap }));
  });
}
