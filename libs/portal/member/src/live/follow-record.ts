import { DestroyRef, inject } from '@angular/core';
import { live } from '@careway/portal-graph';
import {
  AccessLoggedDocument,
  MemberNotificationChangedDocument,
  MemberPlanChangedDocument,
  MemberThreadChangedDocument,
  TimelineEntryChangedDocument,
} from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';

export type Happening = 'timeline' | 'plan' | 'thread' | 'visit' | 'notice';

/** One deed rings several bells; the page asks once. */
const SETTLE_MS = 60;

/**
 * Asks again when something of the open record has changed, or may have: an event is a doorbell, what it means the page asks.
 * Call it where a component is made.
 */
export function followRecord(happenings: readonly Happening[], reload: () => void): void {
  const { variables } = inject(OpenRecord);
  let due: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(due));
  const ring = (): void => {
    clearTimeout(due);
    due = setTimeout(reload, SETTLE_MS);
  };
  const listener = { next: ring, gap: ring };
  const follow: Record<Happening, () => void> = {
    timeline: () => live(TimelineEntryChangedDocument, variables, listener),
    plan: () => live(MemberPlanChangedDocument, variables, listener),
    thread: () => live(MemberThreadChangedDocument, variables, listener),
    visit: () => live(AccessLoggedDocument, variables, listener),
    notice: () => live(MemberNotificationChangedDocument, variables, listener),
  };
  for (const happening of happenings) follow[happening]();
}
