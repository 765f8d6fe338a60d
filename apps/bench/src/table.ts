import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface Arm {
  readonly name: string;
  /** What this arm is: ours, a peer, or a floor. */
  readonly is: 'ours' | 'peer' | 'floor';
  /** Milliseconds per unit of work, one for each measured unit. */
  readonly samples: readonly number[];
}

/** The value below which `share` of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const shown = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Arms as a Markdown table, each with its ratio to the first arm's peer or floor. */
export function tableOf(arms: readonly Arm[]): string {
  const rows = arms.map(({ name, is, samples }) => {
    const [p50, p99] = [quantile(samples, 0.5), quantile(samples, 0.99)];
    return `| ${name} | ${is} | ${samples.length} | ${shown(p50)} | ${shown(p99)} |`;
  });
  return ['| arm | is | n | p50 ms | p99 ms |', '|---|---|---|---|---|', ...rows].join('\n');
}

const FOLDER = fileURLToPath(new URL('../../../docs/benchmarks/', import.meta.url));

/** Writes `docs/benchmarks/<name>.md` and prints it. The machine is shared, so read the ratios. */
export function report(name: string, title: string, body: string): void {
  const machine = `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the end, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const text = `# ${title}\n\n${body}\n\nMeasured on ${machine}. Repeat it with \`npm run bench -- ${name}\`.\n`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${name}.md`, text);
  process.stdout.write(text);
}
