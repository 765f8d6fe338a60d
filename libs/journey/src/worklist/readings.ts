import {
  type CareEvent,
  type DataOf,
  intakeClosed,
  intakeCompleted,
  intakeTaken,
  planActivated,
  planClosed,
  planConflictsChanged,
  planRecorded,
  planResumed,
  planSuspended,
  refillApproved,
  refillCancelled,
  refillCollected,
  refillDispensed,
  refillRefused,
  refillRequested,
  refillRestocked,
  resultAcknowledged,
  resultReceived,
  resultReviewOpened,
  resultTold,
  taskAdded,
  taskChanged,
  taskCompleted,
  taskReopened,
  thresholdCrossed,
} from '@careway/contracts';
import { on, type Read, type Reading } from './reading.ts';
import { APPOINTMENTS } from './readings.appointments.ts';
import { MESSAGES } from './readings.messages.ts';
import { REQUESTS } from './readings.requests.ts';
import { VISITS } from './readings.visits.ts';
import { SURVEYS } from './readings.surveys.ts';
import { closed, opened, type WorkRow } from './row.ts';

const intake =
  (change: (row: WorkRow, told: DataOf<typeof intakeTaken>) => WorkRow) =>
  (told: DataOf<typeof intakeTaken>): Reading => ({ kind: 'intake', itemId: told.intakeId, change: (row) => row && change(row, told) });

/** Taken note of and told, in whichever order; only both close it. */
const result =
  (change: (row: WorkRow, told: DataOf<typeof resultAcknowledged>) => WorkRow) =>
  (told: DataOf<typeof resultAcknowledged>): Reading => ({
    kind: 'result',
    itemId: told.resultId,
    change: (row) => row && change(row, told),
  });

type Refill = DataOf<typeof refillRequested>;
const refill = (told: Refill, step: 'requested' | 'approved' | 'closed'): Reading => ({
  kind: 'refill',
  itemId: told.refillId,
  change(row) {
    if (step === 'closed') return row && closed(row);
    const next = opened('refill', told.refillId, told, { level: told.kind, step, code: told.code, since: told.occurredAt });
    // whoever looks after the request looks after its next step
    return row?.is_open ? { ...next, begun: row.begun } : next;
  },
});
/** What lies ready and is not collected. */
const collection = (told: Refill, ready: boolean): Reading => ({
  kind: 'collection',
  itemId: told.refillId,
  change: (row) =>
    ready
      ? opened('collection', told.refillId, told, { level: told.kind, step: 'ready', code: told.code, since: told.occurredAt })
      : row && closed(row),
});

/** A task of the care team waits while it is asked for; one that went to the member does not wait here. */
const task = (told: DataOf<typeof taskAdded>): Reading => ({
  kind: 'task',
  itemId: told.taskId,
  change(row) {
    if (told.owner !== 'care-team') return row && closed(row, 'not-ours');
    if (told.status !== 'requested' && told.status !== 'in-progress') return row && closed(row);
    const since = row?.is_open ? row.since : told.occurredAt;
    return opened('task', told.taskId, told, {
      level: 'task',
      step: 'todo',
      code: told.code,
      since,
      dueAt: told.dueAt,
      planId: told.planId,
      scoreId: row?.score_id ?? null,
    });
  },
});
const done = (told: DataOf<typeof taskCompleted>, isDone: boolean): Reading => ({
  kind: 'task',
  itemId: told.taskId,
  change(row) {
    if (!row || isDone) return row && closed(row);
    return row.step === 'todo' ? { ...row, is_open: true, since: told.occurredAt } : row;
  },
});

/** Kept when it is no draft any more: tasks wait only while their plan is in force. */
const plan =
  (step: 'active' | 'suspended' | 'closed') =>
  ({ planId }: { readonly planId: string }): Reading => ({ kind: 'plan', itemId: planId, change: (row) => row && closed(row, step) });

/** In force, and by an edit at odds with another one: that waits once, however many edits there were, until nothing is left of it. */
function atOdds(row: WorkRow, told: DataOf<typeof planConflictsChanged>): WorkRow {
  if (told.open === 0) return row.step === 'at-odds' ? closed(row, 'active') : row;
  if (row.step !== 'active') return row;
  return opened('plan', told.planId, told, { level: 'plan', step: 'at-odds', code: row.code, since: told.occurredAt });
}

/** At odds with a plan in force it waits for a decision first; whoever looks after it goes on with that. */
const blocked = (told: DataOf<typeof planConflictsChanged>): Reading => ({
  kind: 'plan',
  itemId: told.planId,
  change(row) {
    if (told.inForce) return row && atOdds(row, told);
    if (!row?.is_open || row.step === 'at-odds' || (row.step === 'blocked') === told.open > 0) return row;
    const step = told.open > 0 ? 'blocked' : 'draft';
    return { ...opened('plan', told.planId, told, { level: 'plan', step, code: row.code, since: told.occurredAt }), begun: row.begun };
  },
});

const READINGS: ReadonlyMap<string, Read> = new Map([
  on(intakeCompleted, (told) => ({
    kind: 'intake',
    itemId: told.intakeId,
    change: () =>
      told.urgency === 'self-care'
        ? undefined
        : opened('intake', told.intakeId, told, { level: told.urgency, step: 'waiting', code: told.questionnaire, since: told.occurredAt }),
  })),
  on(
    intakeTaken,
    intake((row, { by, occurredAt }) => ({ ...row, taken_by: by, taken_at: occurredAt })),
  ),
  on(
    intakeClosed,
    intake((row) => closed(row)),
  ),
  on(resultReviewOpened, (told) => ({
    kind: 'result',
    itemId: told.resultId,
    change: () => opened('result', told.resultId, told, { level: told.level, step: 'to-review', code: told.code, since: told.openedAt }),
  })),
  // at the reception of the member's clinic: it is theirs who took it
  on(resultReceived, ({ resultId, by, occurredAt }) => ({
    kind: 'result',
    itemId: resultId,
    change: (row) => row && { ...row, taken_by: by, taken_at: occurredAt },
  })),
  on(
    resultAcknowledged,
    result((row, told) =>
      row.is_told || !row.is_open
        ? closed(row)
        : {
            ...opened('result', row.item_id, told, { level: row.level, step: 'to-tell', code: row.code, since: told.occurredAt }),
            begun: row.begun,
          },
    ),
  ),
  on(resultTold, ({ resultId }) => ({
    kind: 'result',
    itemId: resultId,
    change: (row) => row && (row.step === 'to-tell' ? closed(row) : { ...row, is_told: true }),
  })),
  ...MESSAGES,
  on(refillRequested, (told) => refill(told, 'requested')),
  on(refillApproved, (told) => refill(told, 'approved')),
  on(refillRefused, (told) => refill(told, 'closed')),
  on(refillCancelled, (told) => refill(told, 'closed')),
  on(refillDispensed, (told) => [refill(told, 'closed'), collection(told, true)]),
  on(refillRestocked, (told) => [refill(told, 'approved'), collection(told, false)]),
  on(refillCollected, (told) => [refill(told, 'closed'), collection(told, false)]),
  on(taskAdded, task),
  on(taskChanged, task),
  on(taskCompleted, (told) => done(told, true)),
  on(taskReopened, (told) => done(told, false)),
  on(thresholdCrossed, ({ taskId, readingId }) => ({
    kind: 'task',
    itemId: taskId,
    change: (row) => row && { ...row, score_id: readingId },
  })),
  on(planRecorded, (told) => ({
    kind: 'plan',
    itemId: told.planId,
    change(before) {
      // told again: what keeps it from beginning is told by a fact of its own
      if (told.status === 'draft' && before?.is_open && before.step === 'blocked') return before;
      if (told.status === 'active' && before?.step === 'at-odds') return before;
      const row = opened('plan', told.planId, told, { level: 'plan', step: 'draft', code: told.code, since: told.occurredAt });
      return told.status === 'draft' ? row : closed(row, told.status === 'active' ? 'active' : 'closed');
    },
  })),
  on(planConflictsChanged, blocked),
  on(planActivated, plan('active')),
  on(planResumed, plan('active')),
  on(planSuspended, plan('suspended')),
  on(planClosed, plan('closed')),
  ...REQUESTS,
  ...APPOINTMENTS,
  ...VISITS,
  ...SURVEYS,
]);

/** What a fact means for the worklist; nothing for most facts. */
export const readingsOf = (event: CareEvent): readonly Reading[] => READINGS.get(event.type)?.(event) ?? [];
