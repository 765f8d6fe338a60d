import { FEEDING, policyRows, READERS, SPEAKING } from './row.ts';

/** Who is who, and who may see whom. */
export const registryPolicy = policyRows({
  'member.identify': {
    to: ['clinician', ...READERS],
    says: 'Name, year of birth and clinic: the only thing that an unrelated clinician is told.',
  },
  'member.read': { to: READERS, area: 'profile', says: 'Birth date, sex, language, contact and coverage of a member.' },
  'member.register': { to: FEEDING, says: 'Enter a member, a clinic or a clinician into the registry, or correct what a source told.' },
  'directory.read': { to: ['anyone'], says: 'Clinics and clinicians: names, professions, opening.' },
  'directory.manage': {
    to: ['system:operations', ...FEEDING],
    says: 'Make staff known, and say who manages a clinic.',
  },
  'acting-for.read': { to: ['self'], says: 'For whom a member may act.' },
  'me.read': { to: ['anyone'], says: 'One’s own name, role and language, and the people one may act for.' },
  'care-team.read': { to: READERS, area: 'profile', says: 'Who belongs to the care team of a member.' },
  'care-team.manage': { to: ['administrator', ...FEEDING], says: 'Put a clinician into a member’s care team, or end it, with evidence.' },
  'proxy.read': { to: ['self', 'proxy'], says: 'Who may act for a member, in what and until when.' },
  'representative.read': {
    to: READERS,
    area: 'profile',
    says: 'Who may act for a member and speak for them in care; not which sensitive items they were shown.',
  },
  'proxy.grant': { to: ['self', ...FEEDING], says: 'Let somebody act for oneself, with areas and an end.' },
  'proxy.revoke': { to: ['self', 'proxy'], says: 'End it, at once; a proxy may resign.' },
  'consent.read': { to: ['self'], says: 'What the member has decided about sensitive items.' },
  'consent.decide': { to: ['self', ...FEEDING], says: 'Withhold or share a kind of sensitive items with care team or proxies.' },
  'record.open': { to: ['clinician'], says: 'The door with a reason: break-glass, time-boxed, told to the member.' },
  'access-log.read': { to: ['self'], says: 'Who opened the record, when and why.' },
  'access-log.question': { to: ['self'], says: '“I do not recognise this”: opens an investigation.' },
  'member.link': { to: ['administrator', 'system:operations'], says: 'Link two records of one person, or part them again.' },
  'member.lifecycle': { to: ['administrator', ...FEEDING], says: 'Death, lapsed and regained coverage.' },
  'contact.write': { to: SPEAKING, area: 'profile', says: 'Language and time zone of a member.' },
});
