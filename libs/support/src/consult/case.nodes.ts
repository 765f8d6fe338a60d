import type { Ctx } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { ConsultCase } from './case.entity.ts';
import { caseFileNode, filesOf } from './case-files.ts';
import { ATTACHED, attachedNode, type AttachedRow } from './attached.ts';
import { consultById, consultNode } from './consult.store.ts';
import { findingNode, gate, toEnum } from './gate.ts';

/** By how many days the dates of a case are moved. */
export async function offsetOf(tx: Tx, { memberId, id }: Pick<ConsultCase, 'memberId' | 'id'>): Promise<number> {
  const [row] = await tx.query<{ days: number }>('select days from consult_offset where member_id = $1 and id = $2', [memberId, id]);
  return row!.days;
}

/** A question as its author sees it; where it is published, in a transaction that has entered consults. */
export async function caseNode(ctx: Ctx, tx: Tx, own: ConsultCase) {
  const { memberId, id, version, specialty, text, known, keeps, masked, consultId } = own;
  const consult = consultId === null ? null : consultNode(await consultById(tx, consultId), ctx.principal.personId);
  const [beside] = await tx.query<AttachedRow>(`${ATTACHED} where a.member_id = $1 and a.id = $2`, [memberId, id]);
  const days = await offsetOf(tx, own);
  return {
    __typename: 'ConsultCase' as const,
    ...{ memberId, id: toGlobalId({ memberId, id }), version, text, masked, consult },
    attached: beside ? attachedNode(beside) : null,
    member: { id: memberId, memberId },
    state: consult?.state ?? toEnum(own.state),
    specialty: toEnum(specialty),
    files: (await filesOf(tx, own)).map((file) => caseFileNode(own, file, days)),
    findings: gate(text, known, days, own.writtenAt, keeps).findings.map(findingNode),
  };
}
export type CaseNode = Awaited<ReturnType<typeof caseNode>>;
