import { type Ctx, require } from '@careway/access';
import { EditedMeanwhileError, type Tx } from '@careway/store';
import { refOf } from '../messaging/thread.queries.ts';
import { ConsultCase } from './case.entity.ts';

/** A question of one's own, as it was seen. @throws NotFoundError, EditedMeanwhileError */
export async function loadCase(ctx: Ctx, tx: Tx, id: string, expectedVersion?: number): Promise<ConsultCase> {
  const own = await tx.load(ConsultCase, refOf(id));
  require(ctx, 'case.write', own.memberId);
  if (expectedVersion !== undefined && own.version !== expectedVersion)
    throw new EditedMeanwhileError('ConsultCase', { currentVersion: own.version });
  return own;
}

export const stepOf = ({ memberId, id: caseId, authorId: by }: ConsultCase, { now }: Ctx) => ({
  ...{ memberId, caseId, by, occurredAt: now.toISOString() },
});
