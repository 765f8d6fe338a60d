import { bootContext, type Booted } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { patientWith } from '../../test/medicines.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const PENICILLIN = '91936005';

test('approving what goes ill together is refused with what was found; with a reason it is approved, and the reason is kept', async () => {
  const { asks, does, asMember, medicines, idOf } = await patientWith(booted, { 'Warfarin 5 MG': {}, 'Ibuprofen 400 MG': {} });
  const { id } = await asks('requestRefill', { id: idOf('Ibuprofen 400 MG') });
  expect(await does('approveRefill', { id })).toMatchObject({
    __typename: 'MedicationWarningsError',
    found: [
      {
        kind: 'INTERACTION',
        severity: 'MAJOR',
        because: expect.stringMatching(/[א-ת]/),
        other: { id: idOf('Warfarin 5 MG') },
        allergy: null,
      },
    ],
  });
  expect(await does('approveRefill', { id, why: '   ' })).toMatchObject({ __typename: 'MedicationWarningsError' });
  expect(await does('approveRefill', { id, why: 'Three days only, INR on Monday' })).toMatchObject({
    ...{ status: 'APPROVED', overrideReason: 'Three days only, INR on Monday', warnings: [{ severity: 'MAJOR' }] },
  });
  // The member sees that it was approved; what clinicians wrote for each other stays with them.
  expect(await medicines(asMember, `refill { status }`)).toContainEqual({ refill: { status: 'APPROVED' } });
  await expect(medicines(asMember, `refill { overrideReason }`)).rejects.toThrow('NOT_FOUND');
});

test('an allergy that diagnosis told speaks against an order; a former one, and one that was refuted, do not', async () => {
  const { me, after, isAllergicTo, say, asDoctor } = await patientWith(booted, {});
  const order = { text: 'Amoxicillin 500 MG', code: { system: RXNORM, code: '308191' }, dosage: 'Three times a day' };
  const former = await isAllergicTo(PENICILLIN, 'resolved');
  const refuted = await isAllergicTo(PENICILLIN, 'active', 'refuted');
  expect(await say(asDoctor, 'orderMedication', { memberId: me, medication: order }, [...after, former, refuted])).toMatchObject({
    ...{ __typename: 'Medication', status: 'active', sensitivity: 'GENERAL' },
  });
  const known = await isAllergicTo(PENICILLIN);
  const again = { memberId: me, medication: { ...order, text: 'Penicillin V 500 MG' } };
  expect(await say(asDoctor, 'orderMedication', again, [...after, known])).toMatchObject({
    __typename: 'MedicationWarningsError',
    found: [{ kind: 'ALLERGY', severity: 'CONTRAINDICATED', allergy: { codings: [{ code: PENICILLIN }] }, other: null }],
  });
  await say(asDoctor, 'orderMedication', { ...again, why: 'Desensitised in hospital' }, [...after, known]);
  const { rows } = await booted.admin.query(
    `select override_reason as reason, warnings->0->>'kind' as kind from medication where member_id = $1 and override_reason is not null`,
    [me],
  );
  expect(rows).toEqual([{ reason: 'Desensitised in hospital', kind: 'allergy' }]);
});

test('what is moderate is shown and needs no reason; a stopped medicine speaks against nothing; what no table knows is named', async () => {
  const given = { 'Lisinopril 10 MG': {}, 'Ibuprofen 400 MG': {}, 'Warfarin 5 MG': { status: 'stopped' }, 'Herb of joy': {} };
  const { asks, does, asDoctor, asMember, medicines, idOf } = await patientWith(booted, given);
  const check = `code { text } check { warnings { severity other { id } } unknown { id journeyId code { text } } }`;
  const found = await medicines<{ code: { text: string }; check: object }>(asDoctor, check);
  expect(found.find(({ code }) => code.text === 'Ibuprofen 400 MG')?.check).toEqual({
    warnings: [{ severity: 'MODERATE', other: { id: idOf('Lisinopril 10 MG') } }],
    unknown: [{ id: idOf('Herb of joy'), journeyId: expect.any(String), code: { text: 'Herb of joy' } }],
  });
  const { id } = await asks('requestRefill', { id: idOf('Ibuprofen 400 MG') });
  expect(await does('approveRefill', { id })).toMatchObject({
    status: 'APPROVED',
    warnings: [{ severity: 'MODERATE' }],
    overrideReason: null,
  });
  await expect(medicines(asMember, check)).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
});

test('of two medicines that go ill together and are ordered at the same moment, the second is checked against the first', async () => {
  for (let n = 0; n < 3; n++) {
    const { me, after, say, asDoctor } = await patientWith(booted, {});
    const order = (text: string, code: string) =>
      say(asDoctor, 'orderMedication', { memberId: me, medication: { text, code: { system: RXNORM, code } } }, after);
    const said = await Promise.all([order('Warfarin 5 MG', '855332'), order('Ibuprofen 400 MG', '197805')]);
    expect(said.map(({ __typename }) => __typename).toSorted()).toEqual(['Medication', 'MedicationWarningsError']);
  }
});
