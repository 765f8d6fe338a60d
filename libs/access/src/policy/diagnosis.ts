import { FEEDING, policyRows, READERS, SPEAKING, TREATING } from './row.ts';

/** From the complaint to the diagnosis. */
export const diagnosisPolicy = policyRows({
  'encounter.read': { to: READERS, area: 'profile', says: 'Visits: when, where, with whom, of what kind.' },
  'result.read': { to: READERS, area: 'results', says: 'Released results with range, flag and trend.' },
  'result.prefer': { to: ['self'], says: 'Choose when to see results.' },
  'result.review': {
    to: TREATING,
    says: 'The worklist of results that wait for a clinician; say what was done and that the member was told.',
  },
  'result.receive': {
    to: ['clinician'],
    says: 'See that a result presses of a member of one’s own clinic whom nobody treats, and take it; row-level security knows the clinic and who is treated.',
  },
  'condition.read': { to: READERS, area: 'conditions', says: 'The problem list.' },
  'condition.confirm': { to: TREATING, says: 'Confirm a diagnosis.' },
  'history.read': { to: READERS, area: 'conditions', says: 'Procedures, immunisations, allergies and imaging.' },
  'questionnaire.read': { to: ['anyone'], says: 'The questionnaires themselves; nobody’s answers.' },
  'intake.write': { to: SPEAKING, area: 'conditions', says: 'Answer a questionnaire about a complaint, and go on where it was left.' },
  'intake.read': { to: READERS, area: 'conditions', says: 'Answered questionnaires with what they led to.' },
  'intake.panel': { to: ['care-team'], says: 'The queue of intakes of one’s own patients.' },
  'intake.receive': {
    to: ['clinician'],
    says: 'See what members of one’s own clinic whom nobody treats have sent, and take it; row-level security knows the clinic and who is treated.',
  },
  'intake.handle': { to: TREATING, says: 'Take an intake from the queue, and close it with what came of it.' },
  'order.catalogue': { to: ['anyone'], says: 'What can be ordered, and where somebody can be referred to; about nobody.' },
  'order.read': { to: READERS, area: 'results', says: 'Tests and pictures that were ordered, and how far they are.' },
  'order.place': { to: TREATING, says: 'Order a test or a picture, say that its sample was taken, take the order back with a reason.' },
  'order.overdue': { to: ['system:day-clock'], says: 'Tell that the result of an order did not come by its day.' },
  'order.panel': { to: ['care-team'], says: 'Orders of one’s own patients whose results are late.' },
  'referral.read': { to: READERS, area: 'conditions', says: 'Referrals: to whom, how far, until when, and the report.' },
  'referral.request': { to: TREATING, says: 'Refer a member to another clinic; take note of how a referral ended.' },
  'referral.cancel': { to: ['self', ...TREATING], says: 'Take a referral back before the visit, with a reason.' },
  'referral.receive': {
    to: ['clinician'],
    says: 'See what was referred to one’s own clinic and is not answered, and accept or refuse it; row-level security knows the clinic.',
  },
  'referral.carry': { to: TREATING, says: 'Of an accepted referral: say when the visit is, that it was, and what came of it.' },
  'referral.panel': { to: ['care-team'], says: 'Referrals of one’s own patients that are late, or ended and nobody took note.' },
  'referral.overdue': {
    to: ['system:day-clock'],
    says: 'Tell that the next step of a referral did not come by its day, or that it expired.',
  },
  'diagnosis.import': { to: FEEDING, says: 'Take clinical facts from another system, idempotent by source and identifier.' },
  'note.read': { to: READERS, area: 'conditions', says: 'Signed clinical notes; a member those that are not withheld.' },
  'note.write': { to: TREATING, says: 'Write, sign, add to and take back clinical notes; see why one is withheld.' },
});
