import { BESIDE } from './beside.ts';
import type { Command } from './run.ts';

export const eventsCommand: Command = {
  usage: 'npm run events -- lag|parked|replay|rebuild|refill|notices [CONSUMER] [options]',
  says: 'Shows how far consumers are and what is parked; tries parked facts again; drops a read model and lets it be read from the facts anew, while everything runs; fills a wiped bus again from the outboxes; shows which notices no mail relay and no browser took, and tries them again.',
  options: {
    ...BESIDE,
    key: { type: 'string', value: 'UUID', says: 'replay: only the facts of this key.' },
    again: { type: 'boolean', says: 'notices: try what is parked again, now.' },
  },
  run: async (args) => (await import('./events.run.ts')).events(args),
};
