import { type Ctx, require } from '@careway/access';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { ChartVisit } from './visit.entity.ts';

@Injectable()
export class VisitService {
  constructor(private readonly work: Work) {}

  visit(ctx: Ctx, memberId: string): Promise<{ memberId: string; since: Date | null }> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'chart.visit', memberId);
      const me = ctx.principal.personId;
      // two windows that open at once take turns
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`visit ${memberId} ${me}`]);
      const [known] = await tx.find(ChartVisit, memberId, { id: me });
      const visit = known ?? ChartVisit.first(memberId, me, ctx.now);
      if (known) known.see(ctx.now);
      await tx.save(visit);
      return { memberId, since: visit.beforeAt ?? (await lastSeenInPerson(tx, memberId, me)) };
    });
  }
}

/** The last time that the member came to this clinician, for whoever has not opened the chart here before. */
async function lastSeenInPerson(tx: Tx, memberId: string, clinicianId: string): Promise<Date | null> {
  const [last] = await tx.query<{ at: Date }>(
    `select occurred_at as at from timeline_entry_view where member_id = $1 and type = 'encounter' and data->>'by' = $2
     order by occurred_at desc limit 1`,
    [memberId, clinicianId],
  );
  return last?.at ?? null;
}
