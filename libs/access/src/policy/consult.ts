import { policyRows } from './row.ts';

/**
 * Questions to colleagues. Until one is published it is about a patient and is its author's alone; from then on it is about nobody, and
 * any clinician of the house may read it.
 */
export const consultPolicy = policyRows({
  'case.write': {
    to: ['care-team'],
    says: 'Write a question to colleagues about one’s own patient, have it de-identified, publish and close it.',
  },
  'consult.read': { to: ['clinician'], says: 'Published, de-identified questions to colleagues, their answers and votes.' },
  'consult.write': {
    to: ['clinician'],
    says: 'Answer a colleague’s published question, vote for an answer, take back a question of one’s own.',
  },
  'consult.attached': {
    to: ['care-team', 'break-glass'],
    says: 'What colleagues said about a patient’s de-identified question, where its author put it beside the journey. Never the member.',
  },
  'reidentify.ask': {
    to: ['clinician'],
    says: 'Ask, with a reason, to learn whom a published question is about; learn it once a moderator has agreed.',
  },
  'reidentification.read': {
    to: ['clinician', 'moderator'],
    says: 'A request of one’s own to learn whom a question is about; for a moderator, those that wait.',
  },
  'reidentify.decide': {
    to: ['moderator'],
    says: 'Agree that a colleague learns whom a published question is about, or refuse it. Never one’s own request.',
  },
  'reidentify.read': { to: ['self'], says: 'Who learnt that a de-identified question was about oneself, who agreed, and why.' },
});
