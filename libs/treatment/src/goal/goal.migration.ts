import { migration } from '@careway/store';

/**
 * The lower end of a range. It may be missing, so that a service of the release before goes on writing goals beside this one; of a range it
 * reads the upper end, as it always did.
 */
export const goalRange = migration(
  'GoalRange1796000500000',
  `alter table goal add low double precision,
     add constraint goal_range check (low is null or (target is not null and comparator = '<=' and low <= target));`,
);
