/**
 * Looks for something until it is there, or until all is there and it is not among it: then undefined. After `patienceMs` the last look
 * counts.
 */
export async function untilComplete<T>(
  look: () => Promise<T | undefined>,
  isComplete: () => Promise<boolean>,
  { patienceMs, pauseMs = 250 }: { patienceMs: number; pauseMs?: number },
): Promise<T | undefined> {
  for (const end = Date.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, pauseMs))) {
    // Asked before the look: what comes between the two is found by it.
    const last = (await isComplete()) || Date.now() > end;
    const found = await look();
    if (found !== undefined || last) return found;
  }
}
