import type { Concept } from '../codes/concept.ts';
import { DRUG } from '../codes/medicines.ts';

/** How far a request for more has come. */
export type RequestState = 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'DISPENSED' | 'COLLECTED';

/** What people do with a medicine that was ordered before: each as oneself, now. */
export interface MedicineUse {
  readonly member: string;
  readonly concern: string;
  readonly drug: Concept;
  /** The clinician who decides and changes. */
  readonly by: string;
  readonly request?: RequestState;
  /** Why it was refused, in the member's language. */
  readonly refusal?: string;
  /** What the member said about the last days, the oldest first: taken, missed or left out; a dash where nothing was said. */
  readonly doses?: string;
  /** How it is taken from now on, and why. */
  readonly changed?: readonly [dosage: string, why: string];
  readonly stopped?: string;
}

export const MEDICINE_USES: readonly MedicineUse[] = [
  { ...{ member: 'noa', concern: 'blood-sugar', drug: DRUG.metformin850, by: 'levi' }, request: 'REQUESTED', doses: 'TTTMTTTTSTTT-T' },
  { ...{ member: 'noa', concern: 'blood-sugar', drug: DRUG.atorvastatin20, by: 'levi' }, request: 'DISPENSED', doses: 'TTTTTTT' },
  { ...{ member: 'ruth', concern: 'knee', drug: DRUG.paracetamol, by: 'levi' }, request: 'COLLECTED' },
  { ...{ member: 'yosef', concern: 'kidneys', drug: DRUG.losartan50, by: 'mansour' }, request: 'APPROVED' },
  {
    ...{ member: 'galina', concern: 'heart', drug: DRUG.furosemide, by: 'feldman' },
    ...{
      request: 'REQUESTED' as const,
      changed: ['1 таблетка утром и половина таблетки днём', 'Отёки на ногах усилились'] as const,
    },
  },
  {
    ...{ member: 'almaz', concern: 'back', drug: DRUG.naproxen, by: 'sokolova' },
    ...{ request: 'REFUSED' as const, refusal: 'עברו עשרה ימים. אם הגב עדיין כואב, נא לקבוע תור.' },
  },
  { ...{ member: 'salma', concern: 'pregnancy', drug: DRUG.iron, by: 'gordon' }, doses: 'TT-TTTMTT' },
];
