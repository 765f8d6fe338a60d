import { FEEDING, policyRows, READERS, TREATING } from './row.ts';

/** Plans, goals, tasks, medicines. */
export const treatmentPolicy = policyRows({
  'plan.read': { to: READERS, area: 'plan', says: 'Plans with goals and tasks.' },
  'plan.edit': { to: TREATING, says: 'Add or change goals and tasks of a plan, activate and close it.' },
  'pathway.read': { to: ['anyone'], says: 'Pathways: care for a diagnosis as data, about nobody.' },
  'task.complete': { to: ['self', 'proxy', ...TREATING], area: 'plan', says: 'Tick off a task, or take that back.' },
  'medication.read': { to: READERS, area: 'medicines', says: 'Medicines that were ordered.' },
  'treatment.import': { to: FEEDING, says: 'Take plans and medicines from another system, idempotent by source and identifier.' },
});
