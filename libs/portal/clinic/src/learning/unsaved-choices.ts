import { signal } from '@angular/core';

/**
 * Choices that stand on the page and not yet in the service. They are kept one after the other, the last word of each question; what could
 * not be kept stays here and goes with the next one.
 */
export class UnsavedChoices {
  private readonly all = signal<Readonly<Record<string, readonly string[]>>>({});
  private running: Promise<boolean> | undefined;

  /** @param keep answers whether it stands in the service now */
  constructor(private readonly keep: (question: string, choices: readonly string[]) => Promise<boolean>) {}

  of = (question: string): readonly string[] | undefined => this.all()[question];

  put(question: string, choices: readonly string[]): Promise<boolean> {
    this.all.update((all) => ({ ...all, [question]: choices }));
    return this.save();
  }

  /** Whether nothing is left. */
  save(): Promise<boolean> {
    this.running ??= this.each().finally(() => (this.running = undefined));
    return this.running;
  }

  clear = (): void => this.all.set({});

  private async each(): Promise<boolean> {
    for (;;) {
      const [next] = Object.entries(this.all()).filter(([, choices]) => choices.length > 0);
      if (!next) return true;
      const [question, choices] = next;
      if (!(await this.keep(question, choices))) return false;
      // what was chosen otherwise meanwhile is kept in the next round
      const { [question]: now, ...others } = this.all();
      if (now === choices) this.all.set(others);
    }
  }
}
