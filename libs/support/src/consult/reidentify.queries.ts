import type { Ctx } from '@careway/access';
import type { ReidentifyReason } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { OPEN_MS } from './consult.rules.ts';
import { enterConsults } from './consult.store.ts';
import { toEnum } from './gate.ts';

const MOST = 100;

export interface RequestRow {
  readonly id: string;
  readonly consultId: string;
  readonly text: string | null;
  readonly askedBy: string;
  readonly reason: ReidentifyReason;
  readonly words: string;
  readonly askedAt: Date;
  readonly agreed: boolean | null;
  readonly decidedAt: Date | null;
}
export const REQUEST = `select r.id, r.consult_id as "consultId", c.text, r.asked_by as "askedBy", r.reason, r.words, r.asked_at as "askedAt", r.agreed,
  r.decided_at as "decidedAt" from reidentification r left join consult c on c.id = r.consult_id`;

export const requestNode = ({ askedBy, reason, text, ...row }: RequestRow) => ({
  ...{ __typename: 'Reidentification' as const, ...row, text: text ?? '', askedBy: { id: askedBy }, reason: toEnum(reason) },
  openUntil: row.agreed && row.decidedAt ? new Date(row.decidedAt.getTime() + OPEN_MS) : null,
});

/** Requests to learn whom a question is about, and for the member those that were granted. */
@Injectable()
export class ReidentifyQueries {
  constructor(private readonly work: Work) {}

  waiting(ctx: Ctx) {
    return this.rows(ctx, 'reidentify.decide', 'r.decided_at is null');
  }
  mine(ctx: Ctx) {
    return this.rows(ctx, 'reidentify.ask', `r.asked_by = $2`, [ctx.principal.personId]);
  }

  async ofMember(ctx: Ctx, memberId: string) {
    const rows = await this.work.ask<{ reason: ReidentifyReason; words: string; askedBy: string; agreedBy: string; openedAt: Date }>(
      ctx,
      'reidentify.read',
      memberId,
      {
        text: `select reason, words, asked_by as "askedBy", agreed_by as "agreedBy", opened_at as "openedAt" from reidentified where member_id = $1
          order by opened_at desc limit ${MOST}`,
        values: [memberId],
      },
    );
    return rows.map(({ reason, askedBy, ...row }) => ({ memberId, ...row, reason: toEnum(reason), askedBy: { memberId, id: askedBy } }));
  }

  private rows(ctx: Ctx, action: 'reidentify.decide' | 'reidentify.ask', where: string, values: readonly unknown[] = []) {
    return this.work.browse(ctx, action, async (tx) => {
      await enterConsults(ctx, tx);
      const rows = await tx.query<RequestRow>(`${REQUEST} where ${where} order by r.asked_at limit $1`, [MOST, ...values]);
      return rows.map(requestNode);
    });
  }
}
