/** WCAG 2.2.1 asks for at least 20 seconds; two minutes leave time to finish a sentence. */
export const WARN_BEFORE_MS = 120_000;

/** Minutes to say: rounded up, so that “1 minute” is never an overstatement by more than the seconds that run. */
export const minutesLeft = (ms: number): number => Math.max(0, Math.ceil(ms / 60_000));
