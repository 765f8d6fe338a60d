import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Batch, Lane, Position } from '../bus.ts';
import { StaleBatchError } from '../bus.ts';
import type { Ledger } from './ledger.ts';

/** How another process opens the same bus. */
export interface Opening {
  /** URL of the module that exports `open`. */
  readonly module: string;
  readonly open: string;
  readonly options: unknown;
}

export interface MemberStart extends Opening {
  readonly group: string;
  readonly topics: readonly string[];
}

export interface MemberCall {
  readonly id: number;
  readonly call: { readonly ask: 'position'; readonly lane: Lane } | { readonly ask: 'commit'; readonly batch: Batch };
}

export interface MemberReply {
  readonly id: number;
  readonly position?: Position | undefined;
  readonly stale?: string;
}

async function answer({ id, call }: MemberCall, ledger: Ledger, member: string): Promise<MemberReply> {
  if (call.ask === 'position') return { id, position: await ledger.position(call.lane, member) };
  try {
    await ledger.commit(call.batch);
    return { id };
  } catch (error) {
    if (error instanceof StaleBatchError) return { id, stale: error.message };
    throw error;
  }
}

/** Starts a member of the group in a process of its own, over the parent's ledger; `kill` is SIGKILL, `freeze` SIGSTOP. */
export function startMember(start: MemberStart, ledger: Ledger, member: string): { kill(): Promise<void>; freeze(): void } {
  const child: ChildProcess = fork(new URL('./member.ts', import.meta.url), [], {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'advanced',
  });
  child.on('message', (message) => {
    void answer(message as MemberCall, ledger, member).then((reply) => child.connected && child.send(reply));
  });
  child.send(start);
  return {
    freeze: () => void child.kill('SIGSTOP'),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
