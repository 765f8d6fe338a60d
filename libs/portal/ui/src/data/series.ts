import { percentAlong, ticksFor } from './scale.ts';

export interface Point {
  /** ISO instant or date. */
  at: string;
  value: number;
}

export interface PlacedPoint extends Point {
  /** Percent from the left. */
  x: number;
  /** Percent from the top. */
  y: number;
}

export interface Band {
  /** Lower end; without it the band reaches down to the axis. */
  from?: number;
  /** Upper end; without it the band reaches up to the frame. */
  to?: number;
}

export interface Plot {
  points: PlacedPoint[];
  ticks: { value: number; y: number }[];
  band: { top: number; height: number } | undefined;
  path: string;
}

/** Room at both sides, so that the outermost labels stay inside the frame; percent. */
const MARGIN = 6;

/** Lays a series out on a frame of 100 x 100: time by its real distance, values on round ticks that also cover the goal. */
export function layOut(points: readonly Point[], band: Band | undefined): Plot {
  const times = points.map((point) => Date.parse(point.at));
  const known = [...points.map((point) => point.value), ...[band?.from, band?.to].filter((end) => end !== undefined)];
  const ticks = ticksFor(Math.min(...known), Math.max(...known));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const y = (value: number): number => 100 - percentAlong(value, low, high);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const placed = points.map((point, i) => ({
    ...point,
    x: first === last ? 50 : MARGIN + (percentAlong(times[i] ?? first, first, last) * (100 - 2 * MARGIN)) / 100,
    y: y(point.value),
  }));
  const top = y(band?.to ?? high);
  return {
    points: placed,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    band: band && { top, height: y(band.from ?? low) - top },
    path: placed.map((point, i) => `${i === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join(''),
  };
}

const round = (n: number): number => Math.round(n * 100) / 100;
