import { uuidv7 } from '@careway/contracts';
import { LABELLED } from '../items.ts';
import type { Filling, Slice } from './filling.ts';

const ICD10 = 'http://hl7.org/fhir/sid/icd-10';

/** A condition in a journey of its own; answers the journey. */
async function concern(filling: Filling, abated: boolean): Promise<string> {
  const { canaries } = filling;
  const journeyId = uuidv7();
  const code = { codings: [{ system: ICD10, code: LABELLED.general }], text: `Proof ${canaries.word()} text` };
  const condition = {
    ...{ id: uuidv7(), identifier: canaries.word(), journeyId, occurredAt: canaries.instant(30), precision: 'instant' as const, code },
    ...{ clinicalStatus: abated ? 'resolved' : 'active', verificationStatus: 'confirmed', encounterId: null },
    ...{ recordedAt: canaries.instant(29), abatedAt: abated ? canaries.instant(28) : null },
  };
  await filling.imports('general', { diagnosis: { conditions: [condition] } });
  filling.tell('general', filling.idOf(journeyId));
  return filling.idOf(journeyId);
}

/** Another journey turned out to be the same concern, and one ended well. */
export const journeys: Slice = {
  async each(filling, label, { journeyId }) {
    if (label !== 'general') return;
    await concern(filling, true);
    const merge = `($into: ID!, $merged: ID!, $reason: String!) { mergeJourneys(into: $into, merged: $merged, reason: $reason) { __typename ... on JourneyArrangement { id } ... on DomainError { message } } }`;
    const given = { into: filling.idOf(journeyId), merged: await concern(filling, false), reason: `Merged ${filling.canaries.word()}` };
    const { id } = await filling.does('journey', 'care team', merge, given);
    filling.tell(label, id);
  },
};
