import {
  type DataOf,
  videoVisitCancelled,
  videoVisitEnded,
  videoVisitEntered,
  videoVisitLeft,
  videoVisitMissed,
  videoVisitStarted,
} from '@careway/contracts';
import { on, type Reading } from './reading.ts';
import { closed, opened } from './row.ts';

/** Somebody has come into the waiting room: whose visit it is looks after it, where nobody else does. */
const entered = (told: DataOf<typeof videoVisitEntered>): Reading => ({
  kind: 'visit',
  itemId: told.visitId,
  change: () => ({
    ...opened('visit', told.visitId, told, { level: 'video', step: 'waiting', code: null, since: told.occurredAt }),
    taken_by: told.clinicianId,
    taken_at: told.occurredAt,
  }),
});
/** Called in, gone, or over: nobody waits there any more. */
const over = ({ visitId }: { readonly visitId: string }): Reading => ({
  kind: 'visit',
  itemId: visitId,
  change: (row) => row && closed(row),
});

/** Visits by video, while somebody waits in front of one. */
export const VISITS = [
  on(videoVisitEntered, entered),
  on(videoVisitLeft, over),
  on(videoVisitStarted, over),
  on(videoVisitEnded, over),
  on(videoVisitCancelled, over),
  on(videoVisitMissed, over),
];
