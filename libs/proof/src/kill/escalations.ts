import { fromGlobalId } from '@careway/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { giveFeedback, holdPost, openThread } from '../people/work.ts';
import type { Scene } from './scene.ts';

export interface EscalationReport {
  /** Threads and feedback that nobody answered in time, and posts that sound like danger and no nurse decided about. */
  readonly late: number;
  readonly kills: Readonly<Record<string, number>>;
  /** Never told; told more than once. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** The longest that one waited after it was late, or after the house stood again, in seconds. */
  readonly slowest: number;
}

export interface EscalationOptions {
  readonly random: () => number;
  /** Who dies, one in each round. */
  readonly rounds: readonly string[];
  readonly threadsARound?: number;
  readonly postsARound?: number;
  readonly feedbackARound?: number;
  /** How long is waited for what was not told yet, after the last kill, in ms. */
  readonly patience?: number;
}

interface Told {
  readonly id: string;
  readonly at: Date;
}
/** A look of the reply clock comes every 15 s, one of feedback's every 30 s: kills fall before, into and behind them. */
const LOOK_MS = 15_000;

/**
 * Threads, held posts and feedback become late, and in the middle of it somebody dies: each must be given back to the team once (feedback to every
 * administrator), and none much later than when the house stands again. A working day cannot be waited for, so what waits is said to have waited since last week.
 */
export async function proveEscalations(
  scene: Scene,
  { random, rounds, threadsARound = 6, postsARound = 2, feedbackARound = 2, patience = 90_000 }: EscalationOptions,
): Promise<EscalationReport> {
  const lateSince = new Map<string, number>();
  const stands: number[] = [];
  const kills: Record<string, number> = {};
  for (const name of rounds) {
    const opened = await Promise.all(Array.from({ length: threadsARound }, (_, n) => openThread(scene.pairs[n % scene.pairs.length]!)));
    const ids = opened.map((one) => fromGlobalId(one)!.id);
    await withAdmin(scene, (admin) =>
      admin.query(`update support.thread set waiting_since = waiting_since - interval '7 days' where id = any ($1)`, [ids]),
    );
    const posts = await Promise.all(Array.from({ length: postsARound }, (_, n) => holdPost(scene.pairs[n % scene.pairs.length]!)));
    await withAdmin(scene, (admin) => admin.query(`update support.safety_hold set due_at = now() where id = any ($1)`, [posts]));
    const given = await Promise.all(Array.from({ length: feedbackARound }, (_, n) => giveFeedback(scene.pairs[n % scene.pairs.length]!)));
    const feedback = given.map((one) => fromGlobalId(one)!.id);
    await withAdmin(scene, (admin) =>
      admin.query(`update support.feedback set waiting_since = waiting_since - interval '7 days' where id = any ($1)`, [feedback]),
    );
    for (const id of [...ids, ...posts, ...feedback]) lateSince.set(id, Date.now());
    await pause(random() * LOOK_MS);
    await scene.victims.find((victim) => victim.name === name)!.kill();
    kills[name] = (kills[name] ?? 0) + 1;
    await untilReady(`${scene.stack.services['support']}/health/ready`);
    stands.push(Date.now());
  }
  let told: readonly Told[] = [];
  for (const end = Date.now() + patience; ;) {
    told = await withAdmin(scene, async (admin) => (await admin.query<Told>(ESCALATED, [[...lateSince.keys()]])).rows);
    if (new Set(told.map(({ id }) => id)).size === lateSince.size || Date.now() > end) break;
    await pause(500);
  }
  const times = Map.groupBy(told, ({ id }) => id);
  const waits = told.map(({ id, at }) => +at - Math.max(lateSince.get(id)!, ...stands.filter((stood) => stood <= +at)));
  return {
    ...{ late: lateSince.size, kills },
    lost: [...lateSince.keys()].filter((id) => !times.has(id)),
    twice: [...times].filter(([, all]) => all.length > 1).map(([id]) => id),
    slowest: Math.max(0, ...waits) / 1_000,
  };
}

const ID = `coalesce(data->>'threadId', data->>'postId', data->>'feedbackId')`;
const ESCALATED = `select ${ID} as id, (data->>'occurredAt')::timestamptz as at from support.outbox
  where type in ('support.thread-escalated.v1', 'support.post-hold-escalated.v1', 'support.feedback-escalated.v1') and ${ID} = any ($1)`;

async function withAdmin<T>(scene: Scene, work: (admin: Awaited<ReturnType<Scene['admin']>>) => Promise<T>): Promise<T> {
  const admin = await scene.admin();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function untilReady(url: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    // the one that was killed may still answer for a moment
    await pause(100);
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
  }
  throw new Error('The house did not stand again within a minute.');
}
