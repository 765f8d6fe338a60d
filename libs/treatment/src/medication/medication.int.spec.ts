import { uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { patientWith } from '../../test/medicines.ts';
import { ofMember } from '../../test/take.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const METFORMIN = 'Metformin 500 MG';
const EDITS = `status version dosage edits { reason by { id } fields { field before after } }`;

test('a medicine is taken otherwise: the reason and both values stand for the member to read, and no fact carries them', async () => {
  const { me, doctor, does, asMember, medicines, idOf, told } = await patientWith(booted, { [METFORMIN]: { dosage: 'Once a day' } });
  const id = idOf(METFORMIN);
  const change = (expectedVersion: number, changes: object, why = 'Sugar still high') =>
    does('changeMedication', { id, expectedVersion, changes, why });
  expect(await change(1, { dosage: 'Twice a day', repeatsAllowed: 3 })).toMatchObject({ __typename: 'Medication', status: 'active' });
  expect(await medicines(asMember, EDITS)).toMatchObject([
    {
      ...{ version: 2, dosage: 'Twice a day' },
      edits: [
        {
          reason: 'Sugar still high',
          by: { id: doctor },
          fields: [
            { field: 'dosage', before: 'Once a day', after: 'Twice a day' },
            { field: 'repeatsAllowed', before: null, after: '3' },
          ],
        },
      ],
    },
  ]);
  expect(await change(1, { dosage: 'Once' })).toMatchObject({ __typename: 'EditedMeanwhileError', currentVersion: 2, editedBy: doctor });
  expect(await change(2, { dosage: 'Once' }, '  ')).toMatchObject({ __typename: 'InvalidInputError', field: 'reason' });
  expect(await change(2, { dosage: 'Twice a day' })).toMatchObject({ __typename: 'InvalidInputError', field: 'changes' });
  expect(await change(2, { repeatsAllowed: -1 })).toMatchObject({ __typename: 'InvalidInputError', field: 'repeatsAllowed' });
  expect(await told()).toEqual(['medication-ordered', 'medication-changed']);
  const { rows } = await booted.admin.query<{ data: string }>(`select data::text from outbox where key = $1`, [me]);
  expect(rows.filter(({ data }) => /Sugar|Twice/.test(data))).toEqual([]);
});

test('a medicine that is stopped takes along what was asked for and not collected; nothing more can be asked for or changed', async () => {
  const { does, asks, asMember, medicines, idOf, told } = await patientWith(booted, { [METFORMIN]: {} });
  const id = idOf(METFORMIN);
  const { id: refill } = await asks('requestRefill', { id });
  await does('approveRefill', { id: refill });
  await does('dispenseRefill', { id: refill });
  expect(await does('stopMedication', { id, expectedVersion: 1, why: 'Kidneys' })).toMatchObject({ status: 'stopped' });
  expect(await medicines(asMember, `status refill { status refusalReason dispensedAt }`)).toEqual([
    { status: 'stopped', refill: { status: 'REFUSED', refusalReason: 'Kidneys', dispensedAt: null } },
  ]);
  expect(await asks('collectRefill', { id: refill })).toMatchObject({ __typename: 'RefillStepError', status: 'REFUSED' });
  expect(await asks('requestRefill', { id })).toMatchObject({ __typename: 'MedicationNotActiveError' });
  for (const command of ['stopMedication', 'changeMedication'] as const)
    expect(await does(command, { id, expectedVersion: 2, changes: { dosage: 'x' }, why: 'x' })).toMatchObject({
      __typename: 'MedicationNotActiveError',
    });
  expect((await told()).slice(-2)).toEqual(['medication-stopped', 'refill-refused']);
});

test('what speaks against a medicine is shown before it is ordered, and with the order why it was ordered all the same', async () => {
  const { me, does, asDoctor, asMember, after, idOf } = await patientWith(booted, { 'Warfarin 5 MG': {} });
  const medication = { text: 'Ibuprofen 400 MG', code: { system: 'http://www.whocc.no/atc', code: 'M01AE01' } };
  const check = ofMember(
    me,
    `medicationCheck(code: { system: "http://www.whocc.no/atc", code: "M01AE01" }) { warnings { severity other { id } } unknown { id } }`,
  );
  const { data } = await booted.ask(asDoctor, check.query, check.variables, after);
  expect(data['_entities']).toEqual([
    { medicationCheck: { warnings: [{ severity: 'MAJOR', other: { id: idOf('Warfarin 5 MG') } }], unknown: [] } },
  ]);
  expect((await booted.ask(asMember, check.query, check.variables, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await does('orderMedication', { memberId: me, medication })).toMatchObject({ __typename: 'MedicationWarningsError' });
  const { id } = await does('orderMedication', { memberId: me, medication, why: 'Three days, INR on Monday' });
  const kept = `query ($id: ID!) { medication(id: $id) { overrideReason orderWarnings { severity } } }`;
  expect((await booted.ask(asDoctor, kept, { id }, after)).data['medication']).toEqual({
    overrideReason: 'Three days, INR on Monday',
    orderWarnings: [{ severity: 'MAJOR' }],
  });
});

test('a prescription that has run out already is not written, nor made of one that stands', async () => {
  const { me, does, idOf } = await patientWith(booted, { [METFORMIN]: {} });
  const medication = { text: 'Ibuprofen 400 MG', code: { system: 'http://www.whocc.no/atc', code: 'M01AE01' } };
  const past = { validUntil: '2020-01-01' };
  const refused = { __typename: 'InvalidInputError', field: 'validUntil' };
  expect(await does('orderMedication', { memberId: me, medication: { ...medication, ...past } })).toMatchObject(refused);
  expect(await does('changeMedication', { id: idOf(METFORMIN), expectedVersion: 1, changes: past, why: 'x' })).toMatchObject(refused);
  const ahead = { ...medication, validUntil: '2099-01-01' };
  expect(await does('orderMedication', { memberId: me, medication: ahead })).toMatchObject({ __typename: 'Medication' });
});

test('a stranger changes nothing, and a member neither; the list of medicines is about nobody', async () => {
  const { say, asMember, idOf } = await patientWith(booted, { [METFORMIN]: {} });
  const edit = { id: idOf(METFORMIN), expectedVersion: 1, why: 'x' };
  for (const who of [asMember, clinician(uuidv7())]) await expect(say(who, 'stopMedication', edit)).rejects.toThrow('NOT_FOUND');
  const { data } = await booted.ask(asMember, `{ medicines { name code { system code } } }`, {});
  expect(data['medicines']).toContainEqual({ name: 'metformin', code: { system: 'http://www.whocc.no/atc', code: 'A10BA02' } });
});
