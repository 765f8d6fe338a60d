import type { DataFolder, Instance } from '../data-folder.ts';
import { CommandError } from './run.ts';

const LOOK_MS = 500;
const TOLD_EVERY_MS = 10_000;

/**
 * Waits until the demo of an instance is made. Beside it an import would take the same two cores and the same queues, and both would be
 * ready later than one after the other. @throws CommandError when the instance ends meanwhile
 */
export async function untilFilled(folder: DataFolder, say: (line: string) => void, lookMs = LOOK_MS): Promise<Instance> {
  const begun = Date.now();
  for (let told = 0; ; await new Promise((resolve) => setTimeout(resolve, lookMs))) {
    const instance = folder.instance();
    if (!instance) throw new CommandError(`The instance on ${folder.path} ended while its demo was being made. Nothing was imported.`);
    if (!instance.isFilling) return instance;
    const waited = Date.now() - begun;
    if (told > 0 && waited < told * TOLD_EVERY_MS) continue;
    say(
      told++ === 0
        ? 'The people of the demo are still being made. The import begins right after them; Ctrl-C changes nothing.'
        : `  waiting for the demo, ${Math.round(waited / 1000)} s`,
    );
  }
}
