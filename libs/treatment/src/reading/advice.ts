import type { Names } from '@careway/clinical';
import { crossingOf } from '@careway/clinical/pathway';
import { type Danger, dangerOf, valuesOf } from '@careway/clinical/reading';
import { dayIn } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { MoreThan } from 'typeorm';
import type { StandingThreshold } from '../threshold/threshold.rules.ts';
import type { Desk } from './reading.desk.ts';
import { Reading } from './reading.entity.ts';

export type AdviceLevel = 'emergency' | 'urgent' | 'team';
/** What the member is told at once about a reading. */
export interface Advice {
  readonly level: AdviceLevel;
  readonly text: Names;
  readonly source: Danger['source'] | null;
}
const DAY_MS = 86_400_000;
/** Danger is told about what was measured lately, not about what a device brings from last year. */
export const FRESH_MS = DAY_MS;
const RANK: readonly AdviceLevel[] = ['emergency', 'urgent', 'team'];

/** What everybody is told about such a value, whatever their plan says; undefined where it is not new any more. */
export function dangerNow(reading: Reading, now: Date): Advice | undefined {
  if (reading.status !== 'final' || reading.occurredAt.getTime() <= now.getTime() - FRESH_MS) return undefined;
  const danger = dangerOf(reading);
  return danger && { level: danger.level, text: danger.tell, source: danger.source };
}

/** What a reading is compared by, each value under its own code. */
export const timed = (reading: Reading) => valuesOf(reading).map((one) => ({ ...one, at: reading.occurredAt.getTime(), id: reading.id }));

const levelOf = ({ urgency }: StandingThreshold): AdviceLevel =>
  urgency === 'stat' ? 'emergency' : urgency === 'routine' ? 'team' : 'urgent';

/** Everything to say about a reading that was just logged, the most pressing first: danger, and thresholds of plans that it crosses. */
export async function adviceFor(tx: Tx, desk: Desk, reading: Reading, now: Date): Promise<readonly Advice[]> {
  const danger = dangerNow(reading, now);
  const codes = valuesOf(reading).map(({ loinc }) => loinc);
  const thresholds = desk.plans.flatMap((one) => one.thresholds.filter(({ active, loinc }) => active && codes.includes(loinc)));
  if (thresholds.length === 0) return danger ? [danger] : [];
  const since = Math.max(...thresholds.map(({ windowDays }) => windowDays));
  const readings = await lately(tx, reading, new Date(now.getTime() - since * DAY_MS));
  const crossed = thresholds.filter((one) =>
    crossingOf(one, readings.flatMap(timed), now.getTime(), (at) => dayIn(new Date(at))).some(({ id }) => id === reading.id),
  );
  const told = crossed.map((one): Advice => ({ level: levelOf(one), text: one.tell, source: one.source }));
  return [...(danger ? [danger] : []), ...told].toSorted((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level));
}

const lately = (tx: Tx, { memberId, kind }: Reading, since: Date): Promise<readonly Reading[]> =>
  tx.find(Reading, memberId, { kind, status: 'final', occurredAt: MoreThan(since) });
