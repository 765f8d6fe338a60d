export type StageState = 'done' | 'here' | 'next' | 'skipped';

/** A station of a way. */
export interface Stage {
  name: string;
  state: StageState;
  /** When it was, or when it may be: “9 Aug”, “maybe Feb”. */
  when?: string;
}

/** Where one stands, counted from 1; the last station when all are done. */
export function positionOf(stages: readonly Stage[]): number {
  const here = stages.findIndex((stage) => stage.state === 'here');
  return here < 0 ? stages.length : here + 1;
}
