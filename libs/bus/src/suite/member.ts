/**
 * A consumer in a process of its own, so that the suite can kill it. The ledger stays with the parent, as a database would: each
 * call of the handler is a message, and its answer the parent's commit. Started by {@link startMember}.
 */
import type { Batch, Bus, Lane, LaneHandler } from '../bus.ts';
import { StaleBatchError } from '../bus.ts';
import type { MemberCall, MemberReply, MemberStart } from './remote.ts';

const waiting = new Map<number, (reply: MemberReply) => void>();
let calls = 0;

function ask(call: MemberCall['call']): Promise<MemberReply> {
  const id = ++calls;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    process.send!({ id, call } satisfies MemberCall);
  });
}

const handler: LaneHandler = {
  async position({ topic, partition }: Lane) {
    return (await ask({ ask: 'position', lane: { topic, partition } })).position;
  },
  async handle(batch: Batch) {
    const reply = await ask({ ask: 'commit', batch });
    if (reply.stale !== undefined) throw new StaleBatchError(reply.stale);
  },
};

process.on('disconnect', () => process.exit(0));
process.on('message', (message: MemberReply | MemberStart) => {
  if ('id' in message) {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
    return;
  }
  const { module, open, options, group, topics } = message;
  void (async () => {
    const adapter = (await import(module)) as Record<string, (options: unknown) => Promise<Bus>>;
    const bus = await adapter[open]!(options);
    await bus.consume(group, topics, handler);
  })();
});
