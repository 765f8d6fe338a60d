import { type Ctx, require } from '@careway/access';
import {
  isUuid,
  type MemberRef,
  readingCorrected,
  readingRecorded,
  readingWithdrawn,
  toGlobalId,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireAlive } from '../member/alive.ts';
import { refOf, ringPlan } from '../plan/plan.edit.ts';
import { type Advice, adviceFor } from './advice.ts';
import { concernedPlans, type Desk, deskOf, journeyOf, labelOf, lockReadings } from './reading.desk.ts';
import { Reading } from './reading.entity.ts';
import { readingFact } from './reading.fact.ts';
import { contentFrom, kindFrom, pointFrom, type ReadingInput, type ReadingValues, timeFault } from './reading.input.ts';

export interface ReadingEdit {
  readonly id: string;
  readonly expectedVersion: number;
}
export interface Recorded {
  readonly reading: Reading;
  /** It was there before: nothing new was saved. */
  readonly duplicate: boolean;
  readonly advice: readonly Advice[];
}

/** What a member measures at home, one by one: logged, corrected, taken back and brought back. */
@Injectable()
export class ReadingService {
  constructor(private readonly work: Work) {}

  record(ctx: Ctx, memberId: string, { kind: name, measuredAt, key, ...given }: ReadingInput): Promise<Recorded> {
    return this.work.run(ctx, async (tx) => {
      const desk = await openDesk(ctx, tx, memberId);
      const id = key ? keyed(memberId, ctx.principal.personId, key) : uuidv7();
      // A line that broke: it was saved, and may have been corrected or taken back by now.
      const [sent] = key ? await tx.find(Reading, memberId, { id }) : [];
      if (sent) return { reading: sent, duplicate: true, advice: await adviceFor(tx, desk, sent, ctx.now) };
      const kind = kindFrom(name);
      const fault = timeFault(measuredAt, ctx.now);
      if (fault) throw new InvalidInputError('measuredAt', fault);
      const content = contentFrom(pointFrom(kind, given, measuredAt), given.confirmed ?? false, desk.age);
      const of = { journeyId: journeyOf(desk, kind), sensitivity: labelOf(kind), kind, origin: 'hand' as const, deviceId: null };
      const reading = Reading.record({ ...of, memberId, id, occurredAt: measuredAt, content }, ctx.principal.personId, ctx.now);
      const [there] = await tx.find(Reading, memberId, { sameKey: reading.sameKey, status: 'final' });
      if (there) return { reading: there, duplicate: true, advice: await adviceFor(tx, desk, there, ctx.now) };
      const ofDay = await countOfDay(tx, reading);
      tx.emit(readingRecorded, readingFact(reading, ofDay, ctx.principal.personId));
      await tx.save(reading);
      ringReading(tx, desk, reading);
      return { reading, duplicate: false, advice: await adviceFor(tx, desk, reading, ctx.now) };
    });
  }

  correct(ctx: Ctx, { id, expectedVersion }: ReadingEdit, given: ReadingValues): Promise<Recorded> {
    return this.work.run(ctx, async (tx) => {
      const { reading, desk } = await readingToEdit(ctx, tx, refOf(id));
      const content = contentFrom(pointFrom(reading.kind, given, reading.occurredAt), given.confirmed ?? false, desk.age);
      reading.correct(expectedVersion, content, ctx.principal.personId, ctx.now);
      tx.emit(readingCorrected, readingFact(reading, await countOfDay(tx, reading), ctx.principal.personId));
      await tx.save(reading);
      ringReading(tx, desk, reading);
      return { reading, duplicate: false, advice: await adviceFor(tx, desk, reading, ctx.now) };
    });
  }

  withdraw(ctx: Ctx, { id, expectedVersion }: ReadingEdit): Promise<Reading> {
    return this.work.run(ctx, async (tx) => {
      const { reading, desk } = await readingToEdit(ctx, tx, refOf(id));
      reading.withdraw(expectedVersion, ctx.principal.personId, ctx.now);
      await tellWithdrawn(tx, ctx, reading);
      ringReading(tx, desk, reading);
      return tx.save(reading);
    });
  }

  undo(ctx: Ctx, { id, expectedVersion }: ReadingEdit): Promise<Reading> {
    return this.work.run(ctx, async (tx) => {
      const { reading, desk } = await readingToEdit(ctx, tx, refOf(id));
      if (!reading.undo(expectedVersion, ctx.principal.personId, ctx.now)) return reading;
      if (reading.status === 'entered-in-error') await tellWithdrawn(tx, ctx, reading);
      else {
        // Somebody may have logged the same again meanwhile: that one stays, and this one is not needed.
        const [there] = await tx.find(Reading, reading.memberId, { sameKey: reading.sameKey, status: 'final' });
        if (there && there.id !== reading.id) throw new InvalidInputError('id', 'The same reading was logged again meanwhile.');
        tx.emit(readingCorrected, readingFact(reading, await countOfDay(tx, reading), ctx.principal.personId));
      }
      ringReading(tx, desk, reading);
      return tx.save(reading);
    });
  }
}

/** The id of a reading that is sent under a key: one person's keys are nobody else's. */
const keyed = (memberId: string, personId: string, key: string): string => {
  if (!isUuid(key)) throw new InvalidInputError('key', 'It is no key.');
  return uuidv5('reading', memberId, personId, key);
};

/** Opens the record to log in it: nobody else logs for this member until the end of the transaction. */
export async function openDesk(ctx: Ctx, tx: Tx, memberId: string): Promise<Desk> {
  await tx.open(memberId);
  require(ctx, 'reading.record', memberId);
  const [desk] = await Promise.all([deskOf(tx, memberId, ctx.now), requireAlive(tx, memberId), lockReadings(tx, memberId)]);
  return desk;
}

async function readingToEdit(ctx: Ctx, tx: Tx, ref: MemberRef): Promise<{ reading: Reading; desk: Desk }> {
  const [, , reading] = await Promise.all([tx.open(ref.memberId), lockReadings(tx, ref.memberId), tx.load(Reading, ref)]);
  require(ctx, 'reading.record', ref.memberId);
  const [desk] = await Promise.all([deskOf(tx, ref.memberId, ctx.now), requireAlive(tx, ref.memberId)]);
  return { reading, desk };
}

/** The others of its day and kind that count, and when the last of them was measured. */
async function othersOfDay(tx: Tx, { memberId, dayId, id }: Reading): Promise<{ many: number; lastAt: Date | null }> {
  const [row] = await tx.query<{ many: string; lastAt: Date | null }>(
    `select count(*) as many, max(occurred_at) as "lastAt" from reading where member_id = $1 and day_id = $2 and id <> $3 and status = 'final'`,
    [memberId, dayId, id],
  );
  return { many: Number(row?.many ?? 0), lastAt: row?.lastAt ?? null };
}
const countOfDay = async (tx: Tx, reading: Reading): Promise<number> => 1 + (await othersOfDay(tx, reading)).many;

async function tellWithdrawn(tx: Tx, ctx: Ctx, reading: Reading): Promise<void> {
  const { memberId, journeyId, sensitivity, id: readingId, dayId, kind } = reading;
  const { many: ofDay, lastAt } = await othersOfDay(tx, reading);
  const when = { occurredAt: reading.occurredAt.toISOString(), precision: 'instant' as const, lastAt: lastAt?.toISOString() ?? null };
  const { code } = readingFact(reading, ofDay, null);
  tx.emit(readingWithdrawn, { memberId, journeyId, sensitivity, readingId, dayId, kind, code, ofDay, ...when, by: ctx.principal.personId });
}

/** Tells the pages that show the reading, and those of the plans whose goals stand by it. */
export function ringReading(tx: Tx, desk: Desk, reading: Reading): void {
  tx.ring(reading.memberId, 'readingChanged', toGlobalId(reading));
  for (const plan of concernedPlans(desk, reading.kind)) ringPlan(tx, plan);
}
