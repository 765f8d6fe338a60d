import type { LearningWords } from '../../unit.ts';

export const en: LearningWords = {
  title: 'PHQ-9, and what follows item 9',
  summary: 'How the score is read, why a yes to item 9 counts at any score, and how to ask further.',
  objectives: [
    'Read a PHQ-9 by its bands, and say what it does not prove',
    'Act on any answer above zero to item 9, whatever the sum',
    'Ask about suicide openly, and plan safety instead of computing a risk',
  ],
  text: `
# The score {score}
Nine items of 0 to 3 give 0 to 27. Its bands begin at 5 (mild), 10 (moderate), 15 (moderately severe) and 20 (severe).
At 10 and more, sensitivity and specificity for major depression were 88 % each in the study of 2001.
It is a measure of how much there is, not a diagnosis: grief, bipolar disorder, medicines and illness of the body are asked about.

# Item 9 stands for itself {nine}
It asks about thoughts of being better off dead or of hurting oneself.
Whoever said “nearly every day” had a suicide attempt within a year in about 4 of 100 cases, whoever said “not at all” in 0.4 of 100.
The risk rises within days and lasts for months. So any answer above zero is talked about on the same day, also when the sum is low.
“Not at all” is no proof of safety.

# How to ask {asking}
Ask openly: thoughts, plan, means, earlier attempts, what keeps the person alive, who is near.
Asking does not bring the thought; reviews found none of that harm, and some relief.
NICE advises against scales and grades (“low”, “high”) to predict suicide or to decide who gets help.
Make a plan together: what warns, what helps, whom to call, means out of reach, when you speak again.

# In this house {here}
An answer above zero to item 9 of a form that a member sends stands on top of the worklist.
In danger now: stay with the person, call 101. By day and night ERAN listens at 1201.
`,
  questions: {
    cut: {
      ask: 'From which sum on does the study of 2001 give 88 % sensitivity and specificity for major depression?',
      options: ['5', '8', '10', '20'],
      why: 'At 10 and more both were 88 %. The band “moderate” begins there.',
    },
    low: {
      ask: 'A PHQ-9 of 6, with item 9 at “several days”. What follows?',
      options: [
        'Repeat it in a month: the sum is low',
        'Talk about it on the same day',
        'Send a leaflet',
        'Nothing, as long as nobody asks',
      ],
      why: 'Item 9 predicts attempts by itself: risk rises from the first step on, within days. The sum does not take that away.',
    },
    then: {
      ask: 'Which of these does NICE support after somebody told of thoughts of suicide?',
      options: [
        'A talk about needs, safety and what helps',
        'A score that says “low risk”',
        'Withholding help until the score is high',
        'A safety plan made together',
      ],
      why: 'NICE: no tools or scales to predict suicide or to decide on treatment; instead an assessment of needs and a safety plan together.',
    },
    harm: {
      ask: 'A colleague fears that asking could give somebody the idea. What does research say?',
      options: [
        'Asking does not raise suicidal thoughts, and may lower them',
        'It raises them in the young',
        'It raises them for a day',
        'Nobody has studied it',
      ],
      why: 'The review of 13 studies by Dazzi and colleagues found no significant rise in adults or adolescents.',
    },
    scale: {
      ask: 'Item 9 is “not at all”, and the person speaks of giving away belongings. What do you rely on?',
      options: ['The zero in item 9', 'The sum of the PHQ-9', 'A risk scale', 'What you hear: you ask further'],
      why: 'A zero is no proof of safety, and scales do not predict. What the person says and does is asked about.',
    },
  },
};
