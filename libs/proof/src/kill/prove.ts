import { seeded } from '@careway/testing';
import { check, type Finding } from './check.ts';
import { crew } from './commands.ts';
import { History } from './history.ts';
import { killAtRandom, type KillerOptions, type Victim } from './killer.ts';
import { startLoad } from './load.ts';
import { observe } from './observe.ts';
import { untilQuiet } from './quiet.ts';
import { rebuilt } from './rebuild.ts';
import type { Scene } from './scene.ts';

export interface ProofOptions {
  readonly seed: number;
  readonly goOn: KillerOptions['goOn'];
  readonly pauses?: readonly [number, number];
  /** Those who die; everybody unless told. */
  readonly victims?: readonly Victim[];
  /** How long consumers may take to be done after the last kill, in ms. */
  readonly patience?: number;
}

export interface KillReport {
  readonly seed: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly unknown: number;
  readonly refused: number;
  /** Facts of all contexts at the end. */
  readonly facts: number;
  readonly findings: readonly Finding[];
}

/** Load, kills, quiet, and the comparison of what was answered with what stands. */
export async function proveKills(scene: Scene, options: ProofOptions): Promise<KillReport> {
  const { seed, goOn, pauses = [1_500, 4_000], victims = scene.victims, patience = 90_000 } = options;
  const history = new History();
  const load = startLoad(await crew(scene.pairs, scene.feeder, 2), history);
  let kills: KillReport['kills'];
  try {
    kills = await killAtRandom({ victims, random: seeded(seed), pauses, progress: () => history.acknowledged, goOn });
  } finally {
    await load.stop();
  }
  const admin = await scene.admin();
  try {
    const behind = await untilQuiet(admin, patience);
    const observed = await observe(admin);
    const late: Finding[] = behind ? [{ fault: 'lost', says: `${behind} keys of consumers never came to rest` }] : [];
    return {
      ...{ seed, kills, acknowledged: history.count('acknowledged'), unknown: history.count('unknown'), refused: history.count('refused') },
      facts: [...observed.outboxes.values()].reduce((all, told) => all + told.length, 0),
      findings: [...check(history, observed), ...late],
    };
  } finally {
    await admin.end();
  }
}

/** The timeline before and after a rebuild, byte for byte. */
export async function proveRebuild(scene: Scene): Promise<{ before: string; after: string }> {
  const admin = await scene.admin();
  try {
    return await rebuilt(admin, scene.stack.database.admin, 'journey.timeline');
  } finally {
    await admin.end();
  }
}
