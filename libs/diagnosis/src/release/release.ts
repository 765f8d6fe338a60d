import { type DataFor, resultReleased, toGlobalId } from '@careway/contracts';
import { selection, type Tx } from '@careway/store';
import { partsOf } from '../result/parts.ts';
import { Result } from '../result/result.entity.ts';
import type { HeldResult } from './held-result.entity.ts';

/**
 * Sets the instants of release as they were decided, keeps the reasons beside them, and tells it. Whoever decides need not be able to
 * read what is released: the values go into the fact and nowhere else.
 */
export async function release(tx: Tx, memberId: string, decided: readonly HeldResult[]): Promise<void> {
  if (decided.length === 0) return;
  const rows = await tx.query<Result>(`select ${selection(Result, 'r')} from release_results($1::uuid[], $2::timestamptz[]) r`, [
    decided.map(({ id }) => id),
    decided.map(({ releasedAt }) => releasedAt),
  ]);
  for (const row of rows) {
    tx.emit(resultReleased, factOf(row));
    tx.ring(memberId, 'resultChanged', toGlobalId(row));
  }
}

const factOf = (row: Result): DataFor<typeof resultReleased> => {
  const { memberId, journeyId, precision, sensitivity, encounterId, reportId, category, status, value, unit, interpretation } = row;
  return {
    ...{ memberId, journeyId, precision, sensitivity, encounterId, reportId, category, status, value, unit, interpretation },
    occurredAt: row.occurredAt.toISOString(),
    resultId: row.id,
    code: row.code.codings[0]!,
    ...partsOf(row),
    releasedAt: row.releasedAt?.toISOString() ?? null,
  };
};
