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
