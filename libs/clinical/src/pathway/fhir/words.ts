import { LANGUAGES } from '../../name/names.ts';
import { displayUnit } from '../../unit/unit.ts';
import type { Comparator, Text } from '../pathway.ts';
import type { FhirConcept, FhirQuantity, Translated } from './types.ts';

/** The other languages of a text, beside its English. */
export const translated = (text: Text): Translated => ({
  extension: LANGUAGES.filter((language) => language !== 'en').map((language) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: language },
      { url: 'content', valueString: text[language] },
    ],
  })),
});

export const said = (text: Text): FhirConcept => ({ text: text.en, _text: translated(text) });

export const quantity = (value: number, unit: string, comparator?: Comparator): FhirQuantity => ({
  value,
  ...(comparator ? { comparator } : {}),
  unit: displayUnit(unit),
  system: 'http://unitsofmeasure.org',
  code: unit,
});

/** FHIR Duration. */
export const days = (value: number): FhirQuantity => quantity(value, 'd');
