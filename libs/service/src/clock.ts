import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';

/**
 * Looks again and again for what has become due by itself: an hour that has passed, a day that has ended. What waits stands in the rows
 * of the database, so a clock that was away finds it when it comes back; every process has one, and the lock of the row makes one of them
 * act. A turn begins when the one before has ended, and nothing holds the process up that wants to end.
 */
export abstract class Clock implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  /** @param everyMs between two looks: what is found late is only late by this. */
  protected constructor(private readonly everyMs: number) {}

  /** One look at what is due by `now`. What can't be done now stays for the next look, and holds up nothing else. */
  abstract look(now: Date): Promise<unknown>;

  onModuleInit(): void {
    this.timer = setInterval(() => {
      // a turn that failed (a database that is away for a moment) is made up by the next one
      this.turn = this.turn.then(() => this.look(new Date())).catch(() => undefined);
    }, this.everyMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }
}
