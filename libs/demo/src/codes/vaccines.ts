import { type Concept, cvx } from './concept.ts';

export const VACCINE = {
  hepatitisB: cvx('08', 'Hepatitis B, child'),
  rotavirus: cvx('116', 'Rotavirus, pentavalent'),
  fiveInOne: cvx('120', 'Diphtheria, tetanus, pertussis, polio, Hib'),
  pneumococcus: cvx('133', 'Pneumococcal conjugate, 13-valent'),
  mmrv: cvx('94', 'Measles, mumps, rubella, varicella'),
  hepatitisA: cvx('83', 'Hepatitis A, child'),
  hpv: cvx('165', 'Human papillomavirus, 9-valent'),
  tdap: cvx('115', 'Tetanus, diphtheria, pertussis'),
  tetanus: cvx('113', 'Tetanus and diphtheria, adult'),
  influenza: cvx('140', 'Influenza, seasonal'),
  pneumococcus23: cvx('33', 'Pneumococcal polysaccharide, 23-valent'),
  zoster: cvx('187', 'Shingles, recombinant'),
} as const satisfies Record<string, Concept>;

interface Dose {
  readonly vaccine: Concept;
  /** Age in days at which it is given. */
  readonly day: number;
}

const MONTH = 30.44;
const dose = (vaccine: Concept, ...months: readonly number[]): Dose[] =>
  months.map((month) => ({ vaccine, day: Math.round(month * MONTH) + 2 }));

/** What a child gets in the manner of the public programme: at birth, in the well-baby clinic, at school. */
export const CHILDHOOD: readonly Dose[] = [
  ...dose(VACCINE.hepatitisB, 0, 1, 6),
  ...dose(VACCINE.rotavirus, 2, 4, 6),
  ...dose(VACCINE.fiveInOne, 2, 4, 6, 12),
  ...dose(VACCINE.pneumococcus, 2, 4, 12),
  ...dose(VACCINE.mmrv, 12, 79),
  ...dose(VACCINE.hepatitisA, 18, 24),
  ...dose(VACCINE.tdap, 91),
  ...dose(VACCINE.hpv, 164, 170),
];
