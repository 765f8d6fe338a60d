import type { Limits } from '../interpretation/interpret.ts';

export type Sex = 'male' | 'female';
export interface RangeRow extends Limits {
  /** Completed years, inclusive; open where absent. */
  readonly from?: number;
  readonly to?: number;
  readonly sex?: Sex;
}
export interface TestRanges {
  /** UCUM; of a result in another unit see `convert`. */
  readonly unit: string;
  readonly source: keyof typeof SOURCES;
  readonly rows: readonly RangeRow[];
}

/** Where the limits come from. A laboratory's own range always goes before them. */
export const SOURCES = {
  abim: 'American Board of Internal Medicine, Laboratory Test Reference Ranges',
  ada: 'American Diabetes Association, Standards of Care in Diabetes: diagnosis and classification',
  atp3: 'NCEP Adult Treatment Panel III, doi:10.1001/jama.285.19.2486',
  kdigo: 'KDIGO 2024 Clinical Practice Guideline for CKD, doi:10.1016/j.kint.2023.10.018',
  whoHb: 'WHO guideline on haemoglobin cutoffs to define anaemia, 2024, ISBN 9789240088542',
  whoBmi: 'WHO Technical Report Series 894, 2000: adults',
  esh: '2023 ESH Guidelines for arterial hypertension, doi:10.1097/HJH.0000000000003480',
} as const;

const adults = (low: number | null, high: number | null, sex?: Sex): RangeRow => ({ from: 18, low, high, ...(sex ? { sex } : {}) });
const all = (low: number | null, high: number | null): RangeRow => ({ low, high });
const test = (source: keyof typeof SOURCES, unit: string, ...rows: readonly RangeRow[]): TestRanges => ({ source, unit, rows });

/** By LOINC code. Limits are inclusive. */
export const RANGES: Readonly<Record<string, TestRanges>> = {
  // sugar: normal ends below 5.7 % and below 100 mg/dL fasting
  '4548-4': test('ada', '%', all(null, 5.6)),
  '2339-0': test('ada', 'mg/dL', all(70, 99)),
  '2345-7': test('ada', 'mg/dL', all(70, 99)),
  '1558-6': test('ada', 'mg/dL', all(70, 99)),
  // fats
  '2093-3': test('atp3', 'mg/dL', adults(null, 199)),
  '18262-6': test('atp3', 'mg/dL', adults(null, 129)),
  '13457-7': test('atp3', 'mg/dL', adults(null, 129)),
  '2085-9': test('atp3', 'mg/dL', adults(40, null)),
  '2571-8': test('atp3', 'mg/dL', adults(null, 149)),
  // kidneys and salts
  '38483-4': test('abim', 'mg/dL', adults(0.7, 1.3, 'male'), adults(0.5, 1.1, 'female')),
  '2160-0': test('abim', 'mg/dL', adults(0.7, 1.3, 'male'), adults(0.5, 1.1, 'female')),
  '33914-3': test('kdigo', 'mL/min', adults(60, null)),
  '98979-8': test('kdigo', 'mL/min', adults(60, null)),
  '14959-1': test('kdigo', 'mg/g', adults(null, 29)),
  '9318-7': test('kdigo', 'mg/g', adults(null, 29)),
  '6299-2': test('abim', 'mg/dL', adults(8, 20)),
  '3094-0': test('abim', 'mg/dL', adults(8, 20)),
  '2947-0': test('abim', 'mmol/L', adults(136, 145)),
  '2951-2': test('abim', 'mmol/L', adults(136, 145)),
  '6298-4': test('abim', 'mmol/L', adults(3.5, 5)),
  '2823-3': test('abim', 'mmol/L', adults(3.5, 5)),
  '2069-3': test('abim', 'mmol/L', adults(98, 106)),
  '2075-0': test('abim', 'mmol/L', adults(98, 106)),
  '20565-8': test('abim', 'mmol/L', adults(23, 28)),
  '2028-9': test('abim', 'mmol/L', adults(23, 28)),
  '49765-1': test('abim', 'mg/dL', adults(8.6, 10.2)),
  '17861-6': test('abim', 'mg/dL', adults(8.6, 10.2)),
  // blood: anaemia begins below these; there is no upper limit in the source
  '718-7': test('whoHb', 'g/dL', ...hemoglobin()),
  '4544-3': test('abim', '%', adults(42, 50, 'male'), adults(37, 47, 'female')),
  '20570-8': test('abim', '%', adults(42, 50, 'male'), adults(37, 47, 'female')),
  '6690-2': test('abim', '10*3/uL', adults(4, 11)),
  '777-3': test('abim', '10*3/uL', adults(150, 450)),
  '787-2': test('abim', 'fL', adults(80, 98)),
  '785-6': test('abim', 'pg', adults(28, 32)),
  '786-4': test('abim', 'g/dL', adults(33, 36)),
  // liver
  '1742-6': test('abim', 'U/L', adults(10, 40)),
  '1920-8': test('abim', 'U/L', adults(10, 40)),
  '6768-6': test('abim', 'U/L', adults(30, 120)),
  '1975-2': test('abim', 'mg/dL', adults(0.3, 1)),
  '1751-7': test('abim', 'g/dL', adults(3.5, 5.5)),
  // thyroid, vitamins, gout
  '3016-3': test('abim', 'u[IU]/mL', adults(0.5, 4)),
  '2132-9': test('abim', 'pg/mL', adults(200, 800)),
  '3084-1': test('abim', 'mg/dL', adults(3, 7)),
  // measurements: hypertension begins at 140/90
  '8480-6': test('esh', 'mm[Hg]', adults(90, 139)),
  '8462-4': test('esh', 'mm[Hg]', adults(60, 89)),
  '39156-5': test('whoBmi', 'kg/m2', adults(18.5, 24.9)),
};

function hemoglobin(): readonly RangeRow[] {
  return [
    { from: 2, to: 4, low: 11, high: null },
    { from: 5, to: 11, low: 11.5, high: null },
    { from: 12, to: 14, low: 12, high: null },
    { from: 15, low: 12, high: null, sex: 'female' },
    { from: 15, low: 13, high: null, sex: 'male' },
  ];
}
