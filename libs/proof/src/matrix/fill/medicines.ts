import { dayIn, uuidv7 } from '@careway/contracts';
import { WITHHELD } from '../cast.ts';
import type { Filling, Slice } from './filling.ts';

const ATC = 'http://www.whocc.no/atc';
const SNOMED = 'http://snomed.info/sct';

const STEP = (verb: string, more = '') =>
  `($id: ID!${more ? ', $reason: String!' : ''}) { ${verb}(id: $id${more}) { __typename ... on Refill { id } ... on DomainError { message } } }`;

async function asksForMore(filling: Filling, medicationId: string): Promise<string> {
  const request = `($id: ID!) { requestRefill(medicationId: $id) { __typename ... on Refill { id } } }`;
  const { id } = await filling.does('treatment', 'self', request, { id: medicationId });
  return id;
}

/** More of each medicine is asked for and a dose was left out; what was decided differs by label, and one waits. */
export const medicines: Slice = {
  async each(filling, label, { journeyId, treatment }) {
    for (const { id: medication } of treatment.medications) {
      const id = await asksForMore(filling, filling.idOf(medication));
      filling.tell(label, id);
      const dose = `($id: ID!, $day: LocalDate!) { recordDose(medicationId: $id, day: $day, status: SKIPPED, reason: FORGOT) { __typename } }`;
      await filling.does('treatment', 'self', dose, { id: filling.idOf(medication), day: dayIn(new Date()) });
      const change = `($id: ID!, $dosage: String!, $why: String!) { changeMedication(id: $id, expectedVersion: 1, changes: { dosage: $dosage }, reason: $why) { __typename } }`;
      const said = { dosage: `Taken ${filling.canaries.word()}`, why: `Changed ${filling.canaries.word()}` };
      if (label !== WITHHELD) await filling.does('treatment', 'care team', change, { id: filling.idOf(medication), ...said });
      if (label === 'mental')
        await filling.does('treatment', 'care team', STEP('refuseRefill', ', reason: $reason'), {
          id,
          reason: `Refused ${filling.canaries.word()}`,
        });
    }
    if (label === 'general') await warnedOf(filling, journeyId);
  },
};

/** A penicillin, which an allergy speaks against, and a painkiller beside a blood thinner; approved with a reason, and collected. */
async function warnedOf(filling: Filling, journeyId: string): Promise<void> {
  const { canaries, actors } = filling;
  const item = (daysAgo: number) => ({
    ...{ id: uuidv7(), identifier: canaries.word(), journeyId, occurredAt: canaries.instant(daysAgo) },
    precision: 'instant' as const,
  });
  const coded = (system: string, code: string) => ({ codings: [{ system, code }], text: `Proof ${canaries.word()}` });
  const medicine = (atc: string) => ({
    ...{ ...item(6), code: coded(ATC, atc), status: 'active', intent: 'order', encounterId: null, reasonIds: [], reasons: [] },
    ...{ requesterId: actors['care team'].personId, dosage: `Once ${canaries.word()}`, authoredAt: canaries.instant(5) },
    ...{ repeatsAllowed: 2, validUntil: '2999-12-31' },
  });
  const allergy = {
    ...{ ...item(7), code: coded(SNOMED, '91936005'), clinicalStatus: 'active', verificationStatus: 'confirmed', criticality: 'high' },
    ...{ type: 'allergy', categories: ['medication'] },
  };
  const [penicillin, warfarin, ibuprofen] = [medicine('J01CA04'), medicine('B01AA03'), medicine('M01AE01')];
  await filling.imports('general', { diagnosis: { allergies: [allergy] } });
  await filling.imports('general', { treatment: { medications: [penicillin, warfarin, ibuprofen] } });
  interface Checked {
    readonly medications: readonly { readonly id: string; readonly check: { readonly warnings: readonly object[] } | null }[];
  }
  // the allergy is told by another context
  const warned = ({ medications }: Checked) =>
    [penicillin, ibuprofen].every(({ id }) => medications.find((one) => one.id === filling.idOf(id))?.check?.warnings.length);
  await filling.sees<Checked>('treatment', 'care team', 'medications { id check { warnings { kind } } }', warned);
  for (const { id: medication } of [penicillin, ibuprofen]) {
    const id = await asksForMore(filling, filling.idOf(medication));
    filling.tell('general', id);
    const reason = `Balanced ${canaries.word()}`;
    await filling.does('treatment', 'care team', STEP('approveRefill', ', overrideReason: $reason'), { id, reason });
    await filling.does('treatment', 'care team', STEP('dispenseRefill'), { id });
    await filling.does('treatment', 'self', STEP('collectRefill'), { id });
  }
}
