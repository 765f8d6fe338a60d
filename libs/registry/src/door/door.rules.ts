import { unturned } from '@careway/contracts';
import { ReasonNeededError } from './door.errors.ts';

/** Why a clinician without a relation opens a record. */
export const DOOR_REASONS = ['emergency', 'covering', 'consulted', 'patient-asked', 'other'] as const;
export type DoorReason = (typeof DOOR_REASONS)[number];

/** A shift's half: long enough for an emergency, too short to become a habit. */
export const DOOR_HOURS = 4;
const SHORTEST_REASON = 10;
const LONGEST_REASON = 1_000;

export const expiryOf = (now: Date): Date => new Date(now.getTime() + DOOR_HOURS * 3_600_000);

/** The reason as it is kept and shown to the member. @throws ReasonNeededError where it says nothing. */
export function reasonOf(text: string): string {
  const reason = unturned(text).trim().replaceAll(/\s+/g, ' ');
  if ([...reason].length < SHORTEST_REASON || new Set(reason.toLowerCase()).size < 4) throw new ReasonNeededError(SHORTEST_REASON);
  return reason.slice(0, LONGEST_REASON);
}
