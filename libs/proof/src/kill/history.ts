/** What the load did, as its senders saw it. Times are milliseconds of one monotonic clock. */
export const KINDS = ['message', 'task', 'goal', 'registration'] as const;
export type CommandKind = (typeof KINDS)[number];

/** `unknown`: the connection was lost or the answer was an error, so nobody told whether it happened. */
export type Outcome = 'acknowledged' | 'refused' | 'unknown';

export interface Command {
  readonly kind: CommandKind;
  /** What its effect carries: an id that the sender made, or a mark in its data. */
  readonly id: string;
  /** The key of its fact: the member. */
  readonly key: string;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly outcome: Outcome;
  /** `source:key:sequence`, where the answer told it. */
  readonly position?: string;
}

/** Collects commands as they end. One that is sent again under its id stays one command; acknowledged once is acknowledged. */
export class History {
  acknowledged = 0;
  private readonly byId = new Map<string, Command>();

  add(command: Command): void {
    const before = this.byId.get(command.id);
    if (before?.outcome === 'acknowledged') return;
    if (command.outcome === 'acknowledged') this.acknowledged += 1;
    this.byId.set(command.id, before ? { ...command, sentAt: before.sentAt } : command);
  }

  get commands(): readonly Command[] {
    return [...this.byId.values()];
  }

  count(outcome: Outcome): number {
    return this.commands.filter((command) => command.outcome === outcome).length;
  }
}
