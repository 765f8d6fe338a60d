import { displayName, type Language } from '@careway/clinical';
import { READING_KINDS } from '@careway/clinical/reading';

/** What a goal can be measured by: how a measure is called, by its LOINC code, and the UCUM unit that it is set in. */
export interface Measure {
  readonly loinc: string;
  readonly unit: string;
  readonly name: string;
}

/** Tests that goals of care are set by, with the unit of our laboratories' results. */
const LABORATORY: readonly (readonly [loinc: string, unit: string])[] = [
  ['4548-4', '%'],
  ['18262-6', 'mg/dL'],
  ['2571-8', 'mg/dL'],
  ['33914-3', 'mL/min/{1.73_m2}'],
  ['14959-1', 'mg/g'],
  ['6298-4', 'mmol/L'],
  ['718-7', 'g/dL'],
  ['3016-3', 'm[IU]/L'],
  ['39156-5', 'kg/m2'],
];

export const measuresIn = (language: Language): readonly Measure[] => [
  ...READING_KINDS.map(({ loinc, units, name }) => ({ loinc: loinc[0], unit: units[0].unit, name: name[language] })),
  ...LABORATORY.map(([loinc, unit]) => ({
    loinc,
    unit,
    name: displayName([{ system: 'http://loinc.org', code: loinc }], language) ?? loinc,
  })),
];
