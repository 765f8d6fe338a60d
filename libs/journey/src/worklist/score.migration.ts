import { migration } from '@careway/store';

/** Which score a task and an outcome are about: two of one score stand on the list once. */
export const workScoreMigration = migration('WorkScore1796000900000', `alter table work_item_view add column score_id uuid;`);
