import { type DataOf, messageSent, threadClosed, threadEscalated, threadRaised } from '@careway/contracts';
import { on, type Reading } from './reading.ts';
import { closed, opened, type WorkRow } from './row.ts';
import { timesOf } from './work.rules.ts';

const thread = ({ threadId }: { readonly threadId: string }, change: (row: WorkRow) => WorkRow): Reading => ({
  kind: 'message',
  itemId: threadId,
  change: (row) => row && change(row),
});

/** The first message that waits begins the clock; its level is the topic, as far as it was told. An answer ends the wait. */
const sent = (told: DataOf<typeof messageSent>): Reading => ({
  kind: 'message',
  itemId: told.threadId,
  change(row) {
    if (told.from === 'care-team') return row && closed(row);
    if (row?.is_open) return row;
    const waits = { level: told.topic ?? row?.level ?? 'message', step: 'waiting', code: null, since: told.occurredAt };
    return opened('message', told.threadId, told, waits);
  },
});

/** It presses from now on, and stays with whoever looks after it. */
const raised = (told: DataOf<typeof threadRaised>): Reading =>
  thread(told, (row) => {
    if (!row.is_open || row.base === 0) return row;
    const { base, dueAt, soonAt } = timesOf({ kind: 'message', level: row.level, step: 'raised', since: new Date(told.occurredAt) });
    const step = row.step === 'escalated' ? row.step : 'raised';
    const isLater = dueAt.getTime() > Date.parse(row.due_at);
    return { ...row, step, base, ...(isLater ? {} : { soon_at: soonAt.toISOString(), due_at: dueAt.toISOString() }) };
  });

/** Nobody answered in time: whoever had it has it no more. */
const escalated = (told: DataOf<typeof threadEscalated>): Reading =>
  thread(told, (row) => (row.is_open ? { ...row, step: 'escalated', taken_by: null, taken_at: told.occurredAt } : row));

/** Threads with the care team. */
export const MESSAGES = [
  on(messageSent, sent),
  on(threadRaised, raised),
  on(threadEscalated, escalated),
  on(threadClosed, (told) => thread(told, closed)),
];
