import { FEEDING, policyRows, READERS, TREATING } from './row.ts';

/** From the complaint to the diagnosis. */
export const diagnosisPolicy = policyRows({
  'encounter.read': { to: READERS, area: 'profile', says: 'Visits: when, where, with whom, of what kind.' },
  'result.read': { to: READERS, area: 'results', says: 'Released results with range, flag and trend.' },
  'condition.read': { to: READERS, area: 'conditions', says: 'The problem list.' },
  'condition.confirm': { to: TREATING, says: 'Confirm a diagnosis.' },
  'history.read': { to: READERS, area: 'conditions', says: 'Procedures, immunisations, allergies and imaging.' },
  'diagnosis.import': { to: FEEDING, says: 'Take clinical facts from another system, idempotent by source and identifier.' },
});
