import type { TaskOwner } from '../generated/graph.ts';

/** Who is to do a task, in the order in which one chooses. */
export const TASK_OWNERS: readonly TaskOwner[] = ['MEMBER', 'PROXY', 'CARE_TEAM'];

/** What a form has, as the graph takes it. */
export const ownerFrom = (value: string): TaskOwner => TASK_OWNERS.find((one) => one === value) ?? 'MEMBER';

/** The words of an owner, as the graph or a version of a plan writes it. */
export const ownerKey = (owner: string): string => `clinic.owner.${owner.toLowerCase().replace('_', '-')}`;
