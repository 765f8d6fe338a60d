import { readdirSync, readFileSync } from 'node:fs';

/** What some units of work took: seconds of the clock, and seconds of CPU in this process and in the server's. */
export interface Cost {
  readonly units: number;
  readonly seconds: number;
  readonly client: number;
  readonly server: number;
}

/** The middle one; of an even number the lower middle, so that it is always a value that was measured. NaN without values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** Linux counts in hundredths of a second for whoever reads /proc, on every platform that Node runs on (USER_HZ). */
const TICKS = 100;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** CPU of the process itself, and of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

/** Reads one line of /proc/PID/stat; the name in brackets may hold spaces and brackets. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function readStat(line: string): Stat {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return {
    pid: Number.parseInt(line, 10),
    parent: fields[1]!,
    own: (fields[11]! + fields[12]!) / TICKS,
    ended: (fields[13]! + fields[14]!) / TICKS,
  };
}

function stats(): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/** CPU seconds of a server and its processes, those included that have ended: a postmaster reaps its backends. */
export function cpuOfServer(pid: number): number {
  const all = stats().filter((one) => one.pid === pid || one.parent === pid);
  return all.reduce((sum, { pid: id, own, ended }) => sum + own + (id === pid ? ended : 0), 0);
}

/** The pid and all that it started, however deep. */
export function familyOf(pid: number): number[] {
  const all = stats();
  const family = [pid];
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member).map(({ pid: child }) => child));
  return family;
}

/** Runs the work once and tells what it took; `server` answers CPU seconds so far, 0 where there is none. */
export async function costOf(server: () => number, work: () => Promise<number>): Promise<Cost> {
  const [before, cpu, begun] = [server(), process.cpuUsage(), performance.now()];
  const units = await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { units, seconds, client: (user + system) / 1e6, server: server() - before };
}

/** Runs the arms A-B-C-C-B-A, so that what else the machine does falls on all of them alike; answers each one's runs. */
export async function interleaved(runs: readonly (() => Promise<Cost>)[], rounds: number): Promise<Cost[][]> {
  const costs = runs.map((): Cost[] => []);
  const forth = runs.map((_, index) => index);
  for (let round = 0; round < rounds; round++)
    for (const index of [...forth, ...forth.toReversed()]) costs[index]!.push(await runs[index]!());
  return costs;
}
