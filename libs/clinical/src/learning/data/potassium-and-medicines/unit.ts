import { source } from '../../../source/source.ts';
import { type LearningUnit, many, one } from '../../unit.ts';
import { en } from './en.ts';
import { he } from './he.ts';

export const POTASSIUM_AND_MEDICINES: LearningUnit = {
  id: 'potassium-and-medicines',
  version: 1,
  minutes: 20,
  professions: ['family-physician', 'internist', 'cardiologist', 'nurse', 'diabetes-nurse', 'pharmacist'],
  writtenOn: '2026-11-30',
  reviewBy: '2028-11-30',
  review: null,
  sources: {
    ukka: source(
      'UK Kidney Association: treatment of acute hyperkalaemia in adults',
      2023,
      'https://www.ukkidney.org/health-professionals/guidelines/treatment-acute-hyperkalaemia-adults',
    ),
    esc: source('2021 ESC Guidelines for acute and chronic heart failure', 2021, 'https://doi.org/10.1093/eurheartj/ehab368'),
    trimethoprim: source(
      'Antoniou et al.: trimethoprim-sulfamethoxazole and hyperkalaemia in patients with inhibitors of the renin-angiotensin system',
      2010,
      'https://doi.org/10.1001/archinternmed.2010.142',
    ),
    low: source('StatPearls: Hypokalemia', 2024, 'https://www.ncbi.nlm.nih.gov/books/NBK482465/'),
    magnesium: source(
      'Huang and Kuo, JASN: mechanism of hypokalemia in magnesium deficiency',
      2007,
      'https://doi.org/10.1681/ASN.2007070792',
    ),
  },
  sections: { up: ['ukka', 'trimethoprim'], down: ['low', 'magnesium'], watch: ['esc'], high: ['ukka'] },
  questions: [
    many('raise', [0, 2, 4], 'ukka'),
    one('cystitis', 3, 'trimethoprim'),
    one('stubborn', 1, 'magnesium'),
    one('mra', 2, 'esc'),
    one('ecg', 0, 'ukka'),
  ],
  words: { en, he },
};
