import type { EntryKind } from './entry.ts';
import type { Source } from '../source/source.ts';
import { source } from '../source/source.ts';

/** Limits of what is usual at home, both inside; null where there is none on that side. */
export interface Usual {
  readonly low: number | null;
  readonly high: number | null;
  readonly source: Source;
}

/** Both values of a pressure come from one guideline: what lies below 90/60 is low, what reaches 135/85 at home is high. */
const ESH = source(
  '2021 ESH practice guidelines for office and out-of-office blood pressure measurement: home 135/85',
  2021,
  'https://doi.org/10.1097/HJH.0000000000002843',
);

/** For adults, of the first value of an entry, in our unit. Where guidelines give nothing for everybody there is no line to draw. */
const USUAL: Readonly<Partial<Record<EntryKind, Usual>>> = {
  pressure: { low: 90, high: 134, source: ESH },
  glucose: {
    low: 70,
    high: 180,
    source: source('ADA Standards of Care in Diabetes 2025, 6: glycemic goals and hypoglycemia', 2025, 'https://doi.org/10.2337/dc25-S006'),
  },
  pulse: { low: 60, high: 100, source: source('MedlinePlus: Pulse', 2025, 'https://medlineplus.gov/ency/article/003399.htm') },
  temperature: {
    low: 36.1,
    high: 37.2,
    source: source('MedlinePlus: Body temperature norms', 2025, 'https://medlineplus.gov/ency/article/001982.htm'),
  },
  oxygen: { low: 95, high: null, source: source('MedlinePlus: Pulse oximetry', 2024, 'https://medlineplus.gov/lab-tests/pulse-oximetry/') },
};

const LOWER_PRESSURE: Usual = { low: 60, high: 84, source: ESH };

/** Of each value of an entry, in the order of `partsOf`; undefined where nothing is usual for everybody. */
export const usualAtHome = (kind: EntryKind): readonly (Usual | undefined)[] =>
  kind === 'pressure' ? [USUAL.pressure, LOWER_PRESSURE] : [USUAL[kind]];
