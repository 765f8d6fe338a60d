import type { DiagnosisImport } from '@careway/contracts';
import { type Measure, PRESSURE } from '../codes/labs.ts';

type Observation = DiagnosisImport['observations'][number];
type Item = Pick<Observation, 'id' | 'identifier' | 'journeyId' | 'occurredAt' | 'precision'>;

/** A blood pressure, in mm[Hg]. */
export interface Reading {
  readonly systolic: number;
  readonly diastolic: number;
  readonly days: number;
  readonly time?: string;
}

/** HL7 ObservationInterpretation: twice over a bound counts as critical here. */
export function flagOf({ low, high }: Pick<Measure, 'low' | 'high'>, value: number): string | null {
  if (low === null && high === null) return null;
  if (high !== null && value > high) return value > high * 2 ? 'HH' : 'H';
  if (low !== null && value < low) return value < low / 2 ? 'LL' : 'L';
  return 'N';
}

/** A numeric result with range and flag. */
export function resultItem(item: Item, measure: Measure, value: number, issuedAt: string, encounterId: string | null): Observation {
  const rounded = Number(value.toFixed(measure.decimals));
  return {
    ...item,
    code: measure.code,
    category: measure.category,
    status: 'final',
    encounterId,
    reportId: null,
    issuedAt,
    quantity: { value: rounded, unit: measure.unit, code: measure.unit },
    valueText: null,
    valueConcept: null,
    interpretation: flagOf(measure, rounded),
    rangeLow: measure.low,
    rangeHigh: measure.high,
    components: [],
  };
}

/** A blood pressure of two parts; flagged from 140/90 on, critical from 180/110 (ESH 2023, grades 1 and 3). */
export function pressureItem(item: Item, systolic: number, diastolic: number, encounterId: string | null): Observation {
  const part = (code: Measure['code'], value: number) => ({
    code,
    quantity: { value: Math.round(value), unit: PRESSURE.unit, code: PRESSURE.unit },
    valueText: null,
  });
  return {
    ...item,
    code: PRESSURE.panel,
    category: 'vital-signs',
    status: 'final',
    encounterId,
    reportId: null,
    issuedAt: item.occurredAt,
    quantity: null,
    valueText: null,
    valueConcept: null,
    interpretation: systolic >= 180 || diastolic >= 110 ? 'HH' : systolic >= 140 || diastolic >= 90 ? 'H' : 'N',
    rangeLow: null,
    rangeHigh: null,
    components: [part(PRESSURE.systolic, systolic), part(PRESSURE.diastolic, diastolic)],
  };
}
