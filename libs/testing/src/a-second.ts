import { availableParallelism, loadavg } from 'node:os';

/**
 * The bound for "within a second", in milliseconds: a second where the machine is free, and as much longer as its processors are wanted
 * by more than they can serve. A shared machine is no fault of what is measured; the benchmarks tell the figures.
 */
export const aSecond = (seconds = 1): number => seconds * 1_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
