import type { LearningWords } from '../../unit.ts';

export const en: LearningWords = {
  title: 'Read an eGFR by CKD-EPI 2021',
  summary: 'What the equation knows, when it misleads, and what a fall after a new medicine means.',
  objectives: [
    'Say what CKD-EPI 2021 is worked out from',
    'Tell chronic kidney disease from one low result',
    'Name when creatinine misleads and cystatin C helps',
    'Judge a fall of eGFR after an ACE inhibitor, an ARB or an SGLT2 inhibitor',
  ],
  text: `
# What the equation knows {equation}
CKD-EPI 2021 takes creatinine in serum, age and sex. The coefficient for race of 2009 is gone.
It answers in mL/min per 1.73 m² of body surface.
An equation with cystatin C beside creatinine came closer to measured filtration than creatinine alone.
The calculator of this house uses the equation of 2021 for creatinine.

# When it is chronic kidney disease {ckd}
Abnormal structure or function for at least three months, with implications for health. One of these is enough:
- eGFR below 60
- Albumin to creatinine in urine of 30 mg/g or more
- Sediment, structure or histology that is abnormal, a tubular disorder, or a transplant

Both numbers are staged together: G1 to G5 by eGFR, A1 to A3 by albumin. An eGFR of 70 without any sign of damage is no kidney disease.

# When creatinine misleads {misled}
- Creatinine is not steady, as in acute kidney injury: the number lags behind
- Very little muscle (frailty, amputation, wasting): eGFR looks too good
- Very much muscle, much meat, creatine: eGFR looks too low
- Trimethoprim and some other medicines block secretion: creatinine rises without loss of filtration

Where more exactness changes what is done, KDIGO asks for cystatin C with creatinine.

# After a new medicine {after}
Check creatinine and potassium within two to four weeks after an ACE inhibitor or ARB was begun or raised.
Go on unless creatinine rises by more than 30 % within four weeks.
A small, reversible fall of eGFR at the start of an SGLT2 inhibitor is usually no reason to stop it.
`,
  questions: {
    inputs: {
      ask: 'What does CKD-EPI 2021 for creatinine need?',
      options: ['Creatinine, age, sex, race', 'Creatinine, age, sex', 'Creatinine, age, weight', 'Creatinine, urea, albumin'],
      why: 'The equation of 2021 was fitted without race; it takes serum creatinine, age and sex. Weight belongs to Cockcroft-Gault.',
    },
    ckd: {
      ask: 'Which of these are chronic kidney disease?',
      options: [
        'One eGFR of 55, none before',
        'ACR 45 mg/g and eGFR 85, both for a year',
        'eGFR 70 for years, urine and structure normal',
        'eGFR 52 and 50, four months apart',
      ],
      why: 'It takes three months and one marker: eGFR below 60, or damage such as an ACR of 30 mg/g and more. One result is repeated first.',
    },
    unsteady: {
      ask: 'Creatinine has doubled within two days. What does the eGFR of today say?',
      options: [
        'The filtration of today',
        'The stage of the chronic disease',
        'Little: creatinine is not steady, and true filtration is likely lower',
        'That the laboratory made a mistake',
      ],
      why: 'The equations assume a steady creatinine. While it rises, eGFR overestimates filtration.',
    },
    muscle: {
      ask: 'A frail woman of 82 with very little muscle has an eGFR of 74. What helps before a medicine with a narrow margin is dosed?',
      options: [
        'Cystatin C with creatinine',
        'The same equation with race',
        'Nothing: 74 is normal at that age',
        'A meal of meat before the next test',
      ],
      why: 'With little muscle, creatinine makes the kidney look better than it is. Cystatin C hardly depends on muscle.',
    },
    dip: {
      ask: 'Three weeks after ramipril was begun, creatinine rose from 1.20 to 1.40 mg/dL; potassium is 4.8. What follows?',
      options: [
        'Stop ramipril: creatinine rose',
        'Halve the dose',
        'Add potassium',
        'Go on and check again: a rise of 17 % is within what is accepted',
      ],
      why: 'KDIGO: continue unless creatinine rises by more than 30 % within four weeks of the start or of a raised dose.',
    },
  },
};
