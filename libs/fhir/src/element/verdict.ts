export interface Told {
  readonly path: string;
  readonly reason: string;
}

/** What was found out about one resource while it was read: it is refused, left out, or taken, perhaps with warnings. */
export class Verdict {
  readonly refusals: Told[] = [];
  readonly warnings: Told[] = [];
  leftOut: string | undefined;

  /** Wrong data: told once per place. Answers undefined, so that a reader can return it. */
  refuse(path: string, reason: string): undefined {
    if (!this.refusals.some((one) => one.path === path && one.reason === reason)) this.refusals.push({ path, reason });
  }

  /** The resource is taken, but not all of it. */
  warn(path: string, reason: string): undefined {
    if (!this.warnings.some((one) => one.path === path && one.reason === reason)) this.warnings.push({ path, reason });
  }

  /** Right data that Careway has no place for. */
  leaveOut(reason: string): undefined {
    this.leftOut ??= reason;
  }

  get isTaken(): boolean {
    return this.refusals.length === 0 && this.leftOut === undefined;
  }
}
