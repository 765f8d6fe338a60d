import { migration } from '@careway/store';

/** Care relationships by referral are made by a consumer of facts: it may write them, and read what a member decided. */
export const referralRelations = migration(
  'ReferralRelation1760000201000',
  `alter table care_relation drop constraint care_relation_evidence_check,
     add constraint care_relation_evidence_check check (evidence in ('encounter', 'appointed', 'referral'));
   create policy projector on care_relation to registry_projector using (true) with check (true);
   grant select, insert, update on care_relation to registry_projector;
   create policy projector on consent for select to registry_projector using (true);
   grant select on consent, clinician to registry_projector;`,
);
