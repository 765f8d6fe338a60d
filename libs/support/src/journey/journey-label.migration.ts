import { memberTable, migration } from '@careway/store';

/** Which labels the concern of a journey has: what is said about it in `support` is at least as private. */
export const journeyLabelMigration = migration(
  'JourneyLabels1760000404100',
  `
create table journey_label (member_id uuid, journey_id uuid, labels text[] not null, primary key (member_id, journey_id));
${memberTable('support', 'journey_label', { view: true })}`,
);
