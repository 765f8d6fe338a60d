import { policyRows, READERS, TREATING } from './row.ts';

/** The timeline over everything. */
export const journeyPolicy = policyRows({
  'journey.read': {
    to: READERS,
    area: 'profile',
    says: 'Journeys with their stages, and the timeline; items of other rooms only inside the areas given.',
  },
  'journey.arrange': { to: TREATING, says: 'Merge, part and split journeys, and say that a member declines care; with the reasons given.' },
});
