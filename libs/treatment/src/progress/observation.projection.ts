import type { Projection } from '@careway/store';
import { writeNumbers } from './observation.ts';

/** The numbers of results, by the facts of diagnosis: what goals are compared with beside home readings. */
export const observationProjection: Projection = {
  name: 'treatment.observation',
  sources: ['diagnosis'],
  tables: ['observation'],
  async apply(tx, events) {
    await writeNumbers(tx, events);
  },
};
