import type { Sensitivity } from '@careway/contracts';
import { getNamedType } from 'graphql';
import { type Frame, openStreams, type Operation } from '../house/stream.ts';
import type { Actor } from './cast.ts';
import { allows, type Leaf, leavesOf, STANDS_FOR } from './judge.ts';
import type { Finding, Matrix } from './matrix.ts';
import { type Probe, textOf, ways } from './probes.ts';
import { markOf, shortly } from './questions.ts';
import type { Rules } from './rules.ts';
import type { Graph } from './schema.ts';

/** How long a frame may take that is due. */
const PATIENCE_MS = 40_000;
const AGAIN_MS = 10_000;
/** When all that are due have come: so long for those that are not. */
const GRACE_MS = 400;
const MOST_OPERATIONS = 16;

/** What each subscription of a graph shows: one probe for the leaves under each rule. */
export function followedIn(graph: Graph, rules: Rules): readonly Probe[] {
  return Object.values(graph.schema.getSubscriptionType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    const root = { type: type.name, rule: rules.get(`Subscription.${field.name}`) };
    const own = ways(graph, rules, type, {}).filter((select) => select.every(({ inner }) => !inner));
    return own.map((select) => ({
      ...{ graph: graph.name, entry: `Subscription.${field.name}`, takes: 'Member', call: `${field.name}(memberId: $m)`, root, select },
      covers: select.map(({ parent, field: name }) => `${parent}.${name}`),
    }));
  });
}

interface Ring {
  readonly context: string;
  readonly field: string;
  readonly id: string;
}

/** A bell for an item of each label that a subscription can ring for. */
function ringsOf(matrix: Matrix, probes: readonly Probe[]): readonly Ring[] {
  const { scene, graphs, ids } = matrix;
  return [...new Map(probes.map(({ entry, root }) => [entry.split('.')[1]!, root.type]))].flatMap(([field, type]) => {
    const owner = graphs.find(({ name, schema }) => name !== 'gateway' && schema.getSubscriptionType()?.getFields()[field]);
    const labelOf = (id: string): Sensitivity | 'none' => matrix.known('gateway').label(id, STANDS_FOR.test(type)) ?? 'none';
    const byLabel = Map.groupBy(type === 'Member' ? [scene.target] : (ids.get(type) ?? []), labelOf);
    return [...byLabel.values()].map((all) => ({ context: owner!.name, field, id: all[0]! }));
  });
}

/**
 * Opens every subscription as every actor, rings for items of each label, and judges each frame like an answer: nothing that the table
 * does not give, and everything that it gives. The member's own frames say what there was to be shown.
 */
export async function judgeLive(matrix: Matrix, actors: readonly Actor[], found: Finding[]): Promise<void> {
  const graph = matrix.graphs.find(({ name }) => name === 'gateway')!;
  const all = followedIn(graph, matrix.rulesIn('gateway'));
  for (let n = 0; n < all.length; n += MOST_OPERATIONS) await judgeStream(matrix, graph, all.slice(n, n + MOST_OPERATIONS), actors, found);
}

/** As many as one stream takes. */
async function judgeStream(
  matrix: Matrix,
  graph: Graph,
  probes: readonly Probe[],
  actors: readonly Actor[],
  found: Finding[],
): Promise<void> {
  const { scene } = matrix;
  const operations = probes.map((probe, n) => ({
    id: String(n),
    query: `subscription Matrix($m: ID!) { ${probe.call} ${textOf(graph, probe.root.type, probe.select)} }`,
    variables: { m: scene.target },
  }));
  const everybody = [scene.actors.self, ...actors.filter(({ name }) => name !== 'self')];
  const streams = new Map<Actor, Watched>();
  try {
    for (const actor of everybody) {
      const cookie = await scene.asker.actingFor(actor, scene.target);
      const watched = new Watched(cookie, operations);
      streams.set(actor, watched);
      await watched.open();
    }
    const rings = ringsOf(matrix, probes);
    const own = streams.get(scene.actors.self)!;
    const come = ({ field, id }: Ring, n: number) =>
      own.frames.some((frame) => frame.id === String(n) && shows(frame.payload.data, field, id));
    const due = () => rings.some((ring) => probes.some(({ entry }, n) => entry === `Subscription.${ring.field}` && !come(ring, n)));
    const lacking = () => {
      const truth = read(matrix, scene.actors.self, own, probes);
      return due() || [...streams].some(([actor, one]) => missing(matrix, actor, one, probes, truth).length > 0);
    };
    // A service that is busy answers "ask again", and the page a gap: as the page fetches anew then, the bell rings anew here.
    for (const end = Date.now() + PATIENCE_MS; lacking() && Date.now() < end;) {
      for (const one of streams.values()) await one.open();
      for (const { context, ...ring } of rings)
        await scene.admin.query(`select ${context}.ring($1)`, [JSON.stringify([{ memberId: scene.target, ...ring }])]);
      for (const again = Date.now() + AGAIN_MS; lacking() && Date.now() < again;) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (due()) throw new Error('The member was not shown every frame that is due: nothing could be compared.');
    await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
    const truth = read(matrix, scene.actors.self, own, probes);
    for (const [actor, stream] of streams) judgeFrames(matrix, actor, stream, probes, truth, found);
  } finally {
    for (const stream of streams.values()) stream.cut();
  }
}

/** What somebody is shown over time: a stream that the gateway has ended is opened anew, as a page does. */
class Watched {
  private readonly seen: Frame[] = [];
  private stream: Awaited<ReturnType<typeof openStreams>> | undefined;
  private over = false;

  constructor(
    private readonly cookie: string,
    private readonly operations: readonly Operation[],
  ) {}

  get frames(): readonly Frame[] {
    return [...this.seen, ...(this.stream?.frames ?? [])];
  }

  async open(): Promise<void> {
    if (this.stream && !this.over) return;
    this.seen.push(...(this.stream?.frames ?? []));
    this.over = false;
    const stream = await openStreams({ cookie: this.cookie }, this.operations);
    this.stream = stream;
    void stream.ended.then(() => (this.over = true));
  }

  cut(): void {
    this.stream?.cut();
  }
}

const shows = (data: unknown, field: string, id: string): boolean =>
  (data as Record<string, { id?: string } | null> | null | undefined)?.[field]?.id === id;

/** Every leaf of a stream's frames. */
function read(matrix: Matrix, actor: Actor, { frames }: Watched, probes: readonly Probe[]): readonly Leaf[] {
  return frames.flatMap(({ id, payload }) => {
    const probe = probes[Number(id)]!;
    return leavesOf(matrix.known('gateway'), probe, actor, payload.data?.[probe.entry.split('.')[1]!]);
  });
}

/**
 * What the table gives the actor and no frame has shown. Where a service was too busy to answer, the gateway tells a gap instead, and a
 * page asks by the ordinary question, which the judge of the paths compares: a subscription with a gap is not held against it.
 */
function missing(matrix: Matrix, actor: Actor, stream: Watched, probes: readonly Probe[], truth: readonly Leaf[]): readonly Leaf[] {
  const known = matrix.known('gateway');
  const gaps = new Set(
    stream.frames.filter(({ payload }) => payload.extensions?.['live'] === 'gap').map(({ id }) => probes[Number(id)]!.entry),
  );
  const shown = new Set(read(matrix, actor, stream, probes).map(markOf));
  return truth.filter(
    (leaf) =>
      !gaps.has(leaf.path.split(/[#/]/)[0]!) && allows(known, actor, leaf.cell) && matrix.isFor(actor, leaf) && !shown.has(markOf(leaf)),
  );
}

function judgeFrames(
  matrix: Matrix,
  actor: Actor,
  stream: Watched,
  probes: readonly Probe[],
  truth: readonly Leaf[],
  found: Finding[],
): void {
  const known = matrix.known('gateway');
  const add = (kind: Finding['kind'], what: string) => found.push({ kind, actor: actor.name, what: `live: ${what}` });
  const leaves = read(matrix, actor, stream, probes);
  const text = JSON.stringify(stream.frames.map(({ payload }) => payload));
  for (const what of matrix.canariesIn(known, actor, text, '')) add('leak', `${what} in a frame`);
  for (const { name, path, cell, value } of leaves)
    if (value !== matrix.scene.target && !allows(known, actor, cell))
      add('leak', `${name} at ${shortly(path)} shown without ${cell.actions.join(' + ')}`);
  for (const leaf of missing(matrix, actor, stream, probes, truth))
    add('wrong refusal', `${leaf.name} at ${shortly(leaf.path)} ${leaf.cell.labels.join()}`);
  // Of a record that is closed to them altogether, not even that something happens in it.
  const closed = truth.every(({ cell, value }) => value === matrix.scene.target || !allows(known, actor, cell));
  const told = stream.frames.filter(({ payload }) => payload.data !== undefined || payload.extensions !== undefined);
  if (closed && told.length > 0) add('leak', `${told.length} frames tell that something happens`);
}
