import { migration } from '@careway/store';

/**
 * Which answers a result is the score of; one result for each response, held by an index too. The consumer that makes them may add a
 * result with what follows from its release, and may do nothing else here.
 */
export const scoredResults = migration(
  'ScoredResult1796000500000',
  `alter table result add column derived_from jsonb check (derived_from is null or (derived_from ? 'type' and derived_from ? 'id'));
  create unique index result_by_response on result (member_id, (derived_from->>'id')) where derived_from is not null;
  create policy scored on result to diagnosis_projector using (derived_from is not null) with check (derived_from is not null and version = 1);
  grant select, insert on result to diagnosis_projector;
  create policy scored on release_preference for select to diagnosis_projector using (true);
  grant select on release_preference to diagnosis_projector;
  create policy scored on held_result to diagnosis_projector using (true) with check (version = 1);
  grant select, insert on held_result to diagnosis_projector;
  create policy scored on result_review to diagnosis_projector using (true) with check (version = 1);
  grant select, insert on result_review to diagnosis_projector;`,
);
