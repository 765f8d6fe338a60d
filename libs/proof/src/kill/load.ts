import type { Worker } from './commands.ts';
import type { History } from './history.ts';

const PAUSE_MS = 40;
/** After a fault nobody hammers. */
const SULK_MS = 250;

export interface Load {
  /** Stops sending; resolves when nothing is under way. What was still unknown stays so. */
  stop(): Promise<void>;
}

/** Lets the crew work until it is told to stop. Each sends one command at a time, and again what it may send again. */
export function startLoad(crew: readonly Worker[], history: History): Load {
  let running = true;
  const work = async ({ next, repeatable }: Worker) => {
    let again: string | undefined;
    while (running) {
      const command = await next(again);
      history.add(command);
      const isUnknown = command.outcome === 'unknown';
      again = isUnknown && repeatable ? command.id : undefined;
      await new Promise((resolve) => setTimeout(resolve, isUnknown ? SULK_MS : PAUSE_MS));
    }
  };
  const done = Promise.all(crew.map(work));
  done.catch(() => undefined);
  return {
    async stop() {
      running = false;
      await done;
    },
  };
}
