/** What a generated member may have: SNOMED CT for the condition and its plan, RxNorm for the medicine, LOINC for what is measured. */
export interface Illness {
  readonly code: string;
  readonly words: string;
  readonly isLasting: boolean;
  readonly medicine?: { readonly code: string; readonly words: string };
  readonly plan?: {
    readonly code: string;
    readonly words: string;
    readonly activities: readonly (readonly [code: string, words: string])[];
    readonly goals: readonly string[];
  };
}

export const ILLNESSES: readonly [Illness, ...Illness[]] = [
  {
    code: '44054006',
    words: 'Diabetes',
    isLasting: true,
    medicine: { code: '860975', words: '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet' },
    plan: {
      code: '698360004',
      words: 'Diabetes self management plan',
      activities: [
        ['160670007', 'Diabetic diet'],
        ['229065009', 'Exercise therapy'],
      ],
      goals: [
        'Hemoglobin A1c total in Blood < 7.0',
        'Maintain blood pressure below 140/90 mmHg',
        'Know what to do when blood sugar is low',
      ],
    },
  },
  {
    code: '38341003',
    words: 'Hypertension',
    isLasting: true,
    medicine: { code: '316049', words: 'Hydrochlorothiazide 25 MG' },
    plan: {
      code: '443402002',
      words: 'Lifestyle education regarding hypertension',
      activities: [['386463000', 'Prescribed activity/exercise education']],
      goals: [],
    },
  },
  {
    code: '10509002',
    words: 'Acute bronchitis (disorder)',
    isLasting: false,
    medicine: { code: '313782', words: 'Acetaminophen 325 MG Oral Tablet' },
  },
  { code: '444814009', words: 'Viral sinusitis (disorder)', isLasting: false },
];

export interface Measure {
  readonly code: string;
  readonly words: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}
export const VITALS: readonly Measure[] = [
  { code: '8302-2', words: 'Body Height', unit: 'cm', low: 150, high: 190 },
  { code: '29463-7', words: 'Body Weight', unit: 'kg', low: 50, high: 110 },
];
export const PANEL: readonly Measure[] = [
  { code: '2339-0', words: 'Glucose', unit: 'mg/dL', low: 70, high: 180 },
  { code: '38483-4', words: 'Creatinine', unit: 'mg/dL', low: 1, high: 3 },
  { code: '2947-0', words: 'Sodium', unit: 'mmol/L', low: 130, high: 146 },
];
