import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Cost, median } from './cost.ts';

/** Ours, something that others would use instead, or what cannot be avoided whoever writes it. */
export type Standing = 'ours' | 'peer' | 'floor';

export interface Arm {
  readonly name: string;
  readonly is: Standing;
  /** Milliseconds per unit of work, one for each measured unit. */
  readonly samples: readonly number[];
}

/** An arm that was run several times, each time over many units of work. */
export interface CostArm {
  readonly name: string;
  readonly is: Standing;
  readonly costs: readonly Cost[];
}

/** The value below which `share` of the samples lie; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Three figures that count, whatever the size. */
export const shown = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

/** Arms as a Markdown table of times. */
export function tableOf(arms: readonly Arm[]): string {
  const rows = arms.map(({ name, is, samples }) => {
    const [p50, p99] = [quantile(samples, 0.5), quantile(samples, 0.99)];
    return `| ${name} | ${is} | ${samples.length} | ${shown(p50)} | ${shown(p99)} |`;
  });
  return ['| arm | is | n | p50 ms | p99 ms |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** CPU microseconds per unit of work, here and in the database; the median of the runs. */
export const cpuOf = ({ costs }: Pick<CostArm, 'costs'>): number =>
  median(costs.map(({ units, client, server }) => ((client + server) / units) * 1e6));

/** How often the CPU of `other` goes into that of `one`: 6 means that `one` needs a sixth. */
export const cpuRatio = (other: CostArm, one: CostArm): number => cpuOf(other) / cpuOf(one);

/** Arms as a Markdown table of CPU per unit, first, and of units per second of the clock. */
export function costTable(arms: readonly CostArm[], unit: string): string {
  const rows = arms.map((arm) => {
    const each = (of: (cost: Cost) => number) => median(arm.costs.map(of));
    const client = each(({ units, client: cpu }) => (cpu / units) * 1e6);
    const server = each(({ units, server: cpu }) => (cpu / units) * 1e6);
    const rate = each(({ units, seconds }) => units / seconds);
    return `| ${arm.name} | ${arm.is} | ${arm.costs.length} × ${arm.costs[0]?.units ?? 0} | **${shown(cpuOf(arm))}** | ${shown(client)} | ${shown(server)} | ${shown(rate)} |`;
  });
  return [
    `| arm | is | n | CPU µs per ${unit} | of it Node | of it PostgreSQL | ${unit}s per second |`,
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const FOLDER = fileURLToPath(new URL('../../../../docs/benchmarks/', import.meta.url));

/** A page that was measured and written. */
export interface Report {
  readonly name: string;
  readonly title: string;
  /** Where it stands in the workspace. */
  readonly page: string;
  readonly text: string;
}
/** What was measured since somebody took it from here to print it. */
export const reports: Report[] = [];

/** Writes `docs/benchmarks/<name>.md` and leaves it to be printed. The machine is shared, so read the ratios. */
export function report(name: string, title: string, body: string): void {
  const machine = `${cpus().length} shared cores, load ${loadavg()[0]?.toFixed(1)} at the end, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const text = `# ${title}\n\n${body}\n\nMeasured on ${machine}. Repeat it with \`npm run bench -- ${name}\`.\n`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${name}.md`, text);
  reports.push({ name, title, page: `docs/benchmarks/${name}.md`, text });
}
