import type { Action } from '@careway/access';
import { fromGlobalId, type Sensitivity } from '@careway/contracts';
import { type Actor, mayDo, maySee } from './cast.ts';
import type { Probe, Selection } from './probes.ts';
import type { Rules } from './rules.ts';

/** Fields whose own sentence in the schema is narrower than their action: what a journey is about tells a condition. */
const NARROWER: Readonly<Record<string, readonly Action[]>> = {
  'Concern.coding': ['condition.read'],
  'Concern.condition': ['condition.read'],
};

/** Under what a value stands: whose it is, every rule on the way to it, and the labels of the items that it belongs to. */
export interface Cell {
  readonly member: string | undefined;
  readonly actions: readonly Action[];
  readonly labels: readonly Sensitivity[];
}
export interface Leaf {
  readonly name: string;
  /** Fields and ids from the entry on: the same place in two readers' answers. */
  readonly path: string;
  readonly value: unknown;
  readonly cell: Cell;
}
/** What the crawl has found out about ids: the label of an item, and the action that its own kind needs. */
export interface Known {
  readonly target: string;
  readonly rules: Rules;
  label(id: string, isEntry: boolean): Sensitivity | undefined;
  /** Of an entry on the timeline, a notice, or a reference: what the thing behind it needs. */
  needs(id: string, type: string): Action | undefined;
  /** The label of everything that a filter lets through. */
  filtered(args: string): Sensitivity | undefined;
}

/** What stands for another thing: it has that thing's label, and is for whoever may enter that thing's room. */
export const STANDS_FOR = /^(TimelineEntry|Notification)$/;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every leaf that an answer to a probe shows, each with its cell. */
export function leavesOf(known: Known, probe: Probe, actor: Actor, value: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const { type, rule } = probe.root;
  // what is written in a community is about no member
  const isOfTarget = probe.takes !== undefined && probe.takes !== 'Post';
  const member = isOfTarget ? known.target : probe.entry === 'Query.me' ? actor.personId : undefined;
  const start = { member, actions: rule && rule !== 'public' ? [rule] : [], labels: [] };
  walk(known, type, probe.select, value, start, probe.entry, leaves);
  return leaves;
}

function walk(known: Known, type: string, select: readonly Selection[], value: unknown, cell: Cell, path: string, leaves: Leaf[]): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(known, type, select, one, cell, path, leaves);
    return;
  }
  if (!isObject(value)) return;
  const typename = value['__typename'];
  if (typeof typename === 'string' && typename !== type) return;
  const here = standing(known, type, value, cell);
  const id = typeof value['id'] === 'string' ? `#${value['id']}` : '';
  for (const { parent, field, args, inner } of select) {
    const shown = value[field];
    if (shown === null || shown === undefined) continue;
    const name = `${parent}.${field}`;
    const rule = known.rules.get(name);
    const actions = [...here.actions, ...(rule === undefined || rule === 'public' ? [] : [rule]), ...(NARROWER[name] ?? [])];
    const filtered = known.filtered(args);
    const under = { ...here, actions, labels: filtered && inner?.type !== 'ResultConnection' ? [...here.labels, filtered] : here.labels };
    if (inner) walk(known, inner.type, inner.select, shown, under, `${path}${id}/${field}`, leaves);
    else leaves.push({ name, path: `${path}${id}/${field}`, value: shown, cell: under });
  }
}

/** A thing that has an id brings its own label and, where it stands for another thing, that thing's rule. */
function standing(known: Known, type: string, value: Json, cell: Cell): Cell {
  const id = value['id'];
  if (typeof id !== 'string') return cell;
  if (type === 'Member') return { ...cell, member: id };
  // a member's name is for those who may identify the member; staff have names for everyone
  if (type === 'Person') return id === known.target ? { ...cell, member: id, actions: [...cell.actions, 'member.identify'] } : cell;
  const member = fromGlobalId(id)?.memberId ?? cell.member;
  const isEntry = STANDS_FOR.test(type);
  const [label, needs] = [known.label(id, isEntry), isEntry ? known.needs(id, type) : undefined];
  return { member, actions: needs ? [...cell.actions, needs] : cell.actions, labels: label ? [...cell.labels, label] : cell.labels };
}

/** The policy's word on a cell. */
export const allows = (known: Known, actor: Actor, { member, actions, labels }: Cell): boolean =>
  actions.every((action) => mayDo(actor, action, known.target, member)) &&
  (member === undefined || labels.every((label) => maySee(actor, label, known.target, member)));
