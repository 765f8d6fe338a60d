import { type Sensitivity, uuidv7 } from '@careway/contracts';
import { type Booted, clinician, eventually, treats, type Who } from '@careway/testing';
import { expect } from '@jest/globals';
import { waiting } from './waiting.ts';

export interface Item {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly level: string;
  readonly urgency: string;
  readonly reason: string;
  readonly next: string;
  readonly owner: { readonly id: string } | null;
  readonly member: { readonly id: string };
  readonly isOpen: boolean;
  readonly heldBy?: string;
}
export interface Page {
  readonly nodes: readonly Item[];
  readonly counts: { readonly mine: number; readonly pool: number; readonly team: number; readonly cover: number };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const FIELDS = `id version kind level urgency reason next late isOpen canFinish canRest canUndo restsUntil owner { id } member { id }
  handover { by { id } reason words } item { __typename }`;
const LIST = `query ($view: WorklistView!, $kinds: [WorkKind!], $resting: Boolean!, $unclaimed: Boolean!, $first: Int!, $after: String) {
  worklist(view: $view, kinds: $kinds, resting: $resting, unclaimed: $unclaimed, first: $first, after: $after) {
    nodes { ${FIELDS} } counts { mine pool team cover } pageInfo { hasNextPage endCursor } } }`;
type Told = Parameters<Booted['tell']>;

/** Clinicians of one member, who tell and ask in the order of a session. */
export async function deskAt(booted: Booted, names: readonly string[] = ['levi'], labels?: readonly Sensitivity[], of = waiting()) {
  let after: string[] = [];
  const people = new Map(names.map((name) => [name, uuidv7()]));
  const relations = new Map<string, string>();
  for (const [name, id] of people) {
    const relationId = uuidv7();
    relations.set(name, relationId);
    after.push(...(await treats(booted, of.memberId, id, { relationId, ...(labels && { labels: [...labels] }) })));
  }
  const who = (name: string): Who => clinician(people.get(name)!);
  const ask = async (name: string, query: string, variables: object) => {
    // asked again while facts are on their way, as the gateway does
    const answer = await eventually(
      async () => {
        const told = await booted.ask(who(name), query, variables, after);
        if (told.errors?.[0]?.extensions.code === 'RETRY') throw new Error('not yet');
        return told;
      },
      { within: 60_000 },
    );
    after = [...after, ...answer.positions].slice(-20);
    expect(answer.errors ?? []).toEqual([]);
    return Object.values(answer.data)[0];
  };
  const list = async (name = 'levi', given: object = {}) =>
    (await ask(name, LIST, { view: 'TEAM', resting: false, unclaimed: false, first: 30, ...given })) as Page;
  const does = async (name: string, command: string, item: Pick<Item, 'id' | 'version'>, args: Readonly<Record<string, string>> = {}) => {
    const more = Object.entries(args).map(([key, value]) => `, ${key}: ${value}`);
    const told = [
      ...(command === 'undo' ? [] : ['... on WorkHeldError { heldBy }']),
      ...(command === 'finish' ? ['... on WorkHasActError { next }'] : []),
      '... on EditedMeanwhileError { currentVersion editedBy } ... on DomainError { code }',
    ];
    const text = `mutation ($id: ID!, $v: Int!) { ${command}WorkItem(id: $id, expectedVersion: $v${more.join('')}) {
      __typename ... on WorkItem { ${FIELDS} } ${told.join(' ')} } }`;
    return (await ask(name, text, { id: item.id, v: item.version })) as Item;
  };
  const tell = async (...facts: readonly (readonly [unknown, unknown])[]) => {
    for (const one of facts) after.push(await booted.tell(...(one as unknown as Told)));
    after = after.slice(-20);
  };
  return { ...of, people, relations, who, list, does, tell, ask, positions: () => after };
}
