import type { ImportCount, RefusedItem } from '@careway/contracts';
import type { Resource } from '../chart/resource.ts';
import type { MappedBundle } from '../map/map-bundle.ts';
import type { Note, Person, Refusal, TypeTotal } from './answer.ts';

/** A hostile file has as many faults as it likes; a person reads a few. */
const MOST_REFUSALS = 200;

/** What a mapping refused, with identifier and path. */
export function refusalsOf(resources: readonly Resource[]): Refusal[] {
  const all = resources.flatMap(({ type, identifier, verdict }) => verdict.refusals.map((one) => ({ type, identifier, ...one })));
  return all.slice(0, MOST_REFUSALS);
}

/** What contexts refused, put at the place in the file where it stands. */
export function refusedByContexts(resources: readonly Resource[], refused: readonly RefusedItem[]): Refusal[] {
  const byIdentifier = new Map(resources.map((one) => [one.identifier, one]));
  return refused.map(({ identifier, reason }) => {
    const resource = byIdentifier.get(identifier);
    return { type: resource?.type ?? '', identifier, path: resource?.path ?? '', reason };
  });
}

type Say = (resource: Resource) => readonly { readonly path: string; readonly reason: string }[];
/** What is refused is counted as refused, whatever else was found of it: so the notes add up to the totals. */
export const leftOutOf: Say = ({ path, verdict: { leftOut, refusals } }) =>
  leftOut === undefined || refusals.length ? [] : [{ path, reason: leftOut }];
export const warningsOf: Say = ({ verdict }) => verdict.warnings;

/** Gathers what is said of many resources, most frequent first. */
export function notesOf(resources: readonly Resource[], say: Say): Note[] {
  const notes = new Map<string, { type: string; reason: string; count: number; first: string }>();
  for (const resource of resources)
    for (const { path, reason } of say(resource)) {
      const note = notes.get(`${resource.type} ${reason}`);
      if (note) note.count++;
      else notes.set(`${resource.type} ${reason}`, { type: resource.type, reason, count: 1, first: path });
    }
  return [...notes.values()].sort((a, b) => b.count - a.count);
}

/**
 * Totals per resource type, as received; what contexts counted and what they refused comes on top. Of a file that is refused `whole` the
 * sound resources are refused with it.
 */
export function totalsOf(
  resources: readonly Resource[],
  counts: readonly ImportCount[],
  refused: readonly Refusal[],
  whole: boolean,
): TypeTotal[] {
  const totals = new Map<string, TypeTotal>();
  const of = (type: string): TypeTotal => {
    const known = totals.get(type);
    if (known) return known;
    const fresh = { type, received: 0, created: 0, changed: 0, unchanged: 0, leftOut: 0, refused: 0 };
    totals.set(type, fresh);
    return fresh;
  };
  for (const { type, verdict } of resources) {
    const total = of(type);
    total.received++;
    if (verdict.refusals.length) total.refused++;
    else if (verdict.leftOut !== undefined) total.leftOut++;
    else if (whole) total.refused++;
  }
  for (const { type, created, changed, unchanged } of counts) {
    // contexts also count what they made of resources (care relations, tasks): only what was received has a total
    const total = totals.get(type);
    if (!total) continue;
    total.created += created;
    total.changed += changed;
    total.unchanged += unchanged;
  }
  for (const { type } of refused) if (totals.has(type)) of(type).refused++;
  return [...totals.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** Members and clinicians of a bundle who were taken. */
export function peopleOf({ intake: { registry } }: MappedBundle): Person[] {
  return [
    ...registry.members.map(({ id, family, given, language }) => ({
      personId: id,
      kind: 'member' as const,
      family,
      given,
      prefix: '',
      language,
    })),
    ...registry.clinicians.map(({ id, family, given, prefix }) => ({
      personId: id,
      kind: 'clinician' as const,
      family,
      given,
      prefix,
      language: 'en' as const,
    })),
  ];
}
