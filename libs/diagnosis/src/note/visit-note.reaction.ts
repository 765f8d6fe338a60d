import { is, uuidv5, videoVisitEnded } from '@careway/contracts';
import type { Projection } from '@careway/store';

/**
 * A video visit that has ended leaves its clinician a note to write, about the concern that it was about. Who has begun one about this
 * member already goes on with that. A draft is working state of its author, so there is no fact.
 */
export const visitNoteReaction: Projection = {
  name: 'diagnosis.visit-notes',
  sources: ['support'],
  tables: [],
  async apply(tx, events) {
    const drafts = events.flatMap((event) => {
      if (!is(videoVisitEnded, event)) return [];
      const { memberId, journeyId, sensitivity, visitId, by, occurredAt } = event.data;
      return [{ memberId, id: uuidv5('visit-note', visitId, by), authorId: by, sensitivity, journeyId, at: occurredAt }];
    });
    if (drafts.length === 0) return;
    await tx.query(
      `insert into note_draft (member_id, id, version, author_id, sensitivity, encounter_id, journey_id, subjective, objective, assessment, plan, status, started_at, saved_at)
       select r."memberId", r.id, 1, r."authorId", r.sensitivity, null, r."journeyId", '', '', '', '', 'in-progress', r.at, r.at
       from jsonb_to_recordset($1) as r("memberId" uuid, id uuid, "authorId" uuid, sensitivity text, "journeyId" uuid, at timestamptz)
       on conflict do nothing`,
      [JSON.stringify(drafts)],
    );
  },
};
