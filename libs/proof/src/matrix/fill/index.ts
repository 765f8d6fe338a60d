import { itemsOf, LABELLED, type Labelled } from '../items.ts';
import { appointments } from './appointments.ts';
import { communities } from './communities.ts';
import { feedback } from './feedback.ts';
import type { Filling, Slice } from './filling.ts';
import { consults } from './consults.ts';
import { intakes } from './intakes.ts';
import { journeys } from './journeys.ts';
import { learning } from './learning.ts';
import { medicines } from './medicines.ts';
import { messages } from './messages.ts';
import { notices } from './notices.ts';
import { notes } from './notes.ts';
import { plans } from './plans.ts';
import { readings } from './readings.ts';
import { record } from './record.ts';
import { requests } from './requests.ts';
import { results } from './results.ts';
import { surveys } from './surveys.ts';
import { visits } from './visits.ts';

/** In this order, one after the other. A new part of the product is a file of its own and a word here: see README.md. */
const SLICES: readonly Slice[] = [
  results,
  plans,
  medicines,
  intakes,
  notes,
  messages,
  visits,
  surveys,
  feedback,
  requests,
  appointments,
  readings,
  journeys,
  record,
  communities,
  consults,
  learning,
  notices,
];

/** Fills the target's record under every label. */
export async function fill(filling: Filling): Promise<void> {
  for (const label of Object.keys(LABELLED) as Labelled[]) {
    const place = { clinicId: filling.clinicId, clinicianId: filling.actors['care team'].personId };
    const items = itemsOf(filling.canaries, label, place);
    const { journeyId, diagnosis, treatment } = items;
    await filling.imports(label, { diagnosis, treatment });
    filling.tell(label, filling.idOf(journeyId));
    for (const { each } of SLICES) await each?.(filling, label, items);
  }
  for (const { once } of SLICES) await once?.(filling);
}
