import { entryCode, valuesOf } from '@careway/clinical/reading';
import type { Reading } from './reading.entity.ts';

const LOINC = 'http://loinc.org';
const loinc = (code: string) => ({ system: LOINC, code });

/** What the facts about a reading say. `ofDay` counts the readings of its day and kind that stand after it. */
export const readingFact = (reading: Reading, ofDay: number, by: string | null) => {
  const { memberId, journeyId, sensitivity, id, dayId, kind, meal, origin, deviceId, confirmed } = reading;
  return {
    ...{ memberId, journeyId, sensitivity, dayId, kind, meal, origin, deviceId, confirmed, ofDay, by },
    readingId: id,
    code: loinc(entryCode(kind)),
    values: valuesOf(reading).map((one) => ({ code: loinc(one.loinc), value: one.value, unit: one.unit })),
    occurredAt: reading.occurredAt.toISOString(),
    precision: 'instant' as const,
  };
};
