import { heldUnless, migration } from '@careway/store';

const RECEPTION = `(select nullif(current_setting('careway.reception', true), '')::uuid)`;
/** Of a member of the acting clinician's clinic whom nobody treats; `member_clinic` shows that clinic's members alone. */
const OURS = `${RECEPTION} is not null and acknowledged_at is null and level in ('critical', 'abnormal')
  and exists (select from member_clinic c where c.member_id = result_review.member_id)
  and not is_treated(member_id) and not is_withheld(member_id, sensitivity)`;

/**
 * A result that presses and belongs to nobody's list, because nobody treats its member (any more), comes to the clinic at which they are
 * registered: that it is there, and no value of it.
 */
export const reviewReception = migration(
  'ReviewReception1796000480000',
  `create policy reception on result_review for select to diagnosis using (${OURS});
  drop policy held on result_review;
  ${heldUnless('diagnosis', 'result_review', OURS)}
  create index result_review_waiting on result_review (reported_at, member_id) where acknowledged_at is null and level <> 'usual';`,
);
