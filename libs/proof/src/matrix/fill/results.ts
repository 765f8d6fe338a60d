import { uuidv7 } from '@careway/contracts';
import { WITHHELD } from '../cast.ts';
import { type itemsOf, LABELLED, type Labelled } from '../items.ts';
import type { Filling, Slice } from './filling.ts';

const ICD10 = 'http://hl7.org/fhir/sid/icd-10';
const LOINC = 'http://loinc.org';
/** Carcinoembryonic antigen: a release rule has it wait five days for a clinician’s look. */
const WAITS = '2039-6';
/** Haemoglobin A1c, which has limits and an explanation of its own. */
const KNOWN = '4548-4';

interface Waiting {
  readonly resultReviews: readonly { readonly id: string; readonly version: number }[];
}

/** A result of these days under a label. */
function observed(filling: Filling, label: Labelled, journeyId: string, daysAgo: number, loinc?: string) {
  const { canaries } = filling;
  const codings = [...(loinc ? [{ system: LOINC, code: loinc }] : []), { system: ICD10, code: LABELLED[label] }];
  return {
    ...{ id: uuidv7(), identifier: canaries.word(), journeyId, occurredAt: canaries.recent(daysAgo), precision: 'instant' as const },
    ...{ code: { codings, text: `Proof ${canaries.word()}` }, category: 'laboratory', status: 'final' },
    ...{ encounterId: null as string | null, reportId: null as string | null, issuedAt: canaries.recent(daysAgo) },
    ...{ quantity: { value: canaries.number(), unit: '%', code: '%' }, rangeLow: canaries.number(), rangeHigh: canaries.number() },
    ...{ valueText: null, valueConcept: null, interpretation: 'H', components: [] },
  };
}

/** One that says everything that a result can say, before it was corrected and after. */
function corrected(filling: Filling, label: Labelled, { journeyId, diagnosis }: ReturnType<typeof itemsOf>) {
  const { canaries } = filling;
  const concept = () => ({ codings: [{ system: ICD10, code: LABELLED[label] }], text: `Proof ${canaries.word()}` });
  const quantity = () => ({ value: canaries.number(), unit: canaries.word(), code: null });
  const result = {
    ...observed(filling, label, journeyId, 1),
    ...{ quantity: null, rangeLow: null, rangeHigh: null, interpretation: 'A', valueConcept: concept() },
    ...{ encounterId: diagnosis.encounters[0]!.id, reportId: diagnosis.reports[0]!.id },
    components: [{ code: concept(), quantity: quantity(), valueText: `Part ${canaries.word()}` }],
  };
  const say = (word: string) => ({ ...result, valueText: `${word} ${canaries.word()}` });
  return { before: say('Before'), after: { ...say('After'), status: 'corrected' } };
}

/** Results that press: one taken note of, one told, one held, one that was corrected. The newest differ most: those are tried. */
export const results: Slice = {
  async each(filling, label, items) {
    const { before, after } = corrected(filling, label, items);
    const result = (daysAgo: number, loinc?: string) => observed(filling, label, items.journeyId, daysAgo, loinc);
    const known = { ...result(2, KNOWN), rangeLow: null, rangeHigh: null, interpretation: null };
    // in a journey of its own: only clinicians see it there, and a page of a long journey would end elsewhere for them
    const held = { ...result(2, WAITS), journeyId: uuidv7() };
    filling.tell(label, filling.idOf(held.journeyId));
    const [noted, told] = [result(3), { ...result(4), interpretation: 'HH' }];
    const observations = [before, noted, told, ...(label === 'general' ? [known, held] : [])];
    await filling.imports(label, { diagnosis: { observations } });
    await filling.imports(label, { diagnosis: { observations: [after] } });
    if (label === WITHHELD) return;
    const ids = [noted.id, told.id].map(filling.idOf);
    const all = ({ resultReviews }: Waiting) => ids.every((id) => resultReviews.some((one) => one.id === id));
    const { resultReviews } = await filling.sees<Waiting>('diagnosis', 'care team', 'resultReviews { id version }', all);
    const { version } = resultReviews.find(({ id }) => id === ids[0])!;
    const note = `($id: ID!, $version: Int!) { acknowledgeResult(id: $id, expectedVersion: $version, action: REPEAT_TEST) { __typename } }`;
    await filling.does('diagnosis', 'care team', note, { id: ids[0], version });
    await filling.does('diagnosis', 'care team', `($id: ID!) { tellResult(id: $id, how: WRITTEN) { __typename } }`, { id: ids[1] });
  },
  async once(filling) {
    const choose = `($m: ID!) { chooseResultRelease(memberId: $m, preference: AS_RULED) { __typename } }`;
    await filling.does('diagnosis', 'self', choose, { m: filling.memberId });
  },
};
