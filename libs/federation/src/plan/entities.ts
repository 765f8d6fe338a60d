import type { FlattenNodePathSegment, InputRewrite, OutputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonObject } from '../json.ts';
import type { Path, Run, Step } from '../run.ts';
import { ask, type Fetch, type Send } from './fetch.ts';
import { merge } from './merge.ts';
import { collect, type Segment, segmentsOf } from './path.ts';
import { representation } from './represent.ts';
import { applyRewrite, type Rewrite, rewritesOf } from './rewrite.ts';

/** The entities that one alias of a request resolves. */
export interface Group {
  alias: string;
  variable: string;
  paths: Segment[][];
  represent(entity: JsonObject): JsonObject | undefined;
  input: Rewrite[];
  output: Rewrite[];
}

interface GroupSource {
  alias: string;
  variable: string;
  paths: readonly FlattenNodePathSegment[][];
  requires?: RequiresSelection[] | undefined;
  inputRewrites?: InputRewrite[] | undefined;
  outputRewrites?: OutputRewrite[] | undefined;
}

export const groupOf = (
  schema: GraphQLSchema,
  { alias, variable, paths, requires, inputRewrites, outputRewrites }: GroupSource,
): Group => ({
  alias,
  variable,
  paths: paths.map((path) => segmentsOf(schema, path)),
  represent: representation(schema, requires ?? []),
  input: rewritesOf(schema, inputRewrites),
  output: rewritesOf(schema, outputRewrites),
});

/** Every representation once, with all the places that wait for it. */
interface Batch {
  /** Variable -> JSON of a representation -> its index. Groups may share a variable. */
  sent: Map<string, Map<string, number>>;
  /** Per group: index of the representation -> the objects in the tree that it fills. */
  waiting: JsonObject[][][];
}

function batchOf(groups: readonly Group[], run: Run): Batch {
  const sent = new Map<string, Map<string, number>>();
  const waiting = groups.map((group) => {
    const seen = sent.get(group.variable) ?? new Map<string, number>();
    sent.set(group.variable, seen);
    const mine: JsonObject[][] = [];
    const add = (entity: JsonObject) => {
      const told = group.represent(entity);
      if (!told) return;
      for (const rewrite of group.input) applyRewrite(told, rewrite);
      const json = JSON.stringify(told); // the key of the de-duplication, and what is sent
      const index = seen.get(json) ?? seen.size;
      seen.set(json, index);
      (mine[index] ??= []).push(entity);
    };
    for (const path of group.paths) collect(run.data, path, add);
    return mine;
  });
  return { sent, waiting };
}

/**
 * Where an error stands that no entity can be named for: every place that waits, each by the keys up to its first list. One place alone
 * would leave the nulls at the others unexplained.
 */
function waitingPlaces(run: Run, groups: readonly Group[], waiting: readonly JsonObject[][][]): Path[] {
  const places = new Map<string, Path>();
  groups.forEach((group, n) => {
    const wanted = new Set(waiting[n]?.flat());
    for (const path of group.paths) {
      const lead = leadOf(path);
      if (!places.has(lead.join('.')) && holds(run, path, wanted)) places.set(lead.join('.'), lead);
    }
  });
  return [...places.values()];
}

function leadOf(path: readonly Segment[]): Path {
  const list = path.findIndex((s) => s.kind === 'list');
  return path.slice(0, list === -1 ? undefined : list).flatMap((s) => (s.kind === 'key' ? [s.key] : []));
}

function holds(run: Run, path: readonly Segment[], wanted: ReadonlySet<JsonObject>): boolean {
  let found = false;
  collect(run.data, path, (entity) => (found ||= wanted.has(entity)));
  return found;
}

/** A step that resolves entities by `_entities`, each once, and merges the answer into every place that waits for it. */
export function entityStep(fetch: Fetch, groups: readonly Group[], send: Send): Step {
  return (run) => {
    const { sent, waiting } = batchOf(groups, run);
    if ([...sent.values()].every((seen) => seen.size === 0)) return;
    return ask(fetch, send, run, {
      places: () => waitingPlaces(run, groups, waiting),
      representations: [...sent].map(([variable, seen]) => `"${variable}":[${[...seen.keys()].join(',')}]`).join(','),
      locate(error, path, data) {
        const { found, gone } = locate(run, groups, waiting, path, data);
        for (const place of gone) run.explained.push({ place, error, service: fetch.service });
        return found;
      },
      done: (data) => groups.forEach((group, n) => fill(group, waiting[n] ?? [], data)),
    });
  };
}

function fill(group: Group, waiting: readonly JsonObject[][], data: JsonObject): void {
  const entities = data[group.alias];
  if (!Array.isArray(entities)) return;
  for (const rewrite of group.output) applyRewrite(group.alias === '_entities' ? data : entities, rewrite);
  waiting.forEach((places, i) => {
    const entity = entities[i];
    if (isObject(entity)) places.forEach((place, n) => merge(place, entity, n > 0));
  });
}

/**
 * `_entities.3.name` in the subgraph's answer is `products.7.name` and `products.9.related.0.name` in the client's. Where the error took
 * the whole entity along, `gone` are its places.
 */
function locate(run: Run, groups: readonly Group[], waiting: readonly JsonObject[][][], path: Path, data: JsonObject | null) {
  const [alias, index, ...rest] = path;
  const n = groups.findIndex((g) => g.alias === alias);
  const wanted = new Set(waiting[n]?.[Number(index)] ?? []);
  const entities = data?.[alias ?? ''];
  const isGone = !Array.isArray(entities) || !isObject(entities[Number(index)]);
  const [found, gone]: [Path[], Path[]] = [[], []];
  const note = (entity: JsonObject, at: Path): void => {
    if (!wanted.has(entity)) return;
    found.push([...at, ...rest]);
    if (isGone) gone.push([...at]);
  };
  if (wanted.size) for (const way of groups[n]?.paths ?? []) collect(run.data, way, note);
  return { found, gone };
}
