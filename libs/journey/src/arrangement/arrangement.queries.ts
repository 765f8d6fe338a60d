import type { Ctx } from '@careway/access';
import { type MemberRef, toGlobalId } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { toEnum } from '../words.ts';
import { arrangedBy, Arrangement } from './arrangement.entity.ts';
import { type Arranged, survivorOf } from './arrangement.rules.ts';

@Injectable()
export class ArrangementQueries {
  constructor(private readonly work: Work) {}

  /** All that led to this journey, the newest first; reasons about what is withheld from this reader are left out with their rows. */
  ofJourney(ctx: Ctx, { memberId, id }: MemberRef) {
    return this.work.read(ctx, 'journey.arrange', memberId, async (tx) => {
      const rows = await tx.find(Arrangement, memberId);
      const arranged = arrangedBy(rows);
      const labels = ctx.relations.get(memberId)?.labels ?? [];
      const isAbout = ({ journeyId, otherJourneyId }: Arrangement): boolean =>
        [journeyId, otherJourneyId].some((one) => one !== null && survivorOf(arranged, one) === id);
      return rows
        .filter((row) => isAbout(row) && labels.includes(row.sensitivity))
        .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
        .map((row) => showArrangement(row, arranged));
    });
  }

  /** Ids of the plans that stand in a journey, for those who may enter that room. */
  plansOf(ctx: Ctx, { memberId, id }: MemberRef) {
    return this.work.read(ctx, 'journey.read', memberId, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select distinct item_id as id from timeline_entry_view where member_id = $1 and journey_id = $2 and item_type = 'Plan' order by 1`,
        [memberId, id],
      );
      const relation = ctx.relations.get(memberId);
      const mayEnter = relation?.kind !== 'proxy' || relation.areas.includes('plan');
      return mayEnter ? rows.map((row) => ({ __typename: 'Plan', memberId, id: toGlobalId({ memberId, id: row.id }) })) : [];
    });
  }
}

/** An arrangement as it leaves through the graph. Without `arranged` it has just been made, so it holds. */
export function showArrangement(row: Arrangement, arranged?: Arranged) {
  const { memberId, id, act, journeyId, otherJourneyId, reason, by, at } = row;
  const opaque = (one: string): string => toGlobalId({ memberId, id: one });
  return {
    __typename: 'JourneyArrangement' as const,
    memberId,
    id: opaque(id),
    act: toEnum(act),
    journeyId: opaque(journeyId),
    otherJourneyId: otherJourneyId && opaque(otherJourneyId),
    canUndo: holds(row, arranged),
    reason,
    by: { id: by },
    at,
  };
}

function holds({ act, journeyId, otherJourneyId, at }: Arrangement, arranged?: Arranged): boolean {
  if (act === 'part' || act === 'resume') return false;
  if (!arranged) return true;
  if (act === 'merge') return arranged.merges[otherJourneyId!] === journeyId;
  if (act === 'decline') return arranged.care[journeyId] === at.toISOString();
  return survivorOf(arranged, otherJourneyId!) === otherJourneyId;
}
