import type { MapTile, Point, TableRow } from '@careway/portal-ui/data';

/** Invented numbers for the pictures of this page only. */
export const HBA1C: readonly Point[] = [
  { at: '2025-11-16', value: 6.1 },
  { at: '2026-05-11', value: 6.4 },
  { at: '2026-08-09', value: 7.9 },
  { at: '2026-11-22', value: 7.2 },
];

export const FUNNEL = [
  { key: 'diagnosed', count: 392_140 },
  { key: 'planned', count: 318_906 },
  { key: 'active', count: 247_362 },
  { key: 'target', count: 158_774 },
] as const;

export const RATES = [
  { key: 'sharon', value: 77.9, low: 76.1, high: 79.7 },
  { key: 'haifa', value: 74.8, low: 73.2, high: 76.4 },
  { key: 'south', value: 68.9, low: 67.4, high: 70.4 },
] as const;

export const ARAVA: readonly Omit<TableRow, 'name'>[] = [
  { key: 'palm', cells: { planned: 412, active: 301, target: 188 } },
  { key: 'gate', cells: { planned: 365, active: 262, target: 159 } },
  { key: 'alon', cells: { planned: 38, active: 27, target: 'hidden' } },
  { key: 'shaked', cells: { planned: 52, active: 40, target: 'hidden-too' } },
];

export const DISTRICTS: readonly Omit<MapTile, 'name'>[] = [
  { key: 'haifa', value: 68, column: [2, 3], row: [1, 2] },
  { key: 'north', value: 61, column: [3, 5], row: [1, 2] },
  { key: 'sharon', value: 71, column: [1, 3], row: [2, 3] },
  { key: 'telaviv', value: 74, column: [1, 3], row: [3, 4] },
  { key: 'centre', value: 70, column: [3, 4], row: [2, 4] },
  { key: 'jerusalem', value: 58, column: [4, 5], row: [2, 4] },
  { key: 'south', value: 54, column: [2, 5], row: [4, 5] },
  { key: 'arava', value: 'hidden', column: [3, 5], row: [5, 6] },
];
