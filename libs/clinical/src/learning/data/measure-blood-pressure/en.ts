import type { LearningWords } from '../../unit.ts';

export const en: LearningWords = {
  title: 'Measure blood pressure properly',
  summary: 'Rest, arm, cuff, number of readings, and how a week at home becomes one number.',
  objectives: [
    'Prepare patient, arm and cuff so that the number can be trusted',
    'Take and average the right readings in the clinic',
    'Ask for home readings in the form that guidelines use',
  ],
  text: `
# Before the first reading {before}
- Five minutes of rest on a chair, in a quiet room
- No smoking, coffee or exercise for 30 minutes before
- Back supported, both feet flat on the floor, legs not crossed
- Arm bare and supported, with the middle of the cuff at the height of the heart
- Nobody talks, neither before nor between the readings

# The cuff {cuff}
Choose it by the circumference of the arm, not by what hangs on the device.
In a trial a regular cuff on an arm that needed a large one read 4.8 mmHg too high (systolic), and on one that needed an extra large one 19.5 mmHg.
Where a small one was needed, the regular cuff read 3.6 mmHg too low.

# How many, and which count {count}
Measure both arms at the first visit; from then on the arm with the higher pressure.
Take three readings, one to two minutes apart. The average of the last two counts.
Further ones are needed where the first two differ by more than 10 mmHg.

# At home {home}
- A validated device with an upper-arm cuff
- Seven days, three at least, before a visit
- Two readings in the morning and two in the evening, one minute apart
- The first day is left out; the average of the rest counts
- 135/85 mmHg at home corresponds to 140/90 in the clinic
`,
  questions: {
    before: {
      ask: 'What belongs before the first reading?',
      options: [
        'Five minutes of quiet rest',
        'A short talk, so that the patient relaxes',
        'Feet flat, back supported',
        'The arm supported at the height of the heart',
        'Legs crossed, to sit comfortably',
      ],
      why: 'Rest, support and the height of the heart are asked for. Talking and crossed legs raise the reading.',
    },
    cuff: {
      ask: 'An arm needs an extra large cuff, and the regular one is used. What happens to the systolic reading on average?',
      options: ['It is 20 mmHg too low', 'Nothing that matters', 'It is 5 mmHg too high', 'It is nearly 20 mmHg too high'],
      why: 'In the randomised crossover trial the regular cuff read 19.5 mmHg too high on arms that needed an extra large one.',
    },
    arms: {
      ask: 'At the first visit the right arm shows 148, the left 134 systolic, again and again. Which arm is used later?',
      options: [
        'The left one',
        'The right one: the higher pressure counts',
        'Either, and both are averaged',
        'The arm that is not dominant',
      ],
      why: 'Both arms are measured at first, and the arm with the higher pressure is used from then on.',
    },
    count: {
      ask: 'Three readings: 152, 144, 140 systolic. Which number counts?',
      options: ['152, the first', '145, the average of all', '142, the average of the last two', '140, the lowest'],
      why: 'The first reading is often higher. ESC takes the average of the last two of three.',
    },
    home: {
      ask: 'A patient measured for seven days, twice in the morning and twice in the evening. The average without the first day is 138/86. How is that read?',
      options: [
        'As high: the limit at home is 135/85',
        'As normal: the limit is 140/90',
        'As high only if the clinic agrees',
        'It cannot be used: 24 hours are needed',
      ],
      why: 'Home pressure is lower than in the clinic: an average of 135/85 and more corresponds to 140/90 there.',
    },
  },
};
