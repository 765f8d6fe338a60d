/** Readings of a member on a pathway, and the thresholds that they have to cross. */
export interface CrossedCase {
  readonly says: string;
  readonly pathway: string;
  readonly loinc: string;
  /** UCUM. */
  readonly unit: string;
  /** Value and how many days ago; the day of the reading is counted at eight in the morning. Negative lies ahead. */
  readonly readings: readonly (readonly [value: number, daysAgo: number])[];
  /** Ids of thresholds, in the pathway's order. */
  readonly crosses: readonly string[];
}

type Row = readonly [says: string, readings: CrossedCase['readings'], ...crosses: readonly string[]];
const cases = (pathway: string, loinc: string, unit: string, ...rows: readonly Row[]): readonly CrossedCase[] =>
  rows.map(([says, readings, ...crosses]) => ({ says, pathway, loinc, unit, readings, crosses }));

const SYSTOLIC = ['8480-6', 'mm[Hg]'] as const;
const WEIGHT = ['29463-7', 'kg'] as const;
const on = (value: number, ...daysAgo: readonly number[]) => daysAgo.map((days) => [value, days] as const);
/** Values from the oldest on, told as pairs: `seq(180, 1, 185, 0)` is 180 a day ago and 185 now. */
const seq = (...told: readonly number[]) => told.flatMap((value, n) => (n % 2 ? [] : [[value, told[n + 1]!] as const]));

/** What must cross a threshold and what must not, the value beside the limit above all. Shown in docs/generated/pathways.md. */
export const CROSSED_CASES: readonly CrossedCase[] = [
  ...cases(
    ...(['type-2-diabetes', '41653-7', 'mg/dL'] as const),
    ['one very low sugar is enough', seq(53, 0), 'very-low-sugar'],
    ['54 is low, and not very low', seq(54, 0)],
    ['two very high sugars in two days', on(300, 0, 1), 'very-high-sugar'],
    ['one very high sugar is none yet', seq(300, 0)],
    ['299 twice stays below', on(299, 0, 1)],
  ),
  ...cases(
    ...(['hypertension', ...SYSTOLIC] as const),
    ['one very high pressure makes no task', seq(180, 0)],
    ['nor does a second one just below', seq(180, 0, 179, 0.1)],
    ['two in a day do', seq(180, 0, 185, 0.5), 'very-high-pressure'],
    ['two a whole day apart do not', seq(180, 0, 185, 1)],
    ['four high readings of one day do not make a high week', on(151, 0, 0.1, 0.2, 0.3)],
    ['four high readings in a week cross a slower threshold', on(151, 0, 2, 4, 6), 'high-at-home'],
    ['three do not', on(151, 2, 4, 6)],
    ['two low readings in three days', on(99, 0, 2), 'low-pressure'],
    ['100 is not below 100', on(100, 0, 2)],
    ['a reading of tomorrow is not looked at', seq(190, 0, 190, -0.1)],
  ),
  ...cases('hypertension', '8462-4', 'mm[Hg]', ['the lower value has no such threshold', on(190, 0, 0.1)]),
  ...cases(
    ...(['asthma', '19935-6', 'L/min'] as const),
    ['a fall by more than a fifth', seq(500, 3, 399, 0), 'peak-flow-falls'],
    ['exactly a fifth is none', seq(500, 3, 400, 0)],
    ['a rise is no fall', seq(399, 3, 500, 0)],
  ),
  ...cases('asthma', '59408-5', '%', ['oxygen under 92', seq(91, 0), 'little-oxygen'], ['92 stays', seq(92, 0)]),
  ...cases(
    ...(['pregnancy', ...SYSTOLIC] as const),
    ['one reading of 160', seq(160, 0), 'severe-pressure'],
    ['140 on two days', on(140, 0, 1), 'high-pressure'],
    ['140 once stays below', seq(140, 0)],
    ['159 once stays below both', seq(159, 0)],
  ),
  ...cases(
    ...(['depression', '44260-8', '{score}'] as const),
    ['any thought of death is told at once', seq(1, 0), 'thoughts-of-death'],
    ['none is none', seq(0, 0)],
  ),
  ...cases('depression', '44261-6', '{score}', ['a score of 20', seq(20, 0), 'severe'], ['19 stays below', seq(19, 0)]),
  ...cases(
    ...(['low-back-pain', '72514-3', '{score}'] as const),
    ['strong pain told three times in four weeks', on(8, 0, 10, 20), 'pain-stays-strong'],
    ['told twice it is none', on(8, 0, 10)],
    ['7 is not strong', on(7, 0, 10, 20)],
  ),
  ...cases(
    ...(['heart-failure', ...WEIGHT] as const),
    ['more than 2 kg in three days is a rise, however it is spread', seq(80.1, 2, 81, 1, 82.2, 0), 'weight-rises'],
    ['exactly 2 kg is none', seq(80.1, 2, 82.1, 0)],
    ['3 kg in five days is too slow', seq(80, 5, 83, 0)],
    ['a fall is no rise', seq(83, 2, 80, 0)],
  ),
  ...cases('heart-failure', '29463-7', '[lb_av]', ['pounds are converted before, and not looked at here', seq(176, 1, 182, 0)]),
  ...cases(
    ...(['heart-failure', ...SYSTOLIC] as const),
    ['two under 90 in three days', on(89, 0, 2), 'low-pressure'],
    ['90 is not under 90', on(90, 0, 2)],
  ),
  ...cases(
    ...(['heart-failure', '8867-4', '/min'] as const),
    ['a pulse over 120 twice in a day', on(121, 0, 0.5), 'fast-pulse'],
    ['120 is not over 120', on(120, 0, 0.5)],
  ),
  ...cases(
    ...(['chronic-kidney-disease', '33914-3', 'mL/min/{1.73_m2}'] as const),
    ['the kidneys lose more than a fifth in half a year', seq(50, 170, 39, 0), 'kidneys-weaken'],
    ['exactly a fifth is none', seq(50, 170, 40, 0)],
    ['the same over a year is too slow', seq(50, 200, 39, 0)],
  ),
  ...cases('chronic-kidney-disease', '6298-4', 'mmol/L', ['potassium of 6', seq(6, 0), 'high-potassium'], ['5.9 stays below', seq(5.9, 0)]),
  ...cases(
    ...(['obesity', ...WEIGHT] as const),
    ['more than a twentieth in a month', seq(100, 29, 94.9, 0), 'weight-falls-fast'],
    ['exactly a twentieth is none', seq(100, 29, 95, 0)],
  ),
  ...cases('bowel-screening-positive', '718-7', 'g/dL', ['less than 8', seq(7.9, 0), 'severe-anemia'], ['8 is not less', seq(8, 0)]),
];
