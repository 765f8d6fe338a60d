import { uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { item } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const SUMMARY = 'allergySummary { status allergies { code { text } } absences { code { text } } }';
const allergy = (name: string, code: string) => ({
  ...item('AllergyIntolerance', name),
  code: { text: name, codings: [{ system: 'http://snomed.info/sct', code }] },
  ...{ clinicalStatus: 'active', verificationStatus: 'confirmed', criticality: null, type: 'allergy', categories: [] },
});

test('who treats a member reads whether anybody has asked for allergies; a stranger reads nothing', async () => {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, me, doctor);
  const summary = async () => {
    const { query, variables } = ofMember(me, SUMMARY);
    const { data, errors } = await booted.ask(clinician(doctor), query, variables, after);
    expect(errors).toBeUndefined();
    return (data['_entities'] as { allergySummary: unknown }[])[0]?.allergySummary;
  };
  expect(await summary()).toEqual({ status: 'NOT_ASKED', allergies: [], absences: [] });
  await take(booted, me, { allergies: [allergy('No known allergy', '716186003')] });
  expect(await summary()).toEqual({ status: 'NONE_KNOWN', allergies: [], absences: [] });
  await take(booted, me, { allergies: [allergy('Peanut', '91935009')] });
  expect(await summary()).toEqual({ status: 'KNOWN', allergies: [{ code: { text: 'Peanut' } }], absences: [] });

  const { query, variables } = ofMember(me, SUMMARY);
  const stranger = await booted.ask(clinician(uuidv7()), query, variables, after);
  expect(stranger.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
