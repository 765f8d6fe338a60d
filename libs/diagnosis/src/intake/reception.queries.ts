import { type Ctx, require } from '@careway/access';
import { URGENCIES } from '@careway/clinical';
import type { MemberRef } from '@careway/contracts';
import { NotFoundError, selection, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { openReception } from '../referral/reception.ts';
import { Intake } from './intake.entity.ts';
import { showIncomingIntake, type ShownIncomingIntake } from './intake.show.ts';

const MOST = 100;

/**
 * What came to the acting clinician's own clinic from members whom nobody treats. Row-level security shows it there and nothing else of
 * the record; each look is written into the member's access log.
 */
@Injectable()
export class IntakeReceptionQueries {
  constructor(private readonly work: Work) {}

  /** What waits, the most urgent first, then the longest wait. */
  incoming(ctx: Ctx, first: number): Promise<ShownIncomingIntake[]> {
    return this.work.browse(ctx, 'intake.receive', async (tx) => {
      if ((await openReception(tx, ctx)) === null) return [];
      const rows = await tx.query<Intake>(
        `select ${selection(Intake, 't')} from intake t where t.state = 'waiting' and t.queue <> 'self-care'
           and t.member_id in (select member_id from member_clinic)
         order by array_position($1::text[], t.urgency) desc, t.completed_at, t.id limit $2`,
        [URGENCIES, Math.min(Math.max(first, 0), MOST)],
      );
      await tx.disclosed(
        rows.map(({ memberId }) => memberId),
        'intake',
      );
      return rows.map(showIncomingIntake);
    });
  }
}

/** An intake at the acting clinician's own clinic, and which clinic that is. @throws NotFoundError for all others */
export async function intakeAtReception(tx: Tx, ctx: Ctx, { memberId, id }: MemberRef): Promise<{ intake: Intake; clinicId: string }> {
  const clinicId = await openReception(tx, ctx);
  const [intake] = clinicId === null ? [] : await tx.find(Intake, memberId, { id });
  if (!intake || clinicId === null) throw new NotFoundError();
  require(ctx, 'intake.receive', memberId);
  await tx.disclosed([memberId], 'intake');
  return { intake, clinicId };
}
