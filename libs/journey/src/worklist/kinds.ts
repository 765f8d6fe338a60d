interface Kind {
  /** The GraphQL type of the thing that waits. */
  readonly item: string;
  /** What somebody does next, by the step that the thing stands at. */
  readonly next: Readonly<Record<string, string>>;
  /** A fact of the thing's own context closes it, so nobody says “done” of what is not done. False: a clinician finishes it here. */
  readonly hasAct: boolean;
  /** With the member's death nothing of it can be done any more. */
  readonly endsWithLife: boolean;
}

/** Every kind of work on the worklist. A new kind is a row here, its promise in `work.rules.ts` and a reading in `readings.ts`. */
export const KINDS = {
  intake: { item: 'Intake', next: { waiting: 'assess' }, hasAct: true, endsWithLife: false },
  result: { item: 'Result', next: { 'to-review': 'review', 'to-tell': 'tell' }, hasAct: true, endsWithLife: false },
  message: { item: 'Thread', next: { waiting: 'answer', raised: 'answer', escalated: 'answer' }, hasAct: true, endsWithLife: false },
  refill: { item: 'Refill', next: { requested: 'decide', approved: 'dispense' }, hasAct: true, endsWithLife: true },
  // the member collects; what the care team does about it (a call) leaves no fact of its own
  collection: { item: 'Refill', next: { ready: 'call' }, hasAct: false, endsWithLife: true },
  task: { item: 'Task', next: { todo: 'do' }, hasAct: true, endsWithLife: true },
  // blocked: at odds with a plan in force, and it does not begin before somebody has decided about that; at-odds: an edit made it so
  plan: { item: 'Plan', next: { draft: 'activate', blocked: 'decide', 'at-odds': 'decide' }, hasAct: true, endsWithLife: true },
  // of an order whose result is late, and of a referral that is late or has ended: what to do about it
  order: { item: 'Order', next: { late: 'chase' }, hasAct: true, endsWithLife: true },
  referral: {
    item: 'Referral',
    next: { late: 'chase', reported: 'review', refused: 'note', expired: 'note' },
    hasAct: true,
    endsWithLife: true,
  },
  // who waits for an earlier time and has got none, and a time that is held for somebody who waits
  waiting: { item: 'Appointment', next: { waits: 'book' }, hasAct: true, endsWithLife: true },
  offer: { item: 'Appointment', next: { held: 'call' }, hasAct: true, endsWithLife: true },
  // the member's side sits in the waiting room of a video visit
  visit: { item: 'VideoVisit', next: { waiting: 'call-in' }, hasAct: true, endsWithLife: true },
  // a score that worries, or that got worse by more than chance: as with appointments
  outcome: { item: 'Survey', next: { worrying: 'assess', worse: 'review' }, hasAct: false, endsWithLife: true },
  // somebody cancelled on the day itself, or did not come: what the care team does about it leaves no fact of its own
  appointment: { item: 'Appointment', next: { cancelled: 'call', missed: 'call' }, hasAct: false, endsWithLife: true },
} as const satisfies Record<string, Kind>;

export type WorkKind = keyof typeof KINDS;
export const WORK_KINDS = Object.keys(KINDS) as readonly WorkKind[];
export const kindOf = (kind: WorkKind): Kind => KINDS[kind];
export const ENDING_WITH_LIFE = WORK_KINDS.filter((kind) => KINDS[kind].endsWithLife);
export const nextOf = (kind: WorkKind, step: string): string => kindOf(kind).next[step] ?? Object.values(kindOf(kind).next)[0]!;
