import type { Ctx } from '@careway/access';
import { type Point } from '@careway/clinical/reading';
import { readingRecorded, uuidv7 } from '@careway/contracts';
import { DomainError } from '@careway/service';
import type { Tx } from '@careway/store';
import { In } from 'typeorm';
import { InvalidInputError } from '../item/item.errors.ts';
import { type Desk, journeyOf, labelOf } from './reading.desk.ts';
import { Reading } from './reading.entity.ts';
import { ReadingDoubtedError } from './reading.errors.ts';
import { readingFact } from './reading.fact.ts';
import { contentFrom, timeFault } from './reading.input.ts';
import { type ReadingOrigin, withoutDoubles } from './reading.rules.ts';
import { ringReading } from './reading.service.ts';

/** One of many, with where it stands in what was sent. */
export interface Placed {
  readonly place: string;
  readonly point: Point;
}
export interface Refusal {
  readonly place: string;
  /** A word for it, for pages that say it in the reader's language. */
  readonly code: 'number' | 'unit' | 'second' | 'time' | 'impossible' | 'order' | 'unusual' | 'context';
  readonly reason: string;
  readonly doubted: ReadingDoubtedError | null;
}
export interface Checked {
  readonly readings: readonly Reading[];
  readonly doubles: number;
  readonly refused: readonly Refusal[];
}
interface From {
  readonly origin: ReadingOrigin;
  readonly deviceId: string | null;
  /** Null for a device. */
  readonly by: string | null;
  /** Somebody looked at what is unusual, and says that it is right. */
  readonly confirmed: boolean;
}
/** An open page asks again after a few; it need not be told of each of a thousand. */
const MOST_RINGS = 3;

/** Looks at many readings without saving any: what would be new, what is there already, and what cannot be taken. */
export async function checkMany(ctx: Ctx, tx: Tx, desk: Desk, placed: readonly Placed[], from: From): Promise<Checked> {
  const refused: Refusal[] = [];
  const made = placed.flatMap((one) => {
    const made = readingFrom(ctx, desk, one, from);
    if (made instanceof Reading) return [made];
    refused.push(made);
    return [];
  });
  const known = made.length ? await tx.find(Reading, desk.memberId, { sameKey: In([...new Set(made.map((one) => one.sameKey))]) }) : [];
  const counted = known.filter(({ status, deviceId }) => status === 'final' || deviceId !== null);
  const { fresh, doubles } = withoutDoubles(made, (one) => one.sameKey, new Set(counted.map((one) => one.sameKey)));
  return { readings: fresh, doubles: doubles.length, refused };
}

function readingFrom(ctx: Ctx, desk: Desk, { place, point }: Placed, { origin, deviceId, by, confirmed }: From): Reading | Refusal {
  const { kind, measuredAt } = point;
  const late = timeFault(measuredAt, ctx.now);
  if (late) return { place, code: 'time', reason: late, doubted: null };
  try {
    const content = contentFrom(point, confirmed, desk.age, origin === 'device');
    const of = { journeyId: journeyOf(desk, kind), sensitivity: labelOf(kind), kind, origin, deviceId };
    return Reading.record({ ...of, memberId: desk.memberId, id: uuidv7(), occurredAt: measuredAt, content }, by, ctx.now);
  } catch (error) {
    return refusalOf(place, error);
  }
}

/** Expected errors only: everything else is a fault, and passes. */
function refusalOf(place: string, error: unknown): Refusal {
  if (!(error instanceof DomainError)) throw error;
  if (!(error instanceof ReadingDoubtedError)) {
    const isSecond = error instanceof InvalidInputError && error.field === 'second';
    return { place, code: isSecond ? 'second' : 'unit', reason: error.message, doubted: null };
  }
  const code = error.mayConfirm ? 'unusual' : 'impossible';
  return { place, code, reason: error.because.en, doubted: error };
}

/** Saves what {@link checkMany} found new, each told by itself. */
export async function saveMany(tx: Tx, desk: Desk, readings: readonly Reading[], by: string | null): Promise<void> {
  if (readings.length === 0) return;
  const days = [...new Set(readings.map(({ dayId }) => dayId))];
  const there = await tx.query<{ dayId: string; many: string }>(
    `select day_id as "dayId", count(*) as many from reading where member_id = $1 and day_id = any ($2::uuid[]) and status = 'final' group by day_id`,
    [desk.memberId, days],
  );
  const ofDay = new Map(there.map(({ dayId, many }) => [dayId, Number(many)]));
  const inTime = readings.toSorted((a, b) => +a.occurredAt - +b.occurredAt);
  for (const reading of inTime) {
    const many = (ofDay.get(reading.dayId) ?? 0) + 1;
    ofDay.set(reading.dayId, many);
    tx.emit(readingRecorded, readingFact(reading, many, by));
  }
  await Promise.all(inTime.map((reading) => tx.save(reading)));
  for (const reading of inTime.slice(-MOST_RINGS)) ringReading(tx, desk, reading);
}
