/**
 * A visit keeps its clinician in the care team for this long after its end, so that follow-up needs no door with a reason; longer
 * takes an appointment by the clinic. An import of old visits brings relationships that are over: evidence of who treated whom, not a
 * right to read today.
 */
export const TREATING_MONTHS = 24;

/** When a care relationship by visits ends; null while a visit goes on. */
export function treatsUntil(lastEnd: Date | null): Date | null {
  if (!lastEnd) return null;
  const end = new Date(lastEnd);
  end.setUTCMonth(end.getUTCMonth() + TREATING_MONTHS);
  return end;
}

/** Days for which a referral keeps its clinician in the care team, by its last step; our own choice. */
const REFERRAL_DAYS = {
  /** From the answer: until it has a visit it expires after 90 days, and the visit may lie behind that. */
  accepted: 180,
  /** After the visit: time for the report, and for what the visit asked for. */
  booked: 90,
  /** After the report: time for questions about it. */
  reported: 30,
} as const;

/**
 * Days for which a complaint or a result that was taken at the clinic's reception keeps its clinician in the care team: time for the tests and the visit
 * that it asks for; a visit makes a relationship of its own. Our own choice.
 */
const INTAKE_DAYS = 90;
export const treatsByIntake = (takenAt: string): Date => new Date(Date.parse(takenAt) + INTAKE_DAYS * 86_400_000);

/** When a care relationship by referral ends: each step sets it anew, from its own instant. */
export function treatsByReferral(step: keyof typeof REFERRAL_DAYS, at: string): Date {
  return new Date(Date.parse(at) + REFERRAL_DAYS[step] * 86_400_000);
}
