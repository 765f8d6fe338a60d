import type { CareEvent } from '@careway/contracts';
import { type Batch, type Lane, type LaneHandler, type Position, StaleBatchError } from '../bus.ts';

const key = ({ topic, partition }: Lane) => `${topic}/${partition}`;

/**
 * What a consumer's database does, in memory: the position moves with the effect, only from where it stands, so a second reader of
 * a lane is fenced. Handlers made from one ledger are members of one group.
 */
export class Ledger {
  /** Every event whose effect was committed, in the order of the commits. */
  readonly events: CareEvent[] = [];
  readonly positions = new Map<string, Position>();
  readonly marks: { readonly lane: Lane; readonly asOf: number; readonly handled: number }[] = [];
  readonly alarms: { readonly lane: Lane; readonly position: Position }[] = [];
  /** Which member took a lane last. */
  readonly readers = new Map<string, string>();

  async position(lane: Lane, member = ''): Promise<Position | undefined> {
    this.readers.set(key(lane), member);
    return this.positions.get(key(lane));
  }

  async commit(batch: Batch): Promise<void> {
    const at = this.positions.get(key(batch));
    const begins = at === undefined || batch.epoch > at.epoch || (batch.epoch === at.epoch && batch.from === at.offset);
    if (!begins)
      throw new StaleBatchError(`the ledger stands at ${at.epoch}:${at.offset}, the batch begins at ${batch.epoch}:${batch.from}`);
    this.positions.set(key(batch), { epoch: batch.epoch, offset: batch.next });
    this.events.push(...batch.events);
  }

  handler(over: Partial<LaneHandler> = {}, member = ''): LaneHandler {
    return {
      position: (lane) => this.position(lane, member),
      handle: (batch) => this.commit(batch),
      mark: async (lane, asOf) => void this.marks.push({ lane, asOf, handled: this.events.length }),
      outOfRange: (lane, position) => void this.alarms.push({ lane, position }),
      ...over,
    };
  }

  ids(): string[] {
    return this.events.map((event) => event.id);
  }

  /** The sequence numbers of each subject, in the order in which they were handled. */
  sequences(): Map<string, number[]> {
    const grouped = Map.groupBy(this.events, (event) => event.subject);
    return new Map([...grouped].map(([subject, events]) => [subject, events.map((event) => event.sequence)]));
  }

  /** How many lanes each member took last. */
  shares(): Record<string, number> {
    const shares: Record<string, number> = {};
    for (const member of this.readers.values()) shares[member] = (shares[member] ?? 0) + 1;
    return shares;
  }
}
