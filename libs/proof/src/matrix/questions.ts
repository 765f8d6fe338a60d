import type { Leaf } from './judge.ts';
import { costOf, type Probe } from './probes.ts';

/** One path with the id that it is asked with. */
export interface Question {
  readonly probe: Probe;
  readonly id: string | undefined;
}

/** How much goes into one operation: a subgraph takes a lot; the gateway limits aliases to 20 and the cost to 10,000. */
export const MOST = { gateway: { aliases: 16, cost: 450 }, subgraph: { aliases: 40, cost: Infinity } } as const;

/** Cuts questions into operations that stay within the limits. */
export function packed(
  questions: readonly Question[],
  most: { readonly aliases: number; readonly cost: number },
): readonly (readonly Question[])[] {
  const batches: Question[][] = [];
  let cost = 0;
  for (const question of questions) {
    cost += costOf(question.probe.select);
    const last = batches.at(-1);
    // a root field that is not about one id may be non-null: refused, it would take its neighbours along
    if (last && question.id !== undefined && doorOf(last[0]!) === doorOf(question) && last.length < most.aliases && cost <= most.cost)
      last.push(question);
    else {
      batches.push([question]);
      cost = costOf(question.probe.select);
    }
  }
  return batches;
}

/** Fields that say something about their reader, or move while others read: that they answer is compared, not what. */
const OF_THE_READER =
  /^AccessLogEntry\.|^UnreadThreads\.|\.(isMe|signalled|fromMe|unread|unreadMessages|unseenNotifications|draft|readBy|timelineLimited|mine|votedByMe|connected)$/;

/** Paths that begin alike may share an operation; others would open the record for each other and hide what one alone would show. */
export const doorOf = ({ probe }: Question): string => `${probe.entry} ${probe.select[0]?.field}`;
/** Of those that may share one: the graph, and where they begin. */
export const operationOf = (question: Question): string => `${question.probe.graph} ${doorOf(question)}`;
export const keyOf = ({ probe, id }: Question): string => `${probe.graph} ${probe.call} ${id ?? ''} ${JSON.stringify(probe.select)}`;
export const markOf = ({ name, path, value }: Leaf): string => (OF_THE_READER.test(name) ? path : `${path}=${String(value)}`);
export const shortly = (path: string): string => path.replace(/#[\w-]+/g, '');
