import type { LearningWords } from '../../unit.ts';

export const en: LearningWords = {
  title: 'Potassium and medicines',
  summary: 'Which medicines raise potassium, which lower it, when to check, and what is urgent.',
  objectives: [
    'Name the medicines that raise or lower potassium, alone and together',
    'Plan the checks after a mineralocorticoid receptor antagonist was begun',
    'Tell the grades of hyperkalaemia, and when an ECG is due at once',
  ],
  text: `
# What raises it {up}
- ACE inhibitors, ARBs, mineralocorticoid receptor antagonists (MRA)
- Amiloride and triamterene
- Trimethoprim, alone or in co-trimoxazole: it works like amiloride
- NSAIDs, non-selective beta blockers, heparin, ciclosporin, tacrolimus
- Potassium tablets, and salt substitutes, which are potassium chloride

In people over 65 with an ACE inhibitor or ARB, co-trimoxazole went with nearly seven times the odds of a hospital stay for hyperkalaemia, compared with amoxicillin.

# What lowers it {down}
- Thiazides and loop diuretics
- Laxatives used for long, and diarrhoea
- Beta agonists and insulin: potassium moves into cells
- Corticosteroids of high dose, amphotericin B

A potassium that does not rise with tablets points to low magnesium: without magnesium the kidney goes on losing potassium.

# When to check {watch}
After an MRA was begun or raised: potassium and creatinine after one and four weeks, then at growing distances.
- Above 5.5 mmol/L: halve the dose and check again soon
- Above 6.0 mmol/L: stop it

Better than stopping for good: look for what was added (an NSAID, trimethoprim, salt substitute, dehydration) and begin again.

# What is urgent {high}
Mild is 5.5 to 5.9, moderate 6.0 to 6.4, severe 6.5 mmol/L and more.
From 6.0 on an ECG is due at once. Someone who is acutely unwell or has ECG changes goes to hospital.
A high value without any reason may be haemolysis or a late sample: repeat it, but never wait for the repeat where the ECG is changed.
`,
  questions: {
    raise: {
      ask: 'Which of these raise potassium?',
      options: ['Spironolactone', 'Hydrochlorothiazide', 'A salt substitute', 'Salbutamol', 'Ibuprofen'],
      why: 'MRAs, potassium chloride in salt substitutes and NSAIDs raise it. A thiazide loses potassium, salbutamol moves it into cells.',
    },
    cystitis: {
      ask: 'A man of 74 with ramipril and an eGFR of 48 has a urinary infection. Which antibiotic asks for most caution because of potassium?',
      options: ['Amoxicillin', 'Cefuroxime', 'Nitrofurantoin', 'Co-trimoxazole'],
      why: 'Trimethoprim blocks sodium channels as amiloride does. With an ACE inhibitor or ARB the odds of a hospital stay for hyperkalaemia were nearly sevenfold.',
    },
    stubborn: {
      ask: 'Potassium stays at 3.0 mmol/L in spite of two weeks of tablets. What do you look at first?',
      options: ['Calcium', 'Magnesium', 'Phosphate', 'TSH'],
      why: 'Magnesium deficiency opens potassium channels in the distal tubule: potassium is lost until magnesium is replaced.',
    },
    mra: {
      ask: 'Four weeks after eplerenone was begun in heart failure potassium is 5.7 mmol/L. The patient feels well. What do ESC guidelines say?',
      options: [
        'Go on as before, check in three months',
        'Stop it for good',
        'Halve the dose and check blood again soon',
        'Add a thiazide and raise the dose',
      ],
      why: 'Above 5.5: halve the dose and check closely. Above 6.0: stop. What was added meanwhile is looked for.',
    },
    ecg: {
      ask: 'The laboratory calls: potassium 6.3 mmol/L. What is due first?',
      options: ['An ECG at once', 'A repeat next week', 'A diet sheet', 'A 24-hour urine'],
      why: 'From 6.0 mmol/L on an urgent ECG is asked for; changes in it, or feeling unwell, mean hospital without waiting for a repeat.',
    },
  },
};
