import type { ClinicIntakeQueueQuery } from '../generated/graph.ts';
import type { Row } from '../worklist/rows.ts';

type Waiting = ClinicIntakeQueueQuery['intakeQueue'][number];

/** An intake that waits: an emergency or an urgent one is “now”, one that is due within days “soon”. */
export function intakeRow({ id, title, urgency, member }: Waiting): Row {
  const isNow = urgency === 'EMERGENCY' || urgency === 'URGENT';
  return {
    key: id,
    memberId: member.id,
    name: member.name,
    age: member.age,
    why: { kind: 'intake', title, urgency },
    urgency: isNow ? 'now' : urgency === 'SOON' ? 'soon' : 'calm',
    dueAt: undefined,
    late: false,
    threadId: undefined,
  };
}

const ORDER = ['now', 'soon', 'calm'] as const;
/** What waits, the most urgent first; among equals in the order in which they came. */
export const byUrgency = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency));
