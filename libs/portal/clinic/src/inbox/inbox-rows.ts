import type { ClinicInboxThreadFragment, ClinicInboxWorkQuery } from '../generated/graph.ts';
import type { Work } from '../worklist/rows.ts';

type Node = ClinicInboxWorkQuery['worklist']['nodes'][number];
export type InboxThread = ClinicInboxThreadFragment;
/** A conversation of the inbox; `work` while it waits for the care team. */
export interface InboxRow {
  readonly thread: InboxThread;
  readonly work: Work | undefined;
}

/** The list's views, in their order: the first three are of what waits for the care team. */
export const VIEWS = ['pool', 'mine', 'team', 'waiting', 'closed'] as const;
export type InboxView = (typeof VIEWS)[number];
export const WORK_VIEWS = { pool: 'POOL', mine: 'MINE', team: 'TEAM' } as const;
export const STATES = { waiting: 'WAITING_FOR_MEMBER', closed: 'CLOSED' } as const;
export const viewOf = (name: string | undefined): InboxView => VIEWS.find((one) => one === name) ?? 'pool';

export const isWork = (view: InboxView): view is keyof typeof WORK_VIEWS => view in WORK_VIEWS;

/** What waits, with its conversation. One that could not be shown beside its work is left to the worklist, which has it too. */
export const workRows = (nodes: readonly Node[]): readonly InboxRow[] =>
  nodes.flatMap((work) => (work.thread.__typename === 'Thread' ? [{ work, thread: work.thread }] : []));
export const threadRows = (threads: readonly InboxThread[]): readonly InboxRow[] => threads.map((thread) => ({ thread, work: undefined }));
