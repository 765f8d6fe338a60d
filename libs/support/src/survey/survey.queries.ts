import type { Ctx } from '@careway/access';
import { INSTRUMENTS } from '@careway/clinical/outcome';
import { fromGlobalId, type MemberRef } from '@careway/contracts';
import { NotFoundError, selection, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { refOf } from '../messaging/thread.queries.ts';
import { Survey } from './survey.entity.ts';
import { instrumentNode, type OutcomeNode, outcomeNode, type SurveyNode, surveyNode, type SurveyRow } from './survey.show.ts';

/** Two years of a pathway that asks every four weeks, in three instruments. */
const MOST = 100;
const surveysQuery = (where: string, order: string): string =>
  `select ${selection(Survey, 's')}, d.items as draft, b.birth_date::text as "birthDate" from survey s
     left join survey_draft d on d.member_id = s.member_id and d.id = s.id left join age_view b on b.member_id = s.member_id
   where ${where} order by ${order} limit ${MOST}`;

/** What surveys look like to whoever reads; row-level security decides which there are. */
@Injectable()
export class SurveyQueries {
  constructor(private readonly work: Work) {}

  byId(ctx: Ctx, id: string): Promise<SurveyNode> {
    return this.work.read(ctx, 'survey.read', refOf(id).memberId, (tx) => surveyOf(ctx, tx, refOf(id)));
  }

  /** After a command, to whoever was allowed it. */
  after(ctx: Ctx, action: 'survey.answer' | 'survey.request' | 'survey.record', ref: MemberRef): Promise<SurveyNode> {
    return this.work.read(ctx, action, ref.memberId, (tx) => surveyOf(ctx, tx, ref));
  }

  /** Null where there is none for this reader: a reference from another graph. */
  async resolve(ctx: Ctx, id: string): Promise<SurveyNode | null> {
    const ref = fromGlobalId(id);
    if (!ref) return null;
    const [row] = await this.work.read(ctx, 'survey.read', ref.memberId, (tx) => rowsOf(tx, ref));
    return row ? surveyNode(row, ctx.now) : null;
  }

  open(ctx: Ctx, memberId: string): Promise<SurveyNode[]> {
    return this.list(ctx, memberId, `s.member_id = $1 and s.state = 'open' and s.expires_at > $2`, 's.asked_at, s.id');
  }

  answered(ctx: Ctx, memberId: string): Promise<SurveyNode[]> {
    return this.list(
      ctx,
      memberId,
      `s.member_id = $1 and s.state = 'answered' and $2::timestamptz is not null`,
      's.closed_at desc, s.id desc',
    );
  }

  async outcomes(ctx: Ctx, memberId: string): Promise<OutcomeNode[]> {
    const answered = await this.answered(ctx, memberId);
    return INSTRUMENTS.filter(({ kind }) => kind === 'prom').flatMap((instrument) => {
      const own = answered.filter((one) => one.instrument.instrument === instrument.id);
      return own.length > 0 ? [outcomeNode(memberId, instrument, own)] : [];
    });
  }

  async refused(ctx: Ctx, memberId: string) {
    const rows = await this.work.read(ctx, 'survey.read', memberId, (tx) =>
      tx.query<{ instrument: string }>('select instrument from survey_choice where member_id = $1 and refused_at is not null', [memberId]),
    );
    const ids = new Set(rows.map(({ instrument }) => instrument));
    return INSTRUMENTS.filter(({ id }) => ids.has(id)).map(instrumentNode);
  }

  private async list(ctx: Ctx, memberId: string, where: string, order: string): Promise<SurveyNode[]> {
    const rows = await this.work.read(ctx, 'survey.read', memberId, (tx) =>
      tx.query<SurveyRow>(surveysQuery(where, order), [memberId, ctx.now]),
    );
    return rows.map((row) => surveyNode(row, ctx.now));
  }
}

const rowsOf = (tx: Tx, { memberId, id }: MemberRef): Promise<SurveyRow[]> =>
  tx.query<SurveyRow>(surveysQuery('s.member_id = $1 and s.id = $2', 's.id'), [memberId, id]);

/** One survey as the reader sees it, in a transaction that has opened the record. */
export async function surveyOf(ctx: Ctx, tx: Tx, ref: MemberRef): Promise<SurveyNode> {
  const [row] = await rowsOf(tx, ref);
  if (!row) throw new NotFoundError();
  return surveyNode(row, ctx.now);
}
