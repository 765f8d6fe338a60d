/** Does `work` for all, at most `width` at a time; the first fault ends it once those under way are done. */
export async function crowd<T>(all: readonly T[], width: number, work: (one: T) => Promise<unknown>): Promise<void> {
  const queue = all.values();
  let fault: unknown;
  let isBroken = false;
  const walker = async () => {
    for (const one of queue) {
      if (isBroken) return;
      try {
        await work(one);
      } catch (error) {
        fault ??= error;
        isBroken = true;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, walker));
  if (isBroken) throw fault;
}
