import type { Ctx } from '@careway/access';
import { fromGlobalId, type Outcome, toGlobalId } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { toEnum } from '../words.ts';
import { type CountRow, type ReachedStep, visibleConcern, visibleCounts, visibleSteps } from './visible.rules.ts';
import { type Concern, generalCareOf } from './journey.rules.ts';

interface JourneyRow {
  readonly id: string;
  readonly concern: Concern;
  readonly outcome: Outcome | null;
  readonly steps: readonly ReachedStep[];
  readonly startedAt: Date;
  readonly lastAt: Date;
  readonly counts: readonly CountRow[];
}

export type JourneyNode = NonNullable<ReturnType<typeof nodeOf>>;

@Injectable()
export class JourneyService {
  constructor(private readonly work: Work) {}

  /** All journeys of a member, or those of `ids` (of a merged one: the surviving one); the latest first, general care last. */
  async ofMember(ctx: Ctx, memberId: string, ids?: readonly string[]): Promise<JourneyNode[]> {
    const rows = await this.work.ask<JourneyRow>(ctx, 'journey.read', memberId, {
      text: `select id, concern, outcome, steps, started_at as "startedAt", last_at as "lastAt", counts from journey_view
         where member_id = $1 and ($2::uuid[] is null or id = any ($2) or id = any (array(select a.journey_id from journey_alias_view a where a.member_id = $1 and a.id = any ($2)))) order by id = $3, last_at desc, id`,
      values: [memberId, ids ?? null, generalCareOf(memberId)],
    });
    // of what was refuted or written by mistake nothing is shown: a member is not led into an empty journey
    const isListed = ({ counts }: JourneyRow) => ids !== undefined || ctx.principal.kind === 'clinician' || counts.length > 0;
    return rows.filter(isListed).flatMap((row) => nodeOf(ctx, memberId, row) ?? []);
  }

  async byId(ctx: Ctx, id: string): Promise<JourneyNode> {
    const ref = fromGlobalId(id);
    const [found] = ref ? await this.ofMember(ctx, ref.memberId, [ref.id]) : [];
    if (!found) throw new NotFoundError();
    return found;
  }
}

/** Undefined for a journey that consists of drafts, to those who may not know of them. */
function nodeOf(ctx: Ctx, memberId: string, { id, concern, outcome, steps: reached, counts, ...dates }: JourneyRow) {
  const relation = ctx.relations.get(memberId);
  const treats = ctx.principal.kind === 'clinician';
  const steps = visibleSteps(reached, treats);
  const latest = steps.at(-1);
  if (!latest) return undefined;
  const { conditionId, ...seen } = visibleConcern(concern, relation, treats);
  return {
    memberId,
    journeyId: id,
    id: toGlobalId({ memberId, id }),
    concern: { memberId, ...seen, condition: conditionId && { memberId, id: toGlobalId({ memberId, id: conditionId }) } },
    stage: toEnum(latest.stage),
    outcome: outcome && toEnum(outcome),
    steps: steps.map(({ stage, reachedAt }) => ({ stage: toEnum(stage), reachedAt })),
    counts: visibleCounts(counts, relation).map(({ type, entries }) => ({ type: toEnum(type), entries })),
    ...dates,
  };
}
