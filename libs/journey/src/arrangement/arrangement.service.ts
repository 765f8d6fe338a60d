import type { Ctx } from '@careway/access';
import { careDeclined, careResumed, journeysMerged, journeySplit, journeysParted, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { generalCareOf } from '../journey/journey.rules.ts';
import {
  CareNotDeclinedError,
  GeneralCareError,
  InvalidInputError,
  JourneyClosedError,
  JourneyMergedError,
  JourneyNotMergedError,
  NothingLeftError,
  SameJourneyError,
} from './arrangement.errors.ts';
import { Arrangement } from './arrangement.entity.ts';
import { survivorOf } from './arrangement.rules.ts';
import { openDesk, refOf } from './desk.ts';
import { UNIT } from './placing.ts';

/** What those who treat a member say about how journeys belong together. Ids are opaque; a merged journey's leads to the surviving one. */
@Injectable()
export class ArrangementService {
  constructor(private readonly work: Work) {}

  merge(ctx: Ctx, { into, merged, reason }: { into: string; merged: string; reason: string }): Promise<Arrangement> {
    return this.work.run(ctx, async (tx) => {
      const { memberId, id: mergedJourneyId } = refOf(merged);
      const target = refOf(into, memberId).id;
      const desk = await openDesk(ctx, tx, memberId, reason);
      const journeyId = survivorOf(desk.arranged, target);
      if (journeyId === mergedJourneyId || target === mergedJourneyId) throw new SameJourneyError();
      if (survivorOf(desk.arranged, mergedJourneyId) !== mergedJourneyId) throw new JourneyMergedError();
      if ([journeyId, mergedJourneyId].includes(generalCareOf(memberId))) throw new GeneralCareError();
      const both = await Promise.all([desk.seen(journeyId), desk.seen(mergedJourneyId)]);
      const done = Arrangement.merge(desk.acting(...both), journeyId, mergedJourneyId);
      tx.emit(journeysMerged, { memberId, journeyId, mergedJourneyId, occurredAt: done.at.toISOString() });
      return tx.save(done);
    });
  }

  part(ctx: Ctx, { merged, reason }: { merged: string; reason: string }): Promise<Arrangement> {
    return this.work.run(ctx, async (tx) => {
      const { memberId, id: mergedJourneyId } = refOf(merged);
      const desk = await openDesk(ctx, tx, memberId, reason);
      const journeyId = survivorOf(desk.arranged, mergedJourneyId);
      if (journeyId === mergedJourneyId) throw new JourneyNotMergedError();
      const done = Arrangement.part(desk.acting(await desk.seen(journeyId)), journeyId, mergedJourneyId);
      tx.emit(journeysParted, { memberId, journeyId, mergedJourneyId, occurredAt: done.at.toISOString() });
      return tx.save(done);
    });
  }

  split(ctx: Ctx, { journey, entries, reason }: { journey: string; entries: readonly string[]; reason: string }): Promise<Arrangement> {
    return this.work.run(ctx, async (tx) => {
      const { memberId, id } = refOf(journey);
      const chosen = entries.map((entry) => refOf(entry, memberId).id);
      const desk = await openDesk(ctx, tx, memberId, reason);
      const journeyId = survivorOf(desk.arranged, id);
      const from = await desk.seen(journeyId);
      const factIds = await unitsOf(tx, memberId, journeyId, chosen);
      const newJourneyId = uuidv7();
      const done = Arrangement.split(desk.acting(from), journeyId, newJourneyId, factIds);
      tx.emit(journeySplit, { memberId, journeyId, newJourneyId, factIds, occurredAt: done.at.toISOString() });
      return tx.save(done);
    });
  }

  decline(ctx: Ctx, { journey, reason }: { journey: string; reason: string }): Promise<Arrangement> {
    return this.work.run(ctx, async (tx) => {
      const { memberId, id } = refOf(journey);
      const desk = await openDesk(ctx, tx, memberId, reason);
      const journeyId = survivorOf(desk.arranged, id);
      if (journeyId === generalCareOf(memberId)) throw new GeneralCareError();
      const seen = await desk.seen(journeyId);
      if (seen.stage === 'closed') throw new JourneyClosedError();
      const done = Arrangement.decline(desk.acting(seen), journeyId);
      tx.emit(careDeclined, { memberId, journeyId, occurredAt: done.at.toISOString() });
      return tx.save(done);
    });
  }

  resume(ctx: Ctx, { journey, reason }: { journey: string; reason: string }): Promise<Arrangement> {
    return this.work.run(ctx, async (tx) => {
      const { memberId, id } = refOf(journey);
      const desk = await openDesk(ctx, tx, memberId, reason);
      const journeyId = survivorOf(desk.arranged, id);
      const seen = await desk.seen(journeyId);
      if (!desk.arranged.care[journeyId]) throw new CareNotDeclinedError();
      const done = Arrangement.resume(desk.acting(seen), journeyId);
      tx.emit(careResumed, { memberId, journeyId, occurredAt: done.at.toISOString() });
      return tx.save(done);
    });
  }
}

/** The items behind some entries of a journey; what this clinician can't see is neither chosen nor counted as what remains. */
async function unitsOf(tx: Tx, memberId: string, journeyId: string, entryIds: readonly string[]): Promise<string[]> {
  if (entryIds.length === 0) throw new InvalidInputError('entries', 'Choose at least one entry.');
  const entries = await tx.query<{ id: string; unit: string }>(
    `select e.id, ${UNIT} as unit from timeline_entry_view e where e.member_id = $1 and e.journey_id = $2`,
    [memberId, journeyId],
  );
  const unitBy = new Map(entries.map(({ id, unit }) => [id, unit]));
  if (!entryIds.every((id) => unitBy.has(id))) throw new NotFoundError();
  const units = new Set(entryIds.map((id) => unitBy.get(id)!));
  if (entries.every(({ unit }) => units.has(unit))) throw new NothingLeftError();
  return [...units];
}
