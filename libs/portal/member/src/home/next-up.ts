import type { MemberHomeQuery } from '../generated/graph.ts';
import { ownTasks } from '../plan/next-task.ts';

/** What comes next on the calendar: an appointment, a task that falls due, or the day by which the care team answers. */
interface Face {
  readonly name: string;
  readonly id: string;
  readonly profession: string;
}
export type NextUp =
  | {
      readonly kind: 'appointment';
      readonly at: string;
      readonly timeZone: string;
      readonly service: string;
      readonly faces: readonly Face[];
    }
  | { readonly kind: 'task'; readonly at: string; readonly task: ReturnType<typeof ownTasks>[number] }
  | {
      readonly kind: 'reply';
      readonly at: string;
      readonly threadId: string;
      readonly faces: readonly Face[];
    };

const faceOf = ({ id, displayName, profession }: { id: string; displayName: string; profession: string }): Face => ({
  ...{ id, name: displayName, profession },
});

/**
 * The next appointment, or an answer that is due before it; else the earliest task that lies ahead, which stands under “to do” as well.
 * What is overdue is no “next”.
 */
export function nextUp({ plans, messages, calendar }: MemberHomeQuery, isActing: boolean, now: Date): NextUp | undefined {
  const appointment = calendar?.nextAppointment;
  const booked: readonly NextUp[] = appointment?.startsAt
    ? [
        {
          ...{ kind: 'appointment', at: appointment.startsAt, timeZone: appointment.timeZone, service: appointment.serviceType },
          faces: appointment.clinician ? [faceOf(appointment.clinician)] : [],
        },
      ]
    : [];
  const tasks = ownTasks(plans?.plans ?? [], isActing).flatMap((task): NextUp[] =>
    task.task.dueDate && !task.task.overdue ? [{ kind: 'task', at: task.task.dueDate, task }] : [],
  );
  const replies = (messages?.threads ?? []).flatMap((thread): NextUp[] => {
    if (thread.waitingFor !== 'CARE_TEAM' || thread.replyExpectedBy === null || Date.parse(thread.replyExpectedBy) < now.getTime())
      return [];
    const faces = thread.participants.flatMap(({ clinician }) => (clinician ? [faceOf(clinician)] : []));
    return [{ kind: 'reply', at: thread.replyExpectedBy, threadId: thread.id, faces }];
  });
  return [...(booked.length ? booked : tasks), ...replies].sort((a, b) => a.at.localeCompare(b.at))[0];
}
