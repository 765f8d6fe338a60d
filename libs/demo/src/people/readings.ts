/** A measurement from home: days ago, at a time of the payer's clocks, and what the device showed. */
export type Shown = readonly [days: number, time: string, value: number, second?: number];
export type MeasuredKind = 'pressure' | 'glucose' | 'weight';

/** What somebody of the demo measures at home, and from which values on the care team wants to hear of it. */
export interface Measuring {
  readonly member: string;
  readonly concern: string;
  readonly kind: MeasuredKind;
  /** The device that sends it, as its owner calls it; without one it comes as a file. */
  readonly device?: string;
  /** Of sugar: how it stands to a meal. */
  readonly context?: 'fasting';
  readonly shown: readonly Shown[];
  /** Who sets the limit, and what it is: LOINC, comparator, value, how many readings inside how many days. */
  readonly limit?: readonly [
    by: string,
    measure: string,
    comparator: 'GREATER_OR_EQUAL' | 'LESS',
    value: number,
    count: number,
    days: number,
  ];
}

/** One a morning, the last one today; a value is upper and lower, or one. */
const mornings = (time: string, values: readonly (readonly [number, number?])[]): readonly Shown[] =>
  values.map(
    ([value, second], n): Shown => [values.length - 1 - n, time, value, ...(second === undefined ? [] : ([second] as const))] as Shown,
  );

export const MEASURINGS: readonly Measuring[] = [
  {
    ...{ member: 'noa', concern: 'blood-sugar', kind: 'pressure', device: 'מד לחץ הדם בבית' },
    shown: mornings('06:40', [
      ...([
        [146, 92],
        [144, 90],
        [147, 93],
        [141, 89],
        [143, 90],
        [139, 88],
        [142, 89],
        [138, 87],
      ] as const),
      ...([
        [140, 88],
        [137, 86],
        [136, 87],
        [158, 96],
        [139, 88],
        [135, 85],
        [134, 86],
        [136, 84],
      ] as const),
      ...([
        [133, 84],
        [135, 85],
        [131, 83],
        [132, 84],
        [130, 82],
      ] as const),
    ]),
    limit: ['khoury', '8480-6', 'GREATER_OR_EQUAL', 150, 1, 14],
  },
  {
    ...{ member: 'noa', concern: 'blood-sugar', kind: 'glucose', context: 'fasting' },
    shown: mornings('06:20', [[148], [141], [139], [144], [136], [133], [137], [131], [128], [130]]),
  },
  {
    ...{ member: 'galina', concern: 'heart', kind: 'weight' },
    shown: mornings('06:10', [[76.4], [76.2], [75.9], [75.8], [75.4], [75.5], [75.1], [74.9], [75.2], [74.8], [74.9], [74.6]]),
    limit: ['feldman', '29463-7', 'GREATER_OR_EQUAL', 77, 1, 3],
  },
  {
    ...{ member: 'salma', concern: 'pregnancy', kind: 'pressure' },
    shown: (
      [
        [22, 118, 74],
        [15, 121, 76],
        [8, 119, 75],
        [1, 123, 78],
      ] as const
    ).map(([days, upper, lower]) => [days, '19:30', upper, lower]),
    limit: ['gordon', '8480-6', 'GREATER_OR_EQUAL', 140, 1, 1],
  },
  {
    ...{ member: 'mariam', concern: 'blood-pressure', kind: 'pressure' },
    shown: mornings('07:05', [
      [151, 94],
      [148, 92],
      [149, 93],
      [145, 90],
      [146, 91],
      [142, 89],
    ]),
  },
  {
    ...{ member: 'yosef', concern: 'kidneys', kind: 'pressure' },
    shown: mornings('07:30', [
      [138, 84],
      [136, 82],
      [141, 85],
      [134, 82],
    ]),
    limit: ['khoury', '8480-6', 'GREATER_OR_EQUAL', 145, 2, 7],
  },
];
