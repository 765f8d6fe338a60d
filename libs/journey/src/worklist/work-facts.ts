import { workClaimed, workFinished, workHandedOver, workReleased, workSnoozed, workUndone } from '@careway/contracts';

/** What clinicians say about the worklist itself. */
export const WORK_FACTS: ReadonlySet<string> = new Set(
  [workClaimed, workFinished, workHandedOver, workReleased, workSnoozed, workUndone].map(({ type }) => type),
);
