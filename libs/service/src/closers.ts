/** What was opened, closed in reverse: after a failed start as after a finished run. */
export class Closers {
  private readonly all: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.all.push(close);
  }

  /** Closes everything once; goes on after a fault and throws the first one at the end. */
  async close(): Promise<void> {
    const faults: unknown[] = [];
    for (let close = this.all.pop(); close; close = this.all.pop()) await close().catch((fault: unknown) => faults.push(fault));
    if (faults.length) throw faults[0];
  }

  /** Runs a start; when it fails, what it had opened is closed and its error thrown. */
  async guard<T>(start: () => Promise<T>): Promise<T> {
    try {
      return await start();
    } catch (error) {
      await this.close().catch(() => undefined);
      throw error;
    }
  }
}
