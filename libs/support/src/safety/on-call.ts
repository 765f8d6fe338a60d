/** Professions of the directory whose members are on call for what sounds like danger: whoever of them is there takes it. */
export const NURSES = ['nurse', 'diabetes-nurse', 'midwife'] as const;

/** How long the nurse on call has before every clinician is asked, at any hour of any day. */
export const NURSE_MINUTES = 15;
export const dueFrom = (heldAt: Date): Date => new Date(heldAt.getTime() + NURSE_MINUTES * 60_000);
