import { memberTable, migration } from '@careway/store';

/**
 * Values of results that thresholds of pathways look at, and when they came: what the reaction compares, kept by itself, since read models
 * may be empty while they are rebuilt.
 */
export const watchedValues = migration(
  'ThresholdValue1796000470000',
  `
create table threshold_value (
  member_id uuid, id uuid, result_id uuid not null, code text not null, value double precision not null, unit text not null,
  at timestamptz(3) not null, recorded_at timestamptz(3) not null, primary key (member_id, id)
);
create index threshold_value_by_result on threshold_value (member_id, result_id);
${memberTable('treatment', 'threshold_value', { hidden: true })}`,
);
