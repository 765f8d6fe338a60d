import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ArmName, ARMS } from './arms.ts';

/** A process of one arm: what it is told by whoever started it. It ends with that one. */
export type Order = 'change' | 'following' | 'memory';

const served = await ARMS[process.argv[2] as ArmName].serve();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('disconnect', () => process.exit(0));
process.on('message', (order: Order) => {
  if (order === 'change') return served.change();
  if (order === 'following') return void process.send!(served.following());
  // What is garbage by now is nobody's memory.
  collect();
  process.send!(process.memoryUsage().rss);
});
process.send!(served.port);
