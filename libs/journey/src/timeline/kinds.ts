import type { Area } from '@careway/contracts';

interface Kind {
  /** Where facts of one instant stand among each other: what usually leads to what. */
  readonly rank: number;
  /** The room of the record that a proxy must have been given. */
  readonly area: Area;
  /** The GraphQL type that the entry's item is joined from. */
  readonly item: string;
}

/** Every kind of entry on a timeline. A new kind is a new row, a reading in `facts.ts` and a member of the item union. */
export const KINDS = {
  thread: { rank: 10, area: 'messages', item: 'Thread' },
  message: { rank: 12, area: 'messages', item: 'Message' },
  survey: { rank: 15, area: 'conditions', item: 'Survey' },
  intake: { rank: 14, area: 'conditions', item: 'Intake' },
  encounter: { rank: 20, area: 'profile', item: 'Encounter' },
  note: { rank: 22, area: 'conditions', item: 'Note' },
  order: { rank: 28, area: 'results', item: 'Order' },
  'video-visit': { rank: 24, area: 'appointments', item: 'VideoVisit' },
  appointment: { rank: 22, area: 'appointments', item: 'Appointment' },
  // colleagues were asked, without a name: for those who treat
  consult: { rank: 26, area: 'conditions', item: 'AttachedConsult' },
  report: { rank: 30, area: 'results', item: 'Report' },
  result: { rank: 32, area: 'results', item: 'Result' },
  imaging: { rank: 34, area: 'conditions', item: 'Imaging' },
  allergy: { rank: 40, area: 'conditions', item: 'Allergy' },
  condition: { rank: 42, area: 'conditions', item: 'Condition' },
  'condition-confirmed': { rank: 44, area: 'conditions', item: 'Condition' },
  referral: { rank: 46, area: 'conditions', item: 'Referral' },
  procedure: { rank: 50, area: 'conditions', item: 'Procedure' },
  immunization: { rank: 52, area: 'conditions', item: 'Immunization' },
  plan: { rank: 60, area: 'plan', item: 'Plan' },
  goal: { rank: 62, area: 'plan', item: 'Goal' },
  task: { rank: 64, area: 'plan', item: 'Task' },
  'plan-activated': { rank: 66, area: 'plan', item: 'Plan' },
  'plan-suspended': { rank: 68, area: 'plan', item: 'Plan' },
  'plan-resumed': { rank: 69, area: 'plan', item: 'Plan' },
  medication: { rank: 70, area: 'medicines', item: 'Medication' },
  'medication-changed': { rank: 71, area: 'medicines', item: 'Medication' },
  refill: { rank: 72, area: 'medicines', item: 'Refill' },
  reading: { rank: 74, area: 'results', item: 'ReadingDay' },
  'goal-progressed': { rank: 82, area: 'plan', item: 'Goal' },
  'goal-reached': { rank: 84, area: 'plan', item: 'Goal' },
  'task-completed': { rank: 80, area: 'plan', item: 'Task' },
  'plan-closed': { rank: 90, area: 'plan', item: 'Plan' },
  'condition-resolved': { rank: 92, area: 'conditions', item: 'Condition' },
} as const satisfies Record<string, Kind>;

export type EntryType = keyof typeof KINDS;
export const ENTRY_TYPES = Object.keys(KINDS) as readonly EntryType[];
