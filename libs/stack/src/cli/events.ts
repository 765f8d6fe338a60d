import { BESIDE } from './beside.ts';
import type { Command } from './run.ts';

export const eventsCommand: Command = {
  usage: 'npm run events -- lag|parked|replay|rebuild|refill [CONSUMER] [options]',
  says: 'Shows how far consumers are and what is parked; tries parked facts again; drops a read model and lets it be read from the facts anew, while everything runs; fills a wiped bus again from the outboxes.',
  options: { ...BESIDE, key: { type: 'string', value: 'UUID', says: 'replay: only the facts of this key.' } },
  run: async (args) => (await import('./events.run.ts')).events(args),
};
