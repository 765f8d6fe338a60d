import type { LearningWords } from '../../unit.ts';

export const en: LearningWords = {
  title: 'Plain words for patients',
  summary: 'Write and say it so that everybody can act on it, and make sure that it arrived.',
  objectives: [
    'Use plain words with everybody, not only where it seems needed',
    'Give risks as numbers that can be compared',
    'Close each explanation with teach-back',
  ],
  text: `
# With everybody {all}
One cannot see who understands. AHRQ therefore asks for plain words with everybody, as one washes hands before each patient.
Of what is said in a visit, 40 to 80 % is forgotten at once, and nearly half of what is remembered is remembered wrongly.
The more is told, the larger is the part that is lost. Two or three points are enough.

# Words {words}
- The main message first, then what to do
- Everyday words: “high blood pressure” for hypertension, “kidney test” for creatinine
- One idea a sentence, active verbs, the reader as “you”
- A list for steps, and numbers that nobody has to compute with

The library of this house checks its plain texts by rules for the length of sentences and for words of the clinic.

# Numbers {numbers}
Give absolute numbers of the same size of group: “2 of 100 without, 1 of 100 with the medicine, in ten years”.
“Halves your risk” says nothing without the risk that is halved. “Rare” means something else to each reader.
Keep the denominator: 1 of 100 beside 20 of 100, not 1 of 100 beside 1 of 5. Say both what happens and what does not.

# Teach-back {back}
Ask the patient to tell it in their own words: “I want to be sure that I explained it well. How will you take it at home?”
It tests the explanation, not the patient. What did not arrive is said otherwise, and asked again.
“Do you understand?” is answered with yes.
`,
  questions: {
    whom: {
      ask: 'With whom does AHRQ ask for plain words?',
      options: ['With those who read little', 'With everybody', 'With those who ask for it', 'With the old'],
      why: 'Universal precautions: nobody can see who understands, and plain words harm nobody.',
    },
    words: {
      ask: 'Which sentences fit?',
      options: [
        'Antihypertensive therapy is to be maintained.',
        'Take the tablet every morning.',
        'Your kidney test is a little lower than last year.',
        'Adherence is paramount.',
        'Call us the same day if your legs swell.',
      ],
      why: 'Active verbs, everyday words, one idea, and what to do. The two others are words of the clinic without a reader.',
    },
    numbers: {
      ask: 'Which way to tell a risk can be compared best?',
      options: [
        'It halves your risk',
        'A rare side effect',
        '1 of 5 here, 3 of 100 there',
        '4 of 100 without and 3 of 100 with it, in ten years',
      ],
      why: 'Absolute numbers with the same denominator and a time can be compared. Relative risks alone make effects look larger.',
    },
    back: {
      ask: 'Which question is teach-back?',
      options: [
        'How will you take it at home? I want to be sure that I explained it well.',
        'Do you understand?',
        'Have you any questions?',
        'You know that already, don’t you?',
      ],
      why: 'Teach-back asks for the patient’s own words and takes the burden on the one who explained.',
    },
    forgotten: {
      ask: 'How much of what is told in a visit is forgotten at once?',
      options: ['About 5 %', 'About 20 %', '40 to 80 %', 'Nearly all'],
      why: 'Kessels: 40 to 80 %, and more of it the more is told.',
    },
  },
};
