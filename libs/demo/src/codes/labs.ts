import { type Concept, loinc } from './concept.ts';

/** What is measured: LOINC, UCUM unit, the laboratory's range (null: no bound on that side), decimals to round to. */
export interface Measure {
  readonly code: Concept;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly decimals: number;
  readonly category: 'laboratory' | 'vital-signs' | 'survey' | 'procedure' | 'imaging';
}

const lab = (code: string, text: string, unit: string, low: number | null, high: number | null, decimals = 0): Measure => ({
  code: loinc(code, text),
  unit,
  low,
  high,
  decimals,
  category: 'laboratory',
});
const other = (category: Measure['category'], code: string, text: string, unit: string, decimals = 0): Measure => ({
  ...lab(code, text, unit, null, null, decimals),
  category,
});

/** Ranges as a laboratory for adults prints them. */
export const LAB = {
  hba1c: lab('4548-4', 'HbA1c', '%', 4, 5.6, 1),
  glucose: lab('1558-6', 'Fasting glucose', 'mg/dL', 70, 99),
  ldl: lab('18262-6', 'LDL cholesterol', 'mg/dL', null, 130),
  hdl: lab('2085-9', 'HDL cholesterol', 'mg/dL', 40, null),
  cholesterol: lab('2093-3', 'Total cholesterol', 'mg/dL', null, 200),
  triglycerides: lab('2571-8', 'Triglycerides', 'mg/dL', null, 150),
  creatinine: lab('2160-0', 'Creatinine', 'mg/dL', 0.5, 1.2, 2),
  egfr: lab('98979-8', 'Estimated kidney filtration (eGFR)', 'mL/min/{1.73_m2}', 60, null),
  albuminRatio: lab('9318-7', 'Albumin to creatinine in urine', 'mg/g', null, 30),
  potassium: lab('2823-3', 'Potassium', 'mmol/L', 3.5, 5.1, 1),
  sodium: lab('2951-2', 'Sodium', 'mmol/L', 136, 145),
  haemoglobin: lab('718-7', 'Haemoglobin', 'g/dL', 12, 17, 1),
  leukocytes: lab('6690-2', 'White blood cells', '10*3/uL', 4, 11, 1),
  platelets: lab('777-3', 'Platelets', '10*3/uL', 150, 450),
  ferritin: lab('2276-4', 'Ferritin', 'ng/mL', 15, 150),
  tsh: lab('3016-3', 'TSH', 'm[IU]/L', 0.4, 4, 2),
  crp: lab('1988-5', 'C-reactive protein', 'mg/L', null, 5, 1),
  urate: lab('3084-1', 'Uric acid', 'mg/dL', 2.5, 7, 1),
  alt: lab('1742-6', 'ALT', 'U/L', null, 40),
  proBnp: lab('33762-6', 'NT-proBNP', 'pg/mL', null, 125),
  hivLoad: lab('20447-9', 'HIV viral load', '{copies}/mL', null, 50),
} as const satisfies Record<string, Measure>;

export const VITAL = {
  weight: other('vital-signs', '29463-7', 'Body weight', 'kg', 1),
  height: other('vital-signs', '8302-2', 'Body height', 'cm'),
  bmi: other('vital-signs', '39156-5', 'Body mass index', 'kg/m2', 1),
  pulse: other('vital-signs', '8867-4', 'Heart rate', '/min'),
  temperature: other('vital-signs', '8310-5', 'Body temperature', 'Cel', 1),
  oxygen: other('vital-signs', '59408-5', 'Oxygen saturation', '%'),
  pain: other('survey', '72514-3', 'Pain, 0 to 10', '{score}'),
  phq9: other('survey', '44261-6', 'PHQ-9 score', '{score}'),
  peakFlow: other('vital-signs', '33452-4', 'Peak flow', 'L/min'),
  ejection: other('imaging', '10230-1', 'Left ventricular ejection fraction', '%'),
} as const satisfies Record<string, Measure>;

/** A reading with two parts. */
export const PRESSURE = {
  panel: loinc('85354-9', 'Blood pressure'),
  systolic: loinc('8480-6', 'Systolic blood pressure'),
  diastolic: loinc('8462-4', 'Diastolic blood pressure'),
  unit: 'mm[Hg]',
} as const;

/** Stool test: present or not. */
export const STOOL_TEST = loinc('29771-3', 'Hidden blood in stool, immunological');

export const PANEL = {
  lipids: loinc('24331-1', 'Lipid panel'),
  metabolic: loinc('24321-2', 'Basic metabolic panel'),
  bloodCount: loinc('58410-2', 'Complete blood count'),
} as const satisfies Record<string, Concept>;
