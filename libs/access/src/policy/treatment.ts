import { FEEDING, policyRows, READERS, SPEAKING, TREATING } from './row.ts';

/** Plans, goals, tasks, medicines, readings. */
export const treatmentPolicy = policyRows({
  'plan.read': { to: READERS, area: 'plan', says: 'Plans with goals and tasks.' },
  'plan.edit': { to: TREATING, says: 'Add or change goals and tasks of a plan, activate and close it.' },
  'pathway.read': { to: ['anyone'], says: 'Pathways: care for a diagnosis as data, about nobody.' },
  'task.complete': { to: ['self', 'proxy', ...TREATING], area: 'plan', says: 'Tick off a task, or take that back.' },
  'task.complete-team': { to: TREATING, says: 'Tick off a task of the care team, or take that back.' },
  'medication.read': { to: READERS, area: 'medicines', says: 'Medicines that were ordered.' },
  'medication.check': { to: TREATING, says: 'What speaks against a medicine: others that are taken, and allergies.' },
  'medication.order': { to: TREATING, says: 'Order a medicine.' },
  'medication.change': { to: TREATING, says: 'Change how a medicine is taken, or stop it, with a reason.' },
  'medicine.list': { to: ['anyone'], says: 'The medicines that the check knows by name and code, about nobody.' },
  'refill.request': { to: ['self', 'proxy', ...TREATING], area: 'medicines', says: 'Ask for more of a medicine.' },
  'refill.cancel': { to: SPEAKING, area: 'medicines', says: 'Take back what was asked for, before anybody has decided.' },
  'refill.decide': { to: TREATING, says: 'Approve a request for more of a medicine, refuse it with a reason, mark it as dispensed.' },
  'refill.collect': { to: ['self', 'proxy', ...TREATING], area: 'medicines', says: 'Say that a medicine was collected.' },
  'refill.panel': { to: ['care-team'], says: 'The open requests for medicines of one’s own patients.' },
  'dose.record': { to: SPEAKING, area: 'medicines', says: 'Say whether a medicine was taken on a day, or take that back.' },
  'schedule.read': { to: ['anyone'], says: 'Calendars: when somebody sees people, and which times are free. Never whose a time is.' },
  'schedule.manage': {
    to: ['clinician', 'administrator'],
    says: 'Open and change a calendar: a clinician one’s own, an administrator those of a clinic that they manage.',
  },
  'appointment.read': { to: READERS, area: 'appointments', says: 'Appointments, and what somebody waits for.' },
  'appointment.book': {
    to: ['self', 'proxy', ...TREATING],
    area: 'appointments',
    says: 'Book a time or move it, wait for one, take or decline what is offered.',
  },
  'appointment.cancel': {
    to: ['self', 'proxy', ...TREATING],
    area: 'appointments',
    says: 'Cancel an appointment, with a reason; leave the wait-list.',
  },
  'appointment.attend': { to: TREATING, says: 'Say that somebody came, was seen, or did not come.' },
  'appointment.lapse': { to: ['system:wait-list'], says: 'Take back an offered time that nobody answered.' },
  'calendar.read': { to: ['clinician'], says: 'One’s own calendar. Whose a time is, is shown only where one treats them.' },
  'reading.read': { to: READERS, area: 'results', says: 'What was measured at home, how goals stand by it, and the devices that send it.' },
  'reading.record': {
    to: ['self', 'proxy', ...TREATING],
    area: 'results',
    says: 'Log what was measured at home; correct it or take it back.',
  },
  'reading.send': { to: ['system:device-door'], says: 'Take readings from a device, for the member whose token it holds.' },
  'device.manage': { to: SPEAKING, area: 'results', says: 'Make a device known that may send readings, or end that.' },
  'treatment.import': { to: FEEDING, says: 'Take plans and medicines from another system, idempotent by source and identifier.' },
});
