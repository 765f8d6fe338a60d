import type { Ctx } from '@careway/access';
import { PRIORITIES, SPECIALTIES } from '@careway/clinical/order';
import { dayIn } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, selection, tableName, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { words } from '../item/words.ts';
import { openReception } from './reception.ts';
import { Referral } from './referral.entity.ts';
import { isOverdue, ownerOf, standingOf } from './referral.rules.ts';

const LONGEST_PAGE = 100;
const SNOMED = 'http://snomed.info/sct';
const idOf = (personId: string | null) => personId && { id: personId };
const enumOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');
const rowsOf = (first: number): number => Math.min(Math.max(first, 0), LONGEST_PAGE);

/** A referral as it leaves through the graph; `__typename` tells unions what it is. */
export function showReferral(row: Referral, now: Date) {
  const standing = standingOf(row, now);
  return {
    ...shown(row),
    __typename: 'Referral',
    specialty: words({ codings: [row.specialty], text: '' }),
    priority: row.priority.toUpperCase(),
    status: enumOf(standing),
    owner: enumOf(ownerOf(standing, row.acknowledgedAt !== null)),
    overdue: isOverdue(standing, row.dueOn, now),
    member: { id: row.memberId, memberId: row.memberId },
    requestedAt: row.occurredAt,
    requestedBy: { id: row.requestedBy },
    toClinic: { id: row.toClinicId },
    acceptedBy: idOf(row.acceptedBy),
    reportedBy: idOf(row.reportedBy),
    acknowledgedBy: idOf(row.acknowledgedBy),
  };
}
export type ShownReferral = ReturnType<typeof showReferral>;

/** As the receiving clinic sees it. */
export function showIncoming(row: Referral, now: Date) {
  const { id, member, specialty, priority, reason, status, requestedAt, requestedBy, dueOn, overdue } = showReferral(row, now);
  return { __typename: 'IncomingReferral', id, member, specialty, priority, reason, status, requestedAt, requestedBy, dueOn, overdue };
}

export const SPECIALTY = SPECIALTIES.map(({ code }) => words({ codings: [{ system: SNOMED, code }], text: '' }));

@Injectable()
export class ReferralQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  async byId(ctx: Ctx, id: string): Promise<ShownReferral> {
    return showReferral(await this.references.byId(ctx, 'referral.read', Referral, id), ctx.now);
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownReferral | null> {
    const found = await this.references.resolve(ctx, 'referral.read', Referral, id);
    return found && showReferral(found, ctx.now);
  }

  ofMember(ctx: Ctx, memberId: string): Promise<ShownReferral[]> {
    return this.work.read(ctx, 'referral.read', memberId, async (tx) => {
      const rows = await tx.query<Referral>(
        `select ${selection(Referral, 't')} from ${tableName(Referral)} t where t.member_id = $1
         order by t.status not in ('requested', 'accepted', 'booked', 'done'), t.occurred_at desc, t.id desc limit ${LONGEST_PAGE}`,
        [memberId],
      );
      return rows.map((row) => showReferral(row, ctx.now));
    });
  }

  /** What waits for the answer of the reader's own clinic. Whose it is goes into the access log. */
  incoming(ctx: Ctx, first: number) {
    return this.work.browse(ctx, 'referral.receive', async (tx) => {
      const clinicId = await openReception(tx, ctx);
      const rows = await tx.query<Referral>(
        `select ${selection(Referral, 't')} from ${tableName(Referral)} t
         where t.to_clinic_id = $1 and t.status = 'requested' and t.expires_on >= $2
         order by array_position($3::text[], t.priority) desc, t.occurred_at, t.id limit $4`,
        [clinicId, dayIn(ctx.now), PRIORITIES, rowsOf(first)],
      );
      await tx.disclosed(
        rows.map(({ memberId }) => memberId),
        'referral',
      );
      return rows.map((row) => showIncoming(row, ctx.now));
    });
  }

  /** Over the reader's own patients. */
  toFollow(ctx: Ctx, first: number): Promise<ShownReferral[]> {
    return this.work.panel(ctx, 'referral.panel', async (tx) => {
      const rows = await tx.query<Referral>(
        `select ${selection(Referral, 't')} from ${tableName(Referral)} t
         where t.acknowledged_at is null and (t.due_on < $1 or t.status in ('refused', 'reported') or t.status in ('requested', 'accepted') and t.expires_on < $1)
         order by coalesce(t.due_on, t.expires_on), t.id limit $2`,
        [dayIn(ctx.now), rowsOf(first)],
      );
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map((row) => showReferral(row, ctx.now));
    });
  }
}
