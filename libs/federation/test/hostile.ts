import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLFormattedError, parse } from 'graphql';
import { isObject, type JsonObject, type JsonValue } from '../src/json.ts';
import type { Send, SubgraphAnswer } from '../src/plan/fetch.ts';
import { shop, shopSdl } from './shop.ts';

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;

/** Random numbers from 0 to 1 that a seed tells again (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The shop's three graphs in this process, without a socket between. */
export function shopInProcess(): Send {
  const resolvers = shop();
  const schemas = new Map(
    Object.entries(shopSdl).map(([name, sdl]) => [
      name,
      buildSubgraphSchema([
        { typeDefs: parse(sdl), resolvers: resolvers[name as keyof typeof shopSdl] as NonNullable<SubgraphModule['resolvers']> },
      ]),
    ]),
  );
  return async (service, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const answer = await execute({ schema: schemas.get(service)!, document: parse(query), variableValues: variables });
    return JSON.parse(JSON.stringify(answer)) as SubgraphAnswer;
  };
}

/** What goes wrong with an answer, and whether it says so. Each changes the answer that it is given, or throws in its place. */
type Fault = (answer: SubgraphAnswer, roll: () => number) => SubgraphAnswer;
const CODE = 'HOSTILE';
const told = (answer: SubgraphAnswer, path?: (string | number)[]): SubgraphAnswer => {
  const error: GraphQLFormattedError = { message: 'hostile', extensions: { code: CODE }, ...(path && { path }) };
  return { ...answer, errors: [...(answer.errors ?? []), error] };
};

interface Place {
  readonly holder: JsonObject | JsonValue[];
  readonly key: string | number;
  readonly path: (string | number)[];
}
function placesIn(value: JsonValue, path: (string | number)[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value;
  const entries: [string | number, JsonValue][] = Array.isArray(holder) ? [...holder.entries()] : Object.entries(holder);
  return entries.flatMap(([key, below]) => [{ holder, key, path: [...path, key] }, ...placesIn(below, [...path, key])]);
}
const set = ({ holder, key }: Place, value: JsonValue): void => void ((holder as JsonObject)[key] = value);
const pick = <T>(all: readonly T[], roll: () => number): T | undefined => all[Math.floor(roll() * all.length)];

/** Fields that the shop's schema does not let be null. */
const NEVER_NULL = new Set(['name', 'stockNote', 'reviews', 'stars', 'body', 'title', 'popularity', 'related', 'category', 'product']);

/** Faults that tell of themselves: a service that is away, late or asks for a retry, and resolvers that threw. */
export const LOUD: Readonly<Record<string, Fault>> = {
  'the socket went': () => {
    throw new Error('socket hang up');
  },
  'no answer at all': () => ({}),
  'an answer that is no object': () => ({ data: [] as never }),
  'a retry instead of data': () => ({ data: null, errors: [{ message: 'later', extensions: { code: 'RETRY' } }] }),
  'an error without a path, and no data': () => told({ data: null }),
  'an error at a place that nobody asked for': () => told({ data: null }, ['elsewhere', 7, 'x']),
  'an error at an entity that was not sent': (answer) => told({ ...answer, data: null }, ['_entities', 99]),
  'a resolver that threw at a place that may not be null, and took its entity along': (answer, roll) => {
    const lists = Object.entries(answer.data ?? {}).filter((entry): entry is [string, JsonObject[]] => Array.isArray(entry[1]));
    const [list] = lists.filter(([name]) => name.startsWith('_e'));
    const index = Math.floor(roll() * (list?.[1].length ?? 0));
    const key =
      list &&
      pick(
        Object.keys(list[1][index] ?? {}).filter((name) => NEVER_NULL.has(name)),
        roll,
      );
    if (!list || key === undefined) return told({ data: null });
    (list[1] as JsonValue[])[index] = null;
    return told(answer, [list[0], index, key]);
  },
  'a resolver that threw': (answer, roll) => {
    // a key that is null stands in no answer of an honest resolver: the entity would be gone with it
    const place = pick(
      placesIn(answer.data).filter(({ key }) => key !== 'id' && key !== '__typename'),
      roll,
    );
    if (!place) return told({ data: null });
    set(place, null);
    return told(answer, place.path);
  },
};

/** Faults that say nothing: entities that are null, fields left out, more than was asked for, another's shape. */
export const SILENT: Readonly<Record<string, Fault>> = {
  'an entity that is null': (answer, roll) => {
    const entities = Object.values(answer.data ?? {}).find(Array.isArray);
    if (entities) entities[Math.floor(roll() * entities.length)] = null;
    return answer;
  },
  'a field that was left out': (answer, roll) => {
    const place = pick(
      placesIn(answer.data).filter(({ holder, key }) => !Array.isArray(holder) && key !== '__typename'),
      roll,
    );
    if (place) Reflect.deleteProperty(place.holder, place.key);
    return answer;
  },
  'a list that is an object, or the other way round': (answer, roll) => {
    const place = pick(
      placesIn(answer.data).filter(({ holder, key }) => typeof (holder as JsonObject)[key] === 'object'),
      roll,
    );
    if (place) set(place, Array.isArray((place.holder as JsonObject)[place.key]) ? {} : []);
    return answer;
  },
  'fields and entities that nobody asked for': (answer) => {
    for (const { holder } of placesIn(answer.data)) if (isObject(holder)) holder['foreign'] = 'foreign';
    for (const value of Object.values(answer.data ?? {}))
      if (Array.isArray(value)) value.push({ __typename: 'Product', foreign: 'foreign' });
    return { ...answer, data: answer.data && { ...answer.data, foreign: { foreign: 'foreign' } } };
  },
};

/** Answers as `send` does, but for calls that the dice pick: those have one of the faults. */
export function faulty(send: Send, faults: Readonly<Record<string, Fault>>, roll: () => number, each: number, happened: string[]): Send {
  return async (...call) => {
    const answer = await send(...call);
    if (roll() > each) return answer;
    const name = pick(Object.keys(faults), roll)!;
    happened.push(`${call[0]}: ${name}`);
    return faults[name]!(answer, roll);
  };
}
