/** Percent of the way from `from` to `to`, kept on the axis. Both ends in the unit of the value. */
export function percentAlong(value: number, from: number, to: number): number {
  if (to <= from) return 0;
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}

/** Round steps for an axis: 1, 2 or 5 times a power of ten, at most `most` of them, covering both ends. */
export function ticksFor(low: number, high: number, most = 5): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((candidate) => candidate >= rough) ?? 10 * power;
  const first = Math.floor(low / step) * step;
  const ticks: number[] = [];
  for (let i = 0; ; i++) {
    // Adding the step again and again would gather rounding errors: 0.30000000000000004.
    const tick = Number((first + i * step).toPrecision(12));
    ticks.push(tick);
    if (tick >= high) return ticks;
  }
}
