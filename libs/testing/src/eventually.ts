/** Waits until `check` stops throwing, and returns what it answered; throws its last error after `within` ms. */
export async function eventually<T>(check: () => T | Promise<T>, { within = 10_000, every = 25 } = {}): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
