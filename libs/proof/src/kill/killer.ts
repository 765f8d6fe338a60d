import { setTimeout as pause } from 'node:timers/promises';

export interface Victim {
  readonly name: string;
  /** Answers false where it was dead already. */
  kill(): Promise<boolean>;
}

export interface KillerOptions {
  readonly victims: readonly Victim[];
  readonly random: () => number;
  /** Milliseconds between two kills: at least, at most. */
  readonly pauses: readonly [number, number];
  /** Commands that were acknowledged so far: nobody is killed before the load has got on, or has had its time to. */
  readonly progress: () => number;
  /** Asked before each kill. */
  readonly goOn: (kills: number) => boolean;
}

/** Between two kills there is work; a house that cannot work is killed on all the same. */
const STEP = 12;
const MOST_WAIT_MS = 8_000;

/** Kills at random, every victim once before any twice. Answers how often each died. */
export async function killAtRandom({
  victims,
  random,
  pauses: [least, most],
  progress,
  goOn,
}: KillerOptions): Promise<Readonly<Record<string, number>>> {
  const kills = Object.fromEntries(victims.map(({ name }) => [name, 0]));
  let bag: Victim[] = [];
  for (let n = 0; goOn(n);) {
    const from = progress();
    await pause(least + random() * (most - least));
    for (const end = Date.now() + MOST_WAIT_MS; progress() < from + STEP && Date.now() < end;) await pause(50);
    if (bag.length === 0) bag = shuffled(victims, random);
    const victim = bag.pop()!;
    if (!(await victim.kill())) {
      bag.unshift(victim);
      continue;
    }
    kills[victim.name]! += 1;
    n += 1;
  }
  return kills;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
