import { toGlobalId } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { facts, observation, readWith } from '../../test/bundles.ts';

const ORDER = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const global = toGlobalId({ memberId: '0f8fad5b-d9cb-469f-a165-70867728950e', id: ORDER });
const basedOn = (...references: readonly object[]) =>
  facts(readWith(observation('o', { basedOn: references }))).observations?.map((one) => one.basedOn);

test.each([
  ['by its id', { reference: `ServiceRequest/${ORDER}` }],
  ['by the id of the graph', { reference: `ServiceRequest/${global}` }],
  ['by a conditional reference', { reference: `ServiceRequest?identifier=urn:careway:order|${global}` }],
  ['by its identifier', { identifier: { system: 'urn:careway:order', value: ORDER } }],
])('the order that a result answers is found %s', (_says, reference) => {
  expect(basedOn(reference)).toEqual([ORDER]);
});

test('what refers to no order of ours says nothing, and the result is taken', () => {
  expect(basedOn({ reference: 'CarePlan/1' }, { identifier: { system: 'urn:example', value: ORDER } })).toEqual([undefined]);
  expect(basedOn({ reference: 'ServiceRequest/77' }, { reference: `ServiceRequest/${ORDER}` })).toEqual([ORDER]);
  expect(basedOn()).toEqual([undefined]);
});
