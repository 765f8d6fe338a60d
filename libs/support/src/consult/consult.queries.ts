import type { Ctx } from '@careway/access';
import { CONSULT_PLACE, type ConsultSpecialty, isUuid, type MemberRef } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { messageText } from '../messaging/text.rules.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { ATTACHED, attachedNode, type AttachedRow } from './attached.ts';
import { ConsultCase } from './case.entity.ts';
import { caseNode, offsetOf } from './case.nodes.ts';
import type { Keep } from './consult.rules.ts';
import { CONSULT, consultById, type ConsultNode, consultNode, type ConsultRow, enterConsults } from './consult.store.ts';
import { findingNode, gate } from './gate.ts';

const LONGEST_PAGE = 50;
const MOST_ANSWERS = 200;
const MOST_CASES = 50;

export interface ConsultsArgs {
  readonly specialty: ConsultSpecialty | null;
  readonly mine: boolean;
  readonly first: number;
  readonly after: string | null;
}
interface AnswerRow {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly evidence: readonly string[];
  readonly votes: readonly string[];
}

@Injectable()
export class ConsultQueries {
  constructor(private readonly work: Work) {}

  ownCase(ctx: Ctx, id: string) {
    const ref = refOf(id);
    return this.work.read(ctx, 'case.write', ref.memberId, async (tx) => {
      await enterConsults(ctx, tx);
      return caseNode(ctx, tx, await tx.load(ConsultCase, ref));
    });
  }

  /** Whose they are leaves with the answer, so it is written into the access log with it. */
  mine(ctx: Ctx) {
    return this.work.panel(ctx, 'case.write', async (tx) => {
      await enterConsults(ctx, tx);
      const rows = await tx.query<MemberRef>(
        `select member_id as "memberId", id from consult_case where author_id = $1 order by written_at desc, id limit $2`,
        [ctx.principal.personId, MOST_CASES],
      );
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      const nodes = [];
      for (const { memberId, id } of rows)
        for (const own of await tx.find(ConsultCase, memberId, { id })) nodes.push(await caseNode(ctx, tx, own));
      return nodes;
    });
  }

  attached(ctx: Ctx, memberId: string) {
    return this.work.read(ctx, 'consult.attached', memberId, async (tx) => {
      await enterConsults(ctx, tx);
      const rows = await tx.query<AttachedRow>(
        `${ATTACHED} where a.member_id = $1 and c.id is not null order by a.attached_at desc limit $2`,
        [memberId, MOST_CASES],
      );
      return rows.map(attachedNode);
    });
  }
  attachedById(ctx: Ctx, id: string) {
    const ref = refOf(id);
    return this.work.read(ctx, 'consult.attached', ref.memberId, async (tx) => {
      await enterConsults(ctx, tx);
      const [row] = await tx.query<AttachedRow>(`${ATTACHED} where a.member_id = $1 and a.id = $2`, [ref.memberId, ref.id]);
      if (!row) throw new NotFoundError();
      return attachedNode(row);
    });
  }

  /** What the gate makes of closing words: nothing is stored. */
  closing(ctx: Ctx, caseId: string, text: string, keeps: readonly Keep[]) {
    const ref = refOf(caseId);
    return this.work.read(ctx, 'case.write', ref.memberId, async (tx) => {
      const own = await tx.load(ConsultCase, ref);
      const { masked, findings } = gate(messageText(text), own.known, await offsetOf(tx, own), own.writtenAt, keeps);
      return { __typename: 'ConsultClosing', memberId: ref.memberId, masked, findings: findings.map(findingNode) };
    });
  }

  byId(ctx: Ctx, id: string): Promise<ConsultNode> {
    return this.work.browse(ctx, 'consult.read', async (tx) => {
      await enterConsults(ctx, tx);
      return consultNode(await consultById(tx, id), ctx.principal.personId);
    });
  }

  page(ctx: Ctx, { specialty, mine, first, after }: ConsultsArgs) {
    const size = Math.min(Math.max(first, 0), LONGEST_PAGE);
    const place = after === null ? undefined : fromCursor(after);
    const values: unknown[] = [size + 1];
    const and = (condition: (n: string) => string, ...of: readonly unknown[]): string[] => {
      const from = values.push(...of) - of.length + 1;
      return [condition(`$${from}`)];
    };
    const where = [
      ...(mine ? and((n) => `c.author_id = ${n}`, ctx.principal.personId) : [`c.state <> 'withdrawn'`]),
      ...(specialty ? and((n) => `c.specialty = ${n}`, specialty) : []),
      ...(place ? and((n) => `(c.published_at, c.id) < (${n}, $${values.length})`, place.at, place.id) : []),
    ];
    return this.work.browse(ctx, 'consult.read', async (tx) => {
      await enterConsults(ctx, tx);
      const rows = await tx.query<ConsultRow>(
        `${CONSULT} where ${where.join(' and ')} order by c.published_at desc, c.id desc limit $1`,
        values,
      );
      const shown = rows.slice(0, size);
      const last = shown.at(-1);
      const pageInfo = { hasNextPage: rows.length > size, endCursor: last ? toCursor(last) : null };
      return { place: CONSULT_PLACE, nodes: shown.map((row) => consultNode(row, ctx.principal.personId)), pageInfo };
    });
  }

  /** Those with the most votes first, among them the earliest. */
  answers(ctx: Ctx, { id }: Pick<ConsultNode, 'id'>) {
    const { personId } = ctx.principal;
    return this.work.browse(ctx, 'consult.read', async (tx) => {
      await enterConsults(ctx, tx);
      const rows = await tx.query<AnswerRow>(
        `select a.id, a.author_id as "authorId", a.text, a.written_at as "writtenAt", a.evidence,
           array(select v.person_id::text from consult_vote v where v.answer_id = a.id order by v.voted_at) as votes
         from consult_answer a where a.consult_id = $1 order by (select count(*) from consult_vote v where v.answer_id = a.id) desc, a.written_at, a.id limit $2`,
        [id, MOST_ANSWERS],
      );
      return rows.map(({ authorId, evidence, votes, ...row }) => ({
        ...row,
        ...{ author: { id: authorId }, mine: authorId === personId, votedByMe: votes.includes(personId) },
        votes: votes.map((voter) => ({ id: voter })),
        evidence: evidence.map((url) => ({ url, host: new URL(url).host })),
      }));
    });
  }
}

const toCursor = ({ publishedAt, id }: ConsultRow): string => Buffer.from(`${publishedAt.getTime()}|${id}`).toString('base64url');
function fromCursor(cursor: string): { readonly at: Date; readonly id: string } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const at = new Date(Number(time));
  if (!id || !isUuid(id) || Number.isNaN(at.getTime())) throw new NotFoundError();
  return { at, id };
}
