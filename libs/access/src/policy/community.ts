import { policyRows } from './row.ts';

/**
 * Communities are about no member: who may see what is a question of membership, which row-level security answers. A member acts for
 * oneself alone; nobody writes in a community for somebody else.
 */
export const communityPolicy = policyRows({
  'community.read': {
    to: ['member', 'clinician', 'moderator'],
    says: 'Which communities there are and what they explain; of those that one has joined, what is written there.',
  },
  'community.join': { to: ['member'], says: 'Join a community under a pseudonym, or leave it, for oneself.' },
  'community.write': {
    to: ['member', 'clinician'],
    says: 'Ask, answer and comment as oneself where one has joined; flag what needs a moderator; ask for a second look. Clinicians write under their own name.',
  },
  'community.moderate': {
    to: ['moderator'],
    says: 'What waits for a moderator; decide about it with a reason, look at it a second time, let a pseudonym write nothing for a while.',
  },
  'identity.open': { to: ['moderator'], says: 'Learn who stands behind a pseudonym, with a reason that the member reads.' },
  'safety.desk': {
    to: ['clinician', 'moderator'],
    says: 'What was held because it sounds like danger: nurses at once, every clinician when nobody decided in time.',
  },
  'safety.escalate': { to: ['system:safety-clock'], says: 'Ask every clinician about what no nurse decided in time.' },
});
