import type { LearningWords } from '../../unit.ts';

export const en: LearningWords = {
  title: 'De-identify a case before you ask colleagues',
  summary: 'What has to leave a case, what may stay, and why the last look is yours.',
  objectives: [
    'Name what identifies a person directly, and what does so only together',
    'Keep the course of a case readable without its dates',
    'Look through what the gate proposes before you confirm it',
  ],
  text: `
# Why a name is not enough {why}
A name, a phone number or an identity number leads straight to a person.
Other details do it together: most people of a country can be singled out by their full date of birth, sex and the place where they live.
So a text without a name is not yet a text about nobody.

# What has to leave {out}
The Safe Harbor rule lists eighteen kinds of identifiers of the person, the relatives, the household and the employer. Among them are:
- Names, addresses smaller than a state, phone numbers, e-mail addresses
- Numbers: identity, record, account, device, licence
- Every part of a date but its year: birth, admission, discharge, death
- Ages over 89, which become one group of 90 and over
- Faces, voices and fingerprints, and web addresses

# What may stay {stays}
- Age up to 89, sex, findings, values with their units, medicines and doses
- Distances between dates: “three days after the first dose”
- What the question needs. If a detail does not change the answer, leave it out

Journals ask for the same: no name, no initials, no hospital number unless they are essential and the person agreed.

# The last look is yours {gate}
The gate of this house marks what it finds and moves all dates of a case by one offset, so distances stay.
No rule knows that a patient is the only one in the country with a disease, or that a story stood in the newspaper.
The rule itself asks for that look: whoever knows that the rest still identifies the person may not call it de-identified.
`,
  questions: {
    age: {
      ask: 'A patient is 93. What may stand in the question to colleagues?',
      options: ['93 years', 'Born in 1933', '90 or over', 'No hint of age at all'],
      why: 'Ages over 89, and years of birth that tell them, become one group of 90 and over.',
    },
    out: {
      ask: 'Which of these have to leave the text?',
      options: [
        'The day of admission',
        'The creatinine of 1.9 mg/dL',
        'The phone number of the daughter',
        'The record number',
        'That she is a woman',
      ],
      why: 'Parts of a date smaller than the year, phone numbers (also of relatives) and record numbers are on the list. Findings and sex are not.',
    },
    dates: {
      ask: 'The course of a fever over eight days matters for the question. What keeps it readable?',
      options: [
        'Leave the dates, since the name is gone',
        'Say how many days lie between the events, or move all dates by one offset',
        'Move each date by another offset',
        'Leave out when things happened',
      ],
      why: 'Distances between events identify nobody. One offset for the whole case keeps them; another one for each date breaks the course.',
    },
    rare: {
      ask: 'All eighteen identifiers are out. You know that the patient is the only one in the country with this disease. What follows?',
      options: [
        'It is de-identified: the list was followed',
        'It is enough to leave out the sex as well',
        'Colleagues are bound to secrecy, so it may be sent',
        'It is not de-identified yet: what you know counts as well',
      ],
      why: 'The rule has two halves: the list, and that whoever publishes does not know that the rest could identify the person.',
    },
    three: {
      ask: 'Which three details together single out most people of a country?',
      options: [
        'Full date of birth, sex, place of residence',
        'Year of birth, sex, diagnosis',
        'Sex, profession, blood group',
        'Diagnosis, medicine, dose',
      ],
      why: 'Sweeney found 87 % of the people of the United States likely to be unique by date of birth, sex and five-digit postal code.',
    },
  },
};
