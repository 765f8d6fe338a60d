import { type CareEvent, journeyEmptied, journeyStarted, type Outcome, type Stage, stageReached } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { distinct, type JourneyKey, readFacts } from '../journey/journey-facts.ts';
import { type Standing, standingOf } from '../journey/journey.rules.ts';
import { moveRows, place, readArranged } from '../arrangement/placing.ts';
import { lockMembers, memberChangesOf, movedBy, readMembers, writeMembers } from '../journey/member-facts.ts';
import { entriesOf } from '../timeline/entries.ts';
import { writeStageFacts } from './stage-facts.ts';

interface Told extends JourneyKey {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
}

/** Tells when a journey began and which stage it reached. It acts on facts, so it owns no table that a rebuild may empty. */
export const stagesReaction: Projection = {
  name: 'journey.stages',
  sources: ['registry', 'diagnosis', 'treatment', 'support', 'journey'],
  tables: [],
  async apply(tx, events) {
    const entries = entriesOf(events);
    const changes = memberChangesOf(events);
    const changed = changes.map(({ member_id }) => member_id);
    if (entries.length + changes.length === 0) return;
    const memberIds = [...entries.map(({ member_id }) => member_id), ...changed];
    const [, , arranged] = await Promise.all([
      lockMembers(tx, 'stage_member', memberIds),
      writeMembers(tx, 'stage_member', changes),
      readArranged(tx, 'stage_member', memberIds),
    ]);
    const [touched, moved] = await Promise.all([
      writeStageFacts(tx, place(entries, arranged)),
      moveRows(tx, 'stage_fact', movedBy(changes), arranged),
    ]);
    const theirs = changed.length
      ? await tx.query<JourneyKey>(
          `select distinct member_id as "memberId", journey_id as "journeyId" from stage_fact where member_id = any ($1)`,
          [changed],
        )
      : [];
    await tell(tx, distinct([...touched, ...moved, ...theirs]), causesOf(events));
  },
};

/** The last fact of the batch about each journey, and about each member. */
function causesOf(events: readonly CareEvent[]): (journey: JourneyKey) => CareEvent {
  const last = new Map<string, CareEvent>();
  for (const event of events) {
    last.set(event.subject, event);
    const journeyId = (event.data as { journeyId?: string }).journeyId;
    if (journeyId) last.set(`${event.subject} ${journeyId}`, event);
  }
  return ({ memberId, journeyId }) => last.get(`${memberId} ${journeyId}`) ?? last.get(memberId)!;
}

async function tell(tx: EffectTx, journeys: readonly JourneyKey[], causeOf: (journey: JourneyKey) => CareEvent): Promise<void> {
  if (journeys.length === 0) return;
  const memberIds = journeys.map(({ memberId }) => memberId);
  const [facts, members, told] = await Promise.all([
    readFacts(tx, 'stage_fact', journeys),
    readMembers(tx, 'stage_member', memberIds),
    tx.query<Told>(
      `select t.member_id as "memberId", t.id as "journeyId", t.stage, t.outcome from stage_told t
       join unnest($1::uuid[], $2::uuid[]) as j(member_id, id) using (member_id, id)`,
      [memberIds, journeys.map(({ journeyId }) => journeyId)],
    ),
  ]);
  const before = new Map(told.map((one) => [`${one.memberId} ${one.journeyId}`, one]));
  const now: Told[] = [];
  for (const one of facts) {
    const standing = standingOf(one, members.get(one.memberId) ?? { diedAt: null, lapsedAt: null, declinedAt: {} });
    const last = before.get(`${one.memberId} ${one.journeyId}`);
    if (last?.stage === standing.stage && last.outcome === standing.outcome) continue;
    emitChange(tx, one, standing, last, causeOf(one));
    now.push({ memberId: one.memberId, journeyId: one.journeyId, stage: standing.stage, outcome: standing.outcome });
  }
  if (now.length)
    await tx.query(
      `insert into stage_told (member_id, id, stage, outcome)
       select t."memberId", t."journeyId", t.stage, t.outcome from jsonb_to_recordset($1) as t("memberId" uuid, "journeyId" uuid, stage text, outcome text)
       on conflict (member_id, id) do update set stage = excluded.stage, outcome = excluded.outcome`,
      [JSON.stringify(now)],
    );
  await tellEmptied(
    tx,
    told.filter(({ memberId, journeyId }) => !facts.some((one) => one.memberId === memberId && one.journeyId === journeyId)),
    causeOf,
  );
}

/** What was told of and holds nothing any more, is counted no more; should facts come back, it starts again. */
async function tellEmptied(tx: EffectTx, journeys: readonly JourneyKey[], causeOf: (journey: JourneyKey) => CareEvent): Promise<void> {
  if (journeys.length === 0) return;
  for (const { memberId, journeyId } of journeys) {
    const cause = causeOf({ memberId, journeyId });
    tx.emit(journeyEmptied, { memberId, journeyId, occurredAt: cause.time }, cause);
  }
  await tx.query(
    `delete from stage_told t using unnest($1::uuid[], $2::uuid[]) as j(member_id, id) where (t.member_id, t.id) = (j.member_id, j.id)`,
    [journeys.map(({ memberId }) => memberId), journeys.map(({ journeyId }) => journeyId)],
  );
}

function emitChange(tx: EffectTx, { memberId, journeyId }: JourneyKey, standing: Standing, last: Told | undefined, cause: CareEvent): void {
  const { stage, outcome, concern, steps } = standing;
  const begun = new Date(steps[0]!.at).toISOString();
  const reached = new Date(steps.at(-1)!.at).toISOString();
  if (!last) tx.emit(journeyStarted, { memberId, journeyId, concern: concern.coding, stage: steps[0]!.stage, occurredAt: begun }, cause);
  const from = last?.stage ?? steps[0]!.stage;
  if (last || from !== stage) tx.emit(stageReached, { memberId, journeyId, from, to: stage, outcome, occurredAt: reached }, cause);
}
