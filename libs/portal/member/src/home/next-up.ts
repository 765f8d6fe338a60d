import type { MemberHomeQuery } from '../generated/graph.ts';
import { ownTasks } from '../plan/next-task.ts';

/** What comes next on the calendar: a task that falls due, or the day by which the care team answers. */
export type NextUp =
  | { readonly kind: 'task'; readonly at: string; readonly task: ReturnType<typeof ownTasks>[number] }
  | {
      readonly kind: 'reply';
      readonly at: string;
      readonly threadId: string;
      readonly faces: readonly { name: string; id: string; profession: string }[];
    };

/** The earliest thing that lies ahead; what is overdue is no “next”, it stands under “to do”. */
export function nextUp({ plans, messages }: MemberHomeQuery, now: Date): NextUp | undefined {
  const tasks = ownTasks(plans?.plans ?? []).flatMap((task): NextUp[] =>
    task.task.dueDate && !task.task.overdue ? [{ kind: 'task', at: task.task.dueDate, task }] : [],
  );
  const replies = (messages?.threads ?? []).flatMap((thread): NextUp[] => {
    if (thread.waitingFor !== 'CARE_TEAM' || thread.replyExpectedBy === null || Date.parse(thread.replyExpectedBy) < now.getTime())
      return [];
    const faces = thread.participants.flatMap(({ clinician }) =>
      clinician ? [{ name: clinician.displayName, id: clinician.id, profession: clinician.profession }] : [],
    );
    return [{ kind: 'reply', at: thread.replyExpectedBy, threadId: thread.id, faces }];
  });
  return [...tasks, ...replies].sort((a, b) => a.at.localeCompare(b.at))[0];
}
