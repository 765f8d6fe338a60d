import { uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { ALL, bandOf, clinicNode, cubeOf, districtNode, type FunnelRow, NO_DISTRICT, noClinicNode } from './cube.ts';
import { NO_CLINIC } from './contributions.ts';
import { csvOf } from './funnel.csv.ts';
import { Funnel } from './funnel.service.ts';

const [carmel, hadar] = [uuidv7(), uuidv7()];
const row = (more: Partial<FunnelRow>): FunnelRow => ({
  district: '',
  clinic_id: carmel,
  birth_year: 1980,
  gender: 'female',
  stage: 'diagnosed',
  journeys: 30,
  members: 20,
  ...more,
});
const DISTRICTS = new Map([
  [carmel, 'Haifa'],
  [hadar, 'Haifa'],
]);
const at = (rows: FunnelRow[], place: string[]) =>
  cubeOf(rows, DISTRICTS, 2026)
    .cells(place)
    .find(({ stage }) => stage === 'diagnosed');

test('ages fall into bands by calendar years', () => {
  expect([2026, 2021, 2020, 2009, 2008, 1987, 1986, 1961, 1951, 1900].map((year) => bandOf(year, 2026))).toEqual([
    '0-5',
    '0-5',
    '6-17',
    '6-17',
    '18-39',
    '18-39',
    '40-64',
    '65-74',
    '75-plus',
    '75-plus',
  ]);
});

test('a clinic counts where it lies, and members without one in their own district', () => {
  const rows = [
    row({}),
    row({ clinic_id: hadar, members: 12, journeys: 12 }),
    row({ clinic_id: NO_CLINIC, district: 'Haifa', members: 11, journeys: 11 }),
  ];
  expect(at(rows, [clinicNode(carmel), ALL, ALL])).toMatchObject({ members: 20, journeys: 30 });
  expect(at(rows, [noClinicNode('Haifa'), ALL, ALL])).toMatchObject({ members: 11 });
  expect(at(rows, [districtNode('Haifa'), '40-64', 'female'])).toMatchObject({ members: 43, journeys: 53, hidden: false });
});

test('members of whom no district is known are a group with a name, which a filter finds: not everybody', () => {
  const rows = [row({}), row({ clinic_id: NO_CLINIC, district: '', members: 11, journeys: 12 })];
  const ask = (district?: string) => new Funnel(cubeOf(rows, new Map([[carmel, 'Haifa']]), 2026), { district: district ?? null }, null);
  const members = (cells: readonly { readonly stage: string; readonly members: number | null }[]) =>
    cells.find(({ stage }) => stage === 'diagnosed')?.members;
  expect(
    ask()
      .by('DISTRICT')
      .map(({ key, cells }) => [key, members(cells)]),
  ).toEqual([
    ['Haifa', 20],
    [NO_DISTRICT, 11],
  ]);
  expect([members(ask().stages), members(ask(NO_DISTRICT).stages), members(ask('Haifa').stages)]).toEqual([31, 11, 20]);
});

test('where few members stand, their many journeys are hidden with them', () => {
  const rows = [row({ members: 4, journeys: 40 }), row({ clinic_id: hadar })];
  const hidden = { stage: 'diagnosed', members: null, journeys: null, hidden: true };
  expect(at(rows, [clinicNode(carmel), ALL, ALL])).toEqual(hidden);
  expect(at(rows, [clinicNode(hadar), ALL, ALL])).toEqual(hidden);
  expect(at(rows, [districtNode('Haifa'), ALL, ALL])).toMatchObject({ members: 24, hidden: false });
});

test('two years of birth in one band are one group', () => {
  const rows = [row({ birth_year: 1980, members: 6 }), row({ birth_year: 1981, members: 6 })];
  expect(at(rows, [clinicNode(carmel), '40-64', 'female'])).toMatchObject({ members: 12, hidden: false });
});

test('a spreadsheet gets text where a name looks like a formula, and no hidden number', () => {
  const cells = [{ stage: 'diagnosed', journeys: null, members: null, hidden: true } as const];
  expect(csvOf([{ key: '=1+1,"x"', cells }])).toBe(`group,stage,journeys,members\r\n"'=1+1,""x""",diagnosed,hidden,hidden\r\n`);
});
