import { selection, tableName, type Tx } from '@careway/store';
import type { Item } from './item.entity.ts';

/** One member's items, the newest first; what a source took back is left out. */
export const latest = <Row extends Item>(tx: Tx, entity: new () => Row, memberId: string): Promise<Row[]> =>
  tx.query<Row>(
    `select ${selection(entity, 't')} from ${tableName(entity)} t
     where t.member_id = $1 and t.status <> 'entered-in-error' order by t.occurred_at desc, t.id desc`,
    [memberId],
  );
