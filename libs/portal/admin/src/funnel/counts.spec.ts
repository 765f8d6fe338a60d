import { expect, test } from '@jest/globals';
import type { GroupRowFragment, JourneyStage, StageCellFragment } from '../generated/graph.ts';
import { countOf, isEmpty, tellingFirst } from './counts.ts';

const shown = (stage: JourneyStage, members: number, journeys = members): StageCellFragment => ({
  stage,
  members,
  journeys,
  hidden: false,
});
const hidden = (stage: JourneyStage): StageCellFragment => ({ stage, members: null, journeys: null, hidden: true });

test('a hidden count is never a zero, a count that did not come is neither', () => {
  expect(countOf([hidden('ASKED')], 'ASKED', 'members')).toBe('hidden');
  expect(countOf([shown('ASKED', 0)], 'ASKED', 'members')).toBe(0);
  expect(countOf([], 'ASKED', 'members')).toBe('none');
});

test('a cell that is said to be hidden stays so, even if a number came with it', () => {
  expect(countOf([{ stage: 'ASKED', members: 4, journeys: 5, hidden: true }], 'ASKED', 'journeys')).toBe('hidden');
});

test('members and journeys are two counts', () => {
  expect(countOf([shown('CLOSED', 109, 177)], 'CLOSED', 'journeys')).toBe(177);
});

test('hidden people are people: only shown zeros are nobody', () => {
  expect(isEmpty([shown('ASKED', 0), hidden('CLOSED')])).toBe(false);
  expect(isEmpty([shown('ASKED', 0), shown('CLOSED', 0)])).toBe(true);
});

test('groups with more to show come first; hidden counts do not move a group', () => {
  const row = (key: string, ...cells: StageCellFragment[]): GroupRowFragment => ({ key, cells });
  const rows = [
    row('hid', hidden('PLANNED'), hidden('CLOSED')),
    row('nil', shown('PLANNED', 0)),
    row('some', shown('PLANNED', 12)),
    row('more', shown('PLANNED', 40)),
  ];
  expect(tellingFirst(rows, ['PLANNED', 'CLOSED'], 'members').map(({ key }) => key)).toEqual(['more', 'some', 'hid', 'nil']);
});
