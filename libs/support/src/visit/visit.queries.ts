import type { Ctx } from '@careway/access';
import { fromGlobalId, type MemberRef, uuidv5 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { refOf } from '../messaging/thread.queries.ts';
import { MediaPort } from './media.ts';
import { type SeatRow, visitNode, type VisitNode, type VisitRow, visitsQuery } from './visit.nodes.ts';
import type { SignalBody } from './signal.rules.ts';

/** Of somebody else’s list only what is near is asked for. */
const NEAR = `v.ends_at > now() - interval '12 hours' and v.starts_at < now() + interval '8 days'`;
const MOST_SIGNALS = 200;

export const visitIdOf = (memberId: string, appointmentId: string): string => uuidv5('video-visit', memberId, appointmentId);

interface SignalRow {
  readonly number: number;
  readonly from: string;
  readonly connection: string;
  readonly body: SignalBody;
}

/** What video visits look like to whoever reads: nothing here changes anything. */
@Injectable()
export class VisitQueries {
  constructor(
    private readonly work: Work,
    private readonly media: MediaPort,
  ) {}

  byId(ctx: Ctx, id: string): Promise<VisitNode> {
    const ref = refOf(id);
    return this.work.read(ctx, 'visit.read', ref.memberId, (tx) => visitOf(ctx, tx, ref));
  }

  /** Null where there is none, or none for this reader: a reference from another graph. */
  async resolve(ctx: Ctx, id: string): Promise<VisitNode | null> {
    return this.one(ctx, fromGlobalId(id));
  }

  async ofAppointment(ctx: Ctx, appointmentId: string): Promise<VisitNode | null> {
    const ref = fromGlobalId(appointmentId);
    return this.one(ctx, ref && { memberId: ref.memberId, id: visitIdOf(ref.memberId, ref.id) });
  }

  ofMember(ctx: Ctx, memberId: string): Promise<VisitNode[]> {
    const where = `v.member_id = $1 and v.ends_at > now() - interval '30 days'`;
    return this.work.read(ctx, 'visit.read', memberId, async (tx) =>
      (await tx.query<VisitRow>(visitsQuery(where), [memberId])).map((row) => visitNode(ctx, row)),
    );
  }

  /** Over the reader's own patients. Whose visits leave with the answer is written into the access log with it. */
  mine(ctx: Ctx): Promise<VisitNode[]> {
    const where = `(v.clinician_id = $1 or v.led_by = $1) and ${NEAR}`;
    return this.work.panel(ctx, 'visit.panel', async (tx) => {
      const rows = await tx.query<VisitRow>(visitsQuery(where), [ctx.principal.personId]);
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map((row) => visitNode(ctx, row));
    });
  }

  /** What was sent to the window that holds the reader's place. */
  async signals(ctx: Ctx, { ref, mine }: Pick<VisitNode, 'ref' | 'mine'>, after: number) {
    if (!mine) return [];
    const rows = await this.work.read(ctx, 'visit.join', ref.memberId, (tx) => signalsFor(tx, ref, mine, after));
    return rows.map(({ number, from, connection, body: { description, candidates } }) => ({
      ...{ memberId: ref.memberId, number, from, connection, candidates },
      description: description && { type: description.type.toUpperCase(), sdp: description.sdp },
    }));
  }

  /** How the reader's window connects. */
  admission({ now }: Ctx, { ref, mine }: Pick<VisitNode, 'ref' | 'mine'>) {
    if (!mine) return null;
    const { iceServers } = this.media.admit({ visitId: ref.id, seatId: mine.id }, now);
    return { memberId: ref.memberId, kind: 'PEER', iceServers: iceServers.map((one) => ({ ...one, memberId: ref.memberId })) };
  }

  private async one(ctx: Ctx, ref: MemberRef | undefined): Promise<VisitNode | null> {
    if (!ref) return null;
    const [row] = await this.work.read(ctx, 'visit.read', ref.memberId, (tx) =>
      tx.query<VisitRow>(visitsQuery('v.member_id = $1 and v.id = $2'), [ref.memberId, ref.id]),
    );
    return row ? visitNode(ctx, row) : null;
  }
}

export const signalsFor = (tx: Tx, { memberId }: MemberRef, { id, connection }: Pick<SeatRow, 'id' | 'connection'>, after: number) =>
  tx.query<SignalRow>(
    `select number, from_seat as "from", from_connection as connection, body from visit_signal
     where member_id = $1 and to_seat = $2 and to_connection = $3 and number > $4 order by number limit ${MOST_SIGNALS}`,
    [memberId, id, connection, after],
  );

/** One visit as the reader sees it, in a transaction that has opened the record. */
export async function visitOf(ctx: Ctx, tx: Tx, ref: MemberRef): Promise<VisitNode> {
  return visitNode(ctx, await visitRow(tx, ref));
}

export async function visitRow(tx: Tx, { memberId, id }: MemberRef): Promise<VisitRow> {
  const [row] = await tx.query<VisitRow>(visitsQuery('v.member_id = $1 and v.id = $2'), [memberId, id]);
  if (!row) throw new NotFoundError();
  return row;
}
