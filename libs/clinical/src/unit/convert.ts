import { sameUnit } from './unit.ts';

interface Scale {
  readonly unit: string;
  /** `conventional = value * factor + offset` */
  readonly factor: number;
  readonly offset?: number;
}

const times = (unit: string, factor: number): Scale => ({ unit, factor });
/** From moles a litre to grams a decilitre and back, by the molar mass in g/mol. */
const milli = (molarMass: number): readonly Scale[] => [times('mg/dL', 1), times('mmol/L', molarMass / 10), times('g/L', 100)];
const micro = (molarMass: number): readonly Scale[] => [
  times('mg/dL', 1),
  times('umol/L', molarMass / 10_000),
  times('mmol/L', molarMass / 10),
];
/** One charge a molecule: equivalents are moles. */
const SALT = [times('mmol/L', 1), times('meq/L', 1)];
const CELLS = [times('10*3/uL', 1), times('10*9/L', 1), times('/uL', 0.001)];
const PER_DECILITRE = [times('g/dL', 1), times('g/L', 0.1)];

/**
 * In which units laboratories tell the same test, each with its way to the first. Molar masses are those of the substances; cholesterol and
 * triglycerides by convention (38.67 mg/dL and 88.57 mg/dL a mmol/L, NCEP); haemoglobin as its monomer (16,114 g/mol); HbA1c by the master
 * equation of IFCC and NGSP, https://ngsp.org/ifccngsp.asp: NGSP = 0.09148 · IFCC + 2.152.
 */
const TESTS: readonly (readonly [codes: readonly string[], scales: readonly Scale[]])[] = [
  [['2339-0', '2345-7', '1558-6', '14749-6', '14771-0'], milli(180.16)],
  [
    ['4548-4', '59261-8'],
    [times('%', 1), { unit: 'mmol/mol', factor: 0.09148, offset: 2.152 }],
  ],
  [
    ['2093-3', '14647-2', '18262-6', '13457-7', '2089-1', '22748-8', '69419-0', '2085-9', '14646-4'],
    [times('mg/dL', 1), times('mmol/L', 38.67), times('g/L', 100)],
  ],
  [
    ['2571-8', '14927-8'],
    [times('mg/dL', 1), times('mmol/L', 88.57), times('g/L', 100)],
  ],
  [['38483-4', '2160-0', '14682-9'], micro(113.12)],
  [
    ['6299-2', '3094-0'],
    [times('mg/dL', 1), times('mmol/L', 2.8014)],
  ],
  [['2947-0', '2951-2', '6298-4', '2823-3', '2069-3', '2075-0', '20565-8', '2028-9'], SALT],
  [
    ['49765-1', '17861-6', '2000-8'],
    [times('mg/dL', 1), times('mmol/L', 4.0078)],
  ],
  [['718-7'], [...PER_DECILITRE, times('mmol/L', 1.6114)]],
  [['786-4', '1751-7'], PER_DECILITRE],
  [['6690-2', '777-3'], CELLS],
  [['1975-2', '14631-6'], micro(584.66)],
  [['3016-3'], [times('u[IU]/mL', 1), times('m[IU]/L', 1)]],
  [
    ['2132-9', '14685-2'],
    [times('pg/mL', 1), times('ng/L', 1), times('pmol/L', 1.3554)],
  ],
  [['3084-1', '14933-6'], micro(168.11)],
];
const SCALES = new Map(TESTS.flatMap(([codes, scales]) => codes.map((code) => [code, scales] as const)));

/** Codes of which a table of ours knows the twin in conventional units: the same test, told in SI units. https://loinc.org */
const TWINS: Readonly<Record<string, string>> = {
  ...{ '14749-6': '2345-7', '14771-0': '1558-6', '59261-8': '4548-4', '14647-2': '2093-3', '22748-8': '13457-7', '69419-0': '13457-7' },
  ...{ '14646-4': '2085-9', '14927-8': '2571-8', '14682-9': '2160-0', '2000-8': '17861-6', '14631-6': '1975-2', '14685-2': '2132-9' },
  ...{ '14933-6': '3084-1' },
};
/** The code of the same test in conventional units; itself where it is that, or nothing is known of it. */
export const conventional = (loinc: string): string => (Object.hasOwn(TWINS, loinc) ? TWINS[loinc]! : loinc);

/** To four digits that count: more than any laboratory measures. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/**
 * A value of a LOINC test in another unit (UCUM), rounded to four significant digits; the same value where the units are the same but for
 * spelling. Undefined where the test cannot be told in both.
 */
export function convert(loinc: string, value: number, from: string, to: string): number | undefined {
  if (sameUnit(from, to)) return value;
  const scales = SCALES.get(loinc) ?? [];
  const [one, other] = [from, to].map((unit) => scales.find((scale) => sameUnit(scale.unit, unit)));
  if (!one || !other) return undefined;
  return rounded((value * one.factor + (one.offset ?? 0) - (other.offset ?? 0)) / other.factor);
}
