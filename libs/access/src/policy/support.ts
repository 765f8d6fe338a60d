import { FEEDING, policyRows, READERS } from './row.ts';

/** Messages between a member and the care team. */
export const supportPolicy = policyRows({
  'thread.read': { to: READERS, area: 'messages', says: 'Threads with the care team.' },
  'thread.panel': { to: ['care-team'], says: 'The pooled list of threads of one’s own patients.' },
  'thread.write': {
    to: ['self', 'proxy', 'care-team', ...FEEDING],
    area: 'messages',
    says: 'Open a thread, answer in it, mark it as read.',
  },
});
