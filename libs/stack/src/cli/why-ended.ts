/** A database that cannot write breaks connections first, and ends a moment later: only then it is known why. */
const PATIENCE_MS = 8_000;

/**
 * Why something failed while everything runs: when `ended` rejects soon after, that is the reason, and what failed before followed from it.
 */
export async function whyEnded(error: unknown, ended: Promise<unknown>, patienceMs = PATIENCE_MS): Promise<unknown> {
  const told = ended.then(
    () => error,
    (reason: unknown) => reason,
  );
  return Promise.race([told, new Promise((resolve) => setTimeout(() => resolve(error), patienceMs).unref())]);
}
