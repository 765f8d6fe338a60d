import { migration } from '@careway/store';

/** Whoever takes a complaint at the reception of the member's clinic treats them: one more kind of evidence. */
export const intakeRelations = migration(
  'IntakeRelation1760000202000',
  `alter table care_relation drop constraint care_relation_evidence_check,
     add constraint care_relation_evidence_check check (evidence in ('encounter', 'appointed', 'referral', 'intake'));`,
);

/** So does whoever takes a result of a member whom nobody treats. */
export const resultRelations = migration(
  'ResultRelation1796000480000',
  `alter table care_relation drop constraint care_relation_evidence_check,
     add constraint care_relation_evidence_check check (evidence in ('encounter', 'appointed', 'referral', 'intake', 'result'));`,
);
