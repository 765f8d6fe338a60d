import { policyRows } from './row.ts';

/** The population, never one person. */
export const engagementPolicy = policyRows({
  'funnel.read': { to: ['administrator'], says: 'How many members and journeys stand at which stage, small cells hidden.' },
  'experience.read': {
    to: ['administrator', 'clinician'],
    says: 'How care was by the word of many, by clinic and quarter, small groups hidden.',
  },
  'reading.count': { to: ['administrator'], says: 'How many people have read an article and found it useful, small groups hidden.' },
  'learning.count': { to: ['administrator'], says: 'How many clinicians have begun and passed a learning unit, small groups hidden.' },
});
